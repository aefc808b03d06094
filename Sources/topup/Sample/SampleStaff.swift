/// A school's own staff, each booked for no more than the hours they work.
struct SampleStaff {
  private(set) var adults: [Adult] = []
  private var ofGroups: [String: String] = [:]
  private var numbers: SplitMix64

  struct Adult {
    let name: String
    let role: String
    var minutesPerWeek: Int64
    fileprivate var booked: Int64
  }

  private struct Post {
    let prefix: String
    let hours: [Int64]
  }

  /// Those who visit are not on a school's staff, so no row names them.
  private static let posts = [
    "TA2": Post(prefix: "TA", hours: [20, 25, 25, 30]), "TA3": Post(prefix: "TA", hours: [25, 30]),
    "LSA": Post(prefix: "LSA", hours: [20, 25]), "HLTA": Post(prefix: "HLTA", hours: [30, 32]),
    "MSA": Post(prefix: "MSA", hours: [5, 6]), "Teacher": Post(prefix: "T", hours: [22, 32]),
    "SENCO": Post(prefix: "SENCO", hours: [15, 30]),
  ]

  static let columns = ["school", "adult", "role", "hours_per_week", "from", "to"]

  init(_ numbers: SplitMix64) {
    self.numbers = numbers
  }

  /// Names who gives each line: of pupils with an application always, of others where the school says.
  ///
  /// - Parameter places: those of the pupils for whom the school applies.
  mutating func book(_ maps: inout [[SampleLine]], of places: Set<Int>) {
    let groups = Set(places.flatMap { maps[$0].map { $0[.group] } }).subtracting([""])
    for place in maps.indices {
      for number in maps[place].indices {
        let line = maps[place][number]
        let isNamed = places.contains(place) || line.has(.adult) || groups.contains(line[.group])
        maps[place][number][.adult] = isNamed ? adult(for: line) : ""
      }
    }
  }

  /// The first with the time, or somebody new; nobody for one who visits.
  ///
  /// A session shared without a name takes a part of the adult's week for each of its rows; one with a
  /// name takes it once.
  private mutating func adult(for line: SampleLine) -> String {
    guard let post = Self.posts[line[.staff]] else { return "" }
    if let name = ofGroups[line[.group]] { return name }
    let role = line[.staff]
    let sharing = line.has(.group) || line[.kind] == "convened" ? 1 : line.sharing
    let minutes = (line.minutes + sharing - 1) / sharing
    let place =
      adults.firstIndex { $0.role == role && $0.booked + minutes <= $0.minutesPerWeek }
      ?? appoint(role, post)
    adults[place].booked += minutes
    if line.has(.group) { ofGroups[line[.group]] = adults[place].name }
    return adults[place].name
  }

  private mutating func appoint(_ role: String, _ post: Post) -> Int {
    let number = adults.count { Self.posts[$0.role]?.prefix == post.prefix } + 1
    let name = "\(post.prefix)-\(number < 10 ? "0" : "")\(number)"
    let minutes = 60 * numbers.pick(post.hours)
    adults.append(Adult(name: name, role: role, minutesPerWeek: minutes, booked: 0))
    return adults.count - 1
  }

  /// Gives the adult of a pupil's dearest line three fifths of the hours that it takes.
  mutating func overBook(_ lines: [SampleLine]) {
    guard let dearest = lines.max(by: { $0.leastPence < $1.leastPence }) else { return }
    for place in adults.indices where adults[place].name == dearest[.adult] {
      adults[place].minutesPerWeek = dearest.minutes * 3 / 5 / 15 * 15
    }
  }
}
