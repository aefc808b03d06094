import Applications
import Costing
import Tables

/// What a run's provision says of the pupils whose applications are asked for, told in one reading.
public struct CaseBook: Sendable {
  let wanted: Set<Int>
  /// The run's files by name.
  let files: [String]
  /// By pupil's number, in the order of file and row.
  private(set) var lines: [Int: [ToldLine]] = [:]
  /// By school, every booking of an adult.
  private var bookings: [SchoolNumber: [Booking]] = [:]
  /// Where a named group's session stands among its school's bookings.
  private var sessions: [SessionName: Int] = [:]
  private var rejectedRows: [Int: Set<RowPlace>] = [:]

  private struct SessionName: Hashable {
    let school: SchoolNumber
    let group: [UInt8]
    let adult: [UInt8]
  }

  private struct Booking {
    let booking: AdultBooking
    let adult: [UInt8]
    /// By the number of each pupil whose row it is, the row.
    var rows: [Int: RowPlace]
  }

  /// - Parameter wanted: the numbers of the pupils asked for.
  public init(of wanted: Set<Int>, files: [String]) {
    self.wanted = wanted
    self.files = files
  }

  /// Adds what is told of rows that follow those before; lines must be asked for.
  public mutating func add(_ telling: Telling, _ settlement: Settlement) {
    for told in telling.faults where told.fault.id.severity == .error {
      guard let pupil = told.pupil, wanted.contains(pupil) else { continue }
      rejectedRows[pupil, default: []].insert(
        RowPlace(file: told.fault.file, row: told.fault.row))
    }
    for line in telling.lines {
      if wanted.contains(line.pupil) { lines[line.pupil, default: []].append(line) }
      book(line, at: settlement.school(of: line.pupil))
    }
  }

  /// A named group's session is one stretch of the adult's week, whoever's rows it is on.
  private mutating func book(_ told: ToldLine, at school: SchoolNumber) {
    let adult = told.cell(.adult)
    guard !adult.isEmpty, let time = told.line.time, told.costed.reason != .outsideYear else {
      return
    }
    let isSession = !told.cell(.group).isEmpty
    let matched = Folding.matched(adult)
    if isSession {
      let name = SessionName(
        school: school, group: Folding.matched(told.cell(.group)), adult: matched)
      if let at = sessions[name] {
        bookings[school]?[at].rows[told.pupil] = told.place
        return
      }
      sessions[name] = bookings[school]?.count ?? 0
    }
    let booking = AdultBooking(
      adult: told.text(.adult), time: time, sharing: isSession ? 1 : told.sharing,
      weeks: told.line.weeks,
      from: told.line.from, to: told.line.to, file: files[Int(told.place.file)],
      row: told.place.row, isThisPupils: false)
    bookings[school, default: []].append(
      Booking(booking: booking, adult: matched, rows: [told.pupil: told.place]))
  }

  /// The pupil's accepted lines, in the order of file and row.
  public func toldLines(of pupil: Int) -> [ToldLine] { lines[pupil] ?? [] }

  func rejectedRows(of pupil: Int) -> Int64 { Int64(rejectedRows[pupil]?.count ?? 0) }

  /// The pupil's lines as an application lists them.
  func caseLines(of pupil: Int, _ council: Council) -> [CaseLine] {
    let ifLeft = CodeNames<IfLeft>()
    return (lines[pupil] ?? []).map { told in
      CaseLine(
        provision: told.provision, line: told.line, costed: told.costed,
        role: told.line.role.map { council.terms.card.names[Int($0.index)] } ?? "",
        sharing: told.sharing, group: told.text(.group), adult: told.text(.adult),
        outcomeRef: told.text(.outcomeRef),
        ifLeft: ifLeft.value(folded: Folding.fold(told.cell(.ifLeft))),
        file: files[Int(told.place.file)], row: told.place.row)
    }
  }

  /// Every booking of the adults named in the pupil's lines.
  func bookings(of pupil: Int, at school: SchoolNumber) -> [AdultBooking] {
    let adults = Set((lines[pupil] ?? []).map { Folding.matched($0.cell(.adult)) })
    return (bookings[school] ?? []).filter { adults.contains($0.adult) }.map { kept in
      var booking = kept.booking
      if let own = kept.rows[pupil] {
        booking.isThisPupils = true
        booking.file = files[Int(own.file)]
        booking.row = own.row
      }
      return booking
    }
  }
}
