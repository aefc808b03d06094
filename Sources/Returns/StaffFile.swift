public import Applications
public import Costing
public import Tables

/// staff.csv, read: the hours that adults work for each school.
public struct StaffFile: Sendable {
  public private(set) var faults: [Fault] = []
  public private(set) var read: Int64 = 0
  public private(set) var rejectedRows: [Int64] = []
  private var rows: [Post: [StaffHours]] = [:]

  /// An adult at a school, by the name that rows match by.
  private struct Post: Hashable {
    let school: SchoolNumber
    let adult: [UInt8]
  }

  public init(_ text: TextFile, _ council: Council, allowNames: Bool) {
    guard var sheet = Sheet<StaffColumn>.open(text, allowNames: allowNames, faults: &faults) else {
      return
    }
    var rivals = DatedRivals<Post>()
    while sheet.advance() {
      read += 1
      if sheet.isWhole() { take(&sheet, council.schools, &rivals) }
      if sheet.hasErrors { rejectedRows.append(sheet.row) }
      faults.append(contentsOf: sheet.faults)
    }
    if read == 0 { faults.append(Fault(.noRows, file: text.file, row: 0)) }
    reject(rivals.clashes, file: text.file)
  }

  private mutating func take(
    _ sheet: inout Sheet<StaffColumn>, _ schools: SchoolRegister,
    _ rivals: inout DatedRivals<Post>
  ) {
    let school = sheet.needed(sheet.schoolNumber(.school), .school)
    if sheet.isBlank(.adult) { sheet.fault(.blank, .adult) }
    let hours = sheet.needed(sheet.hoursInAWeek(.hoursPerWeek), .hoursPerWeek)
    let span = sheet.span(.from, .to)
    guard let school, !sheet.isBlank(.adult) else { return }
    let post = Post(
      school: schools.canonical(school), adult: Folding.matched(sheet.text(.adult)))
    if let span { rivals.add(post, from: span.from, to: span.to, sheet.row) }
    guard let hours, let span, !sheet.hasErrors else { return }
    rows[post, default: []].append(
      StaffHours(
        adult: sheet.string(.adult), hoursPerWeek: hours, from: span.from, to: span.to,
        row: sheet.row))
  }

  /// Two rows of an adult on one day: neither says how many hours there are.
  private mutating func reject(_ clashes: [Clash], file: Int32) {
    for clash in clashes {
      faults.append(
        Fault(
          .staffTwice, file: file, row: clash.row, column: StaffColumn.adult.name,
          .row(file: file, clash.other)))
    }
    let clashing = Set(clashes.map { $0.row })
    for post in Array(rows.keys) { rows[post]?.removeAll { clashing.contains($0.row) } }
    faults = faults.ordered { $0.row < $1.row }
    rejectedRows = Set(rejectedRows).union(clashing).ordered()
  }

  /// An adult's accepted rows, in the order of the file.
  ///
  /// - Parameter adult: as provision writes it; matched as names are.
  public func hours(of adult: String, at school: SchoolNumber) -> [StaffHours] {
    rows[Post(school: school, adult: Folding.matched(Array(adult.utf8)[...]))] ?? []
  }
}
