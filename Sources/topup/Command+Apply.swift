import Applications
import Borough
import Costing
import Documents
import Returns
import Tables

extension Command {
  /// Puts together the applications of the pupils asked for, or of all above the threshold.
  func apply(_ found: FoundInputs) async throws -> ExitStatus {
    let cases = try await cases(found) { try applicants($1) }
    guard let path = asked.output else {
      var output = StandardOutput()
      let papers = cases.pupils.compactMap { cases.paper($0) }
      try output.write(ApplicationsText.text(papers, style: terminal.resultStyle))
      return sayCounts(cases.settlement, cases.files)
    }
    var folder = try OutputFolder(
      path, force: asked.has(.force), excel: asked.has(.excel), inputs: found.all)
    let areAllWhole = try write(cases, to: &folder)
    try folder.finish(manifest: cases.files.manifest(of: asked.verb))
    terminal.note(
      "\(FigureText.count(Int64(cases.pupils.count), "application", "applications")) written to "
        + "\(PlainText.visible(path)).")
    let below = asked.pupils.isEmpty ? cases.files.records.applicants(cases.settlement) : []
    let left = Set(below).subtracting(cases.pupils).count
    if left > 0, asked.school == nil {
      terminal.note(
        "\(FigureText.count(Int64(left), "pupil", "pupils")) of applications.csv not above the "
          + "threshold: name with --pupil those whose application is wanted too.")
    }
    return max(sayCounts(cases.settlement, cases.files), areAllWhole ? .done : .faultInTopup)
  }

  /// The numbers of those asked for.
  private func applicants(_ settlement: Settlement) throws(Stop) -> [Int] {
    let school = asked.school.map {
      settlement.batch.council.schools.school($0)?.number ?? $0
    }
    func isMeant(_ pupil: Int) -> Bool {
      school.map { $0 == settlement.school(of: pupil) } ?? true
    }
    if school != nil, !settlement.pupilNumbers.contains(where: isMeant) { throw .noSuchSchool }
    guard !asked.pupils.isEmpty else {
      return settlement.pupilNumbers.filter {
        isMeant($0) && settlement.result(of: $0)?.cost.isAbove ?? false
      }
    }
    var chosen: [Int] = []
    for reference in asked.pupils {
      let named = settlement.pupils(named: Array(reference.utf8)).filter(isMeant)
      guard let pupil = named.first else { throw .noSuchPupil }
      guard named.count == 1 else {
        throw .pupilAtSchools(named.map { settlement.school(of: $0).description })
      }
      guard settlement.result(of: pupil) != nil else { throw .pupilRejected }
      if !chosen.contains(pupil) { chosen.append(pupil) }
    }
    return chosen
  }

  /// A folder for each application, numbered within its school so that no file is named by a pupil.
  ///
  /// - Returns: whether each has a bundle that comes out the same.
  private func write(_ cases: Cases, to folder: inout OutputFolder) throws -> Bool {
    var areAllWhole = true
    var contents = ContentsCSV()
    var numbers: [SchoolNumber: Int] = [:]
    for pupil in cases.pupils {
      guard var paper = cases.paper(pupil) else { continue }
      let school = paper.application.pupil.school
      numbers[school, default: 0] += 1
      let place = "\(school.inAFileName)-\(numbers[school, default: 0])"
      do {
        let bundle = try cases.bundle(pupil, paper)
        paper.digest = bundle.digest
        try folder.write(place + "/application.json", bundle.bytes)
      } catch let fault as BundleFault {
        terminal.warn("\(place): no application.json is written: \(fault.words).")
        areAllWhole = false
      }
      try folder.write(place + "/application.html", ApplicationHTML.bytes(paper))
      try folder.write(place + "/parents.html", ParentsPageHTML.bytes(paper))
      contents.add(paper, in: place)
    }
    try folder.write("contents.csv", contents.applications)
    try folder.write("checks.csv", contents.checks)
    try folder.write("missing.csv", contents.missing)
    return areAllWhole
  }
}

extension SchoolNumber {
  /// `343-2001`: no stroke, which parts folders.
  var inAFileName: String { description.split(separator: "/").joined(separator: "-") }
}
