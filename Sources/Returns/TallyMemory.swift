import Costing
import Tables

/// What a task keeps from one block of provision to the next, so that it need not be found or made
/// again. It changes how fast blocks are read, and no figure.
public struct TallyMemory: Sendable {
  private let header: Header<ProvisionColumn>
  let places: ProvisionPlaces
  var plain = PlainRows()
  /// Rows whose own cost is blank.
  var known: KnownRows<KnownRow>
  /// Rows that come to just the cost they state, by their other cells.
  var ownCosts: KnownRows<KnownRow>
  /// What rows that are known have called on.
  private(set) var uses: [TermsUse] = []
  private var numbersOfUses: [TermsUse: UInt32] = [:]

  /// For blocks whose header is the same as this one's.
  public init(_ block: ProvisionBlock) {
    header = block.header.columns
    places = ProvisionPlaces(header)
    known = KnownRows(width: places.fields, but: places.notDeciding)
    ownCosts = known
  }

  /// The number of what a line calls on among `uses`, from 1; 0 for nothing.
  mutating func number(ofUseOf line: ProvisionLine, under terms: Terms) -> UInt32 {
    let nothing = TermsUse(terms)
    var use = nothing
    use.add(line, under: terms)
    if use == nothing { return 0 }
    if let number = numbersOfUses[use] { return number }
    uses.append(use)
    numbersOfUses[use] = UInt32(uses.count)
    return UInt32(uses.count)
  }

  public func isFor(_ block: ProvisionBlock) -> Bool { header == block.header.columns }

  /// Whether the marks found are so many that a row may stand after one, and it starts at a place.
  func hasRow(after mark: Int, startingAt start: Int) -> Bool {
    mark + places.fields <= plain.count && plain.place(of: mark) == start - 1
  }
}

/// Where cells that do not decide what a row comes to stand in rows of one file.
struct ProvisionPlaces: Sendable {
  /// Fields in a row.
  let fields: Int
  let pupil: Int
  let school: Int
  /// The pupil, the school and what is between them: rows of one pupil are mostly alike in it.
  let whose: ClosedRange<Int>
  let provision: Int
  /// −1 when the file has no such column.
  let cost: Int
  /// Other text that decides nothing.
  let remarks: [(field: Int, column: ProvisionColumn)]

  init(_ header: Header<ProvisionColumn>) {
    fields = header.written
    pupil = header.place(of: .pupil)
    school = header.place(of: .school)
    whose = min(pupil, school)...max(pupil, school)
    provision = header.place(of: .provision)
    cost = header.has(.cost) ? header.place(of: .cost) : -1
    remarks = [ProvisionColumn.adult, .outcomeRef].filter { header.has($0) }.map {
      (header.place(of: $0), $0)
    }
  }

  var notDeciding: [Int] { [pupil, school, provision, cost] + remarks.map { $0.field } }
}

/// What a row of provision comes to whoever's it is: one in no group, that waits for no other line,
/// and counts in full or not at all.
struct KnownRow: Sendable {
  /// What it costs, its own cost left out where that is all it costs.
  let cost: Money
  /// The row's hash less what the pupil, the school, the remarks and its own cost add to it.
  let hash: UInt64
  /// What it calls on, by its number in the memory; 0 for nothing that must be noted.
  let use: UInt32
  let countsInFull: Bool
  let isProvisional: Bool
  let hasShortWeeks: Bool

  var counted: Money { countsInFull ? cost : .zero }
}
