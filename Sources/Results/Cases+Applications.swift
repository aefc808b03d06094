import Applications
import Borough
import Costing
public import Documents
import Returns

/// What `apply` gives.
extension Cases {
  /// What is printed where no folder is named.
  public func printed(_ style: Style) -> [UInt8] {
    Array(ApplicationsText.text(pupils.compactMap { paper($0) }, style: style).utf8)
  }

  /// Writes a folder for each application, numbered within its school so that no file is named by a
  /// pupil.
  ///
  /// - Returns: whether each has a bundle that comes out the same, and what is to be said.
  public func writeApplications<Out: Outputs & ~Copyable>(
    to out: inout Out
  ) throws(Out.Problem) -> (areAllWhole: Bool, said: [RunMessage]) {
    var said: [RunMessage] = []
    var contents = ContentsCSV()
    var numbers: [SchoolNumber: Int] = [:]
    for pupil in pupils {
      guard var paper = paper(pupil) else { continue }
      let school = paper.application.pupil.school
      numbers[school, default: 0] += 1
      let place = "\(school.inAFileName)-\(numbers[school, default: 0])"
      if let message = try write(&paper, of: pupil, in: place, to: &out) { said.append(message) }
      contents.add(paper, in: place)
    }
    try out.write("contents.csv", contents.applications)
    try out.write("checks.csv", contents.checks)
    try out.write("missing.csv", contents.missing)
    return (said.isEmpty, said)
  }

  /// Writes one application, with its bundle where it comes out the same.
  private func write<Out: Outputs & ~Copyable>(
    _ paper: inout ApplicationPaper, of pupil: Int, in place: String, to out: inout Out
  ) throws(Out.Problem) -> RunMessage? {
    var bundle: ApplicationBundle?
    var message: RunMessage?
    do throws(BundleFault) { bundle = try self.bundle(pupil, paper) } catch {
      message = .warning("\(place): no application.json is written: \(error.words).")
    }
    if let bundle {
      paper.digest = bundle.digest
      try out.write(place + "/application.json", bundle.bytes)
    }
    try out.write(place + "/application.html", ApplicationHTML.bytes(paper))
    try out.write(place + "/parents.html", ParentsPageHTML.bytes(paper))
    return message
  }

  /// Who has applied, and is not among those whose applications were asked for.
  public var leftOut: [RunMessage] {
    let asked = files.asked
    guard asked.pupils.isEmpty, asked.school == nil else { return [] }
    let left = Set(files.records.applicants(settlement)).subtracting(pupils).count
    guard left > 0 else { return [] }
    return [
      .note(
        "\(FigureText.count(Int64(left), "pupil", "pupils")) of applications.csv not above the "
          + "threshold: name with --pupil those whose application is wanted too.")
    ]
  }
}
