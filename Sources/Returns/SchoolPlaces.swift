import Costing

/// Gives each school's number a place, in the order first met.
struct SchoolPlaces: Sendable {
  private(set) var numbers: [SchoolNumber] = []
  /// By a number's thousand or so, its page in `places` plus one; 0 where none of it is met.
  private var pages = [UInt32](repeating: 0, count: Int(SchoolNumber.most >> pageBits) + 1)
  /// By page and number, the place of a number plus one; 0 where there is none.
  private var places: [UInt32] = []

  private static var pageBits: UInt32 { 10 }

  @inline(__always)
  func place(of number: SchoolNumber) -> Int? {
    let page = pages[Int(number.number >> Self.pageBits)]
    guard page != 0 else { return nil }
    let place = places[Self.slot(number, page)]
    return place == 0 ? nil : Int(place) - 1
  }

  /// The place of a number, a new one if it is new.
  @inline(__always)
  mutating func add(_ number: SchoolNumber) -> Int {
    if let place = place(of: number) { return place }
    return addNew(number)
  }

  private mutating func addNew(_ number: SchoolNumber) -> Int {
    let page = Int(number.number >> Self.pageBits)
    if pages[page] == 0 {
      places += [UInt32](repeating: 0, count: 1 << Int(Self.pageBits))
      pages[page] = UInt32(places.count >> Int(Self.pageBits))
    }
    numbers.append(number)
    places[Self.slot(number, pages[page])] = UInt32(numbers.count)
    return numbers.count - 1
  }

  @inline(__always)
  private static func slot(_ number: SchoolNumber, _ page: UInt32) -> Int {
    Int((page - 1) << pageBits | number.number & (1 << pageBits - 1))
  }
}
