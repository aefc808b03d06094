import Costing
import Tables

/// Every pupil of a run by number: those of pupils.csv, then those that only provision names.
public struct PupilRegister: Sendable {
  private(set) var index = PupilIndex()
  var ownReferences = NameTable()
  /// Pupils whose UPN is at another school too.
  private(set) var atTwoSchools: Set<Int> = []
  var rolls = PupilRolls()
  var wasGiven = false
  /// The place of pupils.csv among the run's files.
  var file: Int32 = 0
  /// By pupil's number, the rejected row of pupils.csv.
  var rejectedRows: [Int: Int64] = [:]
  /// The same by packed UPN, for rows whose school cannot be read: a UPN is one child anywhere.
  var rejectedUPNs: [UInt64: Int64] = [:]

  /// A run without pupils.csv.
  public init() {}

  /// The row of pupils.csv whose rejection keeps a pupil from being costed.
  func rejectedRow(of number: Int) -> Int64? {
    if let row = rejectedRows[number] { return row }
    guard !rejectedUPNs.isEmpty, let upn = index.key(number).upn else { return nil }
    return rejectedUPNs[upn.packed]
  }

  /// Makes room for so many pupils at once.
  mutating func reserve(_ count: Int) { index.reserve(count) }

  var count: Int { index.count }

  /// What pupils.csv says of a pupil.
  func record(_ number: Int) -> PupilRecord { index.record(number) }

  mutating func set(_ record: PupilRecord, of number: Int) { index.set(record, of: number) }

  /// The number of a pupil, whose own reference is numbered by `names`.
  mutating func add(_ key: PupilKey, _ names: NameTable) -> (number: Int, isNew: Bool) {
    let found = index.add(key.moved(from: names, to: &ownReferences))
    if let elsewhere = found.elsewhere {
      atTwoSchools.insert(elsewhere)
      atTwoSchools.insert(found.number)
    }
    return (found.number, found.isNew)
  }

  /// The numbers of pupils who have one UPN at several schools, a list for each UPN.
  var numbersOfOneUPN: [[Int]] {
    var byUPN: [UInt64: [Int]] = [:]
    for number in atTwoSchools.sorted() {
      byUPN[index.key(number).reference, default: []].append(number)
    }
    return Array(byUPN.values)
  }

  func reference(_ number: Int) -> [UInt8] { index.key(number).bytes(ownReferences) }

  func school(_ number: Int) -> SchoolNumber { index.key(number).school }

  /// Byte order of school, then reference.
  func isBefore(_ one: Int, _ other: Int) -> Bool {
    let (left, right) = (index.key(one), index.key(other))
    if left.school != right.school { return left.school < right.school }
    if let leftUPN = left.upn, let rightUPN = right.upn { return leftUPN < rightUPN }
    return reference(one).lexicographicallyPrecedes(reference(other))
  }
}

/// A pupil's reference as a row writes it.
struct PupilCell {
  /// Nil when the cell cannot be used.
  var upn: UPN?
  var isUsable: Bool

  /// Reads a reference; a UPN's check letter is verified.
  static func read<Column>(
    _ text: ArraySlice<UInt8>, _ sheet: inout Sheet<Column>, _ column: Column
  ) -> PupilCell {
    guard !text.isEmpty else {
      sheet.fault(.blank, column)
      return PupilCell(upn: nil, isUsable: false)
    }
    switch UPN.read(text) {
    case .upn(let upn):
      if !Authorities.isKnown(upn.issuingAuthority) { sheet.fault(.unknownAuthority, column) }
      return PupilCell(upn: upn, isUsable: true)
    case .wrongCheckLetter:
      sheet.fault(
        .wrongCheckLetter, column, UPN.checkLetter(for: text).map { .nearest($0) } ?? .none)
      return PupilCell(upn: nil, isUsable: false)
    case .notOne:
      if SchoolNumber.isScientific(text) || text.first == UInt8(ascii: "#") {
        sheet.fault(.spreadsheetDamage, column)
        return PupilCell(upn: nil, isUsable: false)
      }
      return PupilCell(upn: nil, isUsable: true)
    }
  }

  /// The pupil at a school; an own reference, or one that cannot be used, is kept in `names`.
  func key(at school: SchoolNumber, _ text: ArraySlice<UInt8>, _ names: inout NameTable) -> PupilKey
  {
    upn.map { PupilKey(school, $0) } ?? PupilKey(school, ownReference: names.add(text))
  }
}
