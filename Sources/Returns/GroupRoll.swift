import Costing
import Tables

/// The rows of one school with one group name, and what is wrong with them under any rules.
struct GroupRoll: Sendable {
  /// In the order of file and row; those only thought to be of the group come last.
  let rows: [HeldLine]
  /// Where rows stand among the held lines; those only thought to be of the group do not.
  let places: [Int]
  /// By row, where its pupil stands in byte order of reference; rows that do not say whose they are
  /// come first.
  private let seats: [Int64?]
  /// Members are counted before rows are rejected, so that a bad row re-prices nobody.
  let memberCount: Int64
  /// By row's place in `rows`.
  private(set) var faults: [[LateFault]]

  init(_ rows: [HeldLine], places: [Int], _ names: NameTable) {
    self.rows = rows
    self.places = places
    let unnamed = Int64(rows.filter { $0.pupil == nil }.count)
    let members = Set(rows.compactMap { $0.pupil }).map { (key: $0, bytes: $0.bytes(names)) }
      .ordered { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    var seats: [PupilKey: Int64] = [:]
    for (index, member) in members.enumerated() { seats[member.key] = unnamed + Int64(index) }
    memberCount = Int64(members.count) + unnamed
    self.seats = rows.map { $0.pupil.flatMap { seats[$0] } }
    faults = [[LateFault]](repeating: [], count: rows.count)
    rejectRepeatedMembers()
    rejectSmallSizes()
  }

  /// The most pupils that any row states.
  var largestStatedSize: Int64 { rows.reduce(1) { max($0, $1.line.groupSize ?? 1) } }

  /// Where a row's pupil stands among the members.
  func seat(ofRow index: Int) -> Int64? { seats[index] }

  private mutating func rejectRepeatedMembers() {
    var first: [PupilKey: Int] = [:]
    for (index, row) in rows.enumerated() where !row.isStray {
      guard let key = row.pupil else { continue }
      guard let other = first[key] else {
        first[key] = index
        continue
      }
      faults[index].append(LateFault(.twiceInGroup, rows[other].place))
      if faults[other].isEmpty { faults[other].append(LateFault(.twiceInGroup, row.place)) }
    }
  }

  private mutating func rejectSmallSizes() {
    for (index, row) in rows.enumerated() {
      if let size = row.line.groupSize, size < memberCount {
        faults[index].append(
          LateFault(.groupSizeTooSmall, .counts(found: size, wanted: memberCount)))
      }
    }
  }
}
