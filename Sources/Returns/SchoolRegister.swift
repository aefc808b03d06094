public import Borough
public import Costing
import Tables

/// The schools of schools.csv, found by URN or by DfE number.
public struct SchoolRegister: Sendable {
  /// Whether there was a schools.csv.
  public let wasGiven: Bool
  public private(set) var schools: [School] = []
  private var places = SchoolPlaces()
  /// By a number's place, the school that answers to it.
  private var answering: [Int] = []
  /// By a number's place, the number that its school is kept by.
  private var kept: [SchoolNumber] = []
  /// Whether each number is the one that its school is kept by.
  private var isEachItsOwn = true

  /// Without a file: every school is what it is called.
  public init() {
    wasGiven = false
  }

  /// A row that was rejected still says which numbers are one school, and its name.
  init(_ rows: [SchoolRow]) {
    wasGiven = true
    for row in rows {
      let place = schools.count
      schools.append(row.isRejected ? row.school.withoutGroups : row.school)
      answer(to: row.school.number, with: place)
      if let other = row.otherNumber { answer(to: other, with: place) }
    }
    kept = answering.map { schools[$0].number }
    isEachItsOwn = kept == places.numbers
  }

  private mutating func answer(to number: SchoolNumber, with place: Int) {
    let at = places.add(number)
    if at == answering.count { answering.append(place) } else { answering[at] = place }
  }

  public func school(_ number: SchoolNumber) -> School? {
    places.place(of: number).map { schools[answering[$0]] }
  }

  /// Whether any school says which it took over from.
  var hasSuccessions: Bool { schools.contains { $0.succeeds != nil } }

  /// The schools that took over one after another from a school that closed: an academy has a new
  /// URN. None where none did, or where more than one says so.
  public func successors(of number: SchoolNumber) -> [School] {
    var found: [School] = []
    var last = canonical(number)
    while found.count < schools.count, let next = successor(of: last),
      !found.contains(where: { $0.number == next.number })
    {
      found.append(next)
      last = next.number
    }
    return found
  }

  private func successor(of number: SchoolNumber) -> School? {
    let found = schools.filter { $0.succeeds.map { canonical($0) } == number }
    return found.count == 1 && found[0].number != number ? found[0] : nil
  }

  /// Whether schools.csv has a school by this number.
  func has(_ number: SchoolNumber) -> Bool { places.place(of: number) != nil }

  /// The number that a school is kept by: its URN where schools.csv gives one.
  func canonical(_ number: SchoolNumber) -> SchoolNumber {
    isEachItsOwn ? number : places.place(of: number).map { kept[$0] } ?? number
  }
}
