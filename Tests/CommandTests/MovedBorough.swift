import TestSupport

/// A made-up borough whose figures a person can work: hours of one role for some weeks, and a cost
/// in whole pounds, beyond a threshold.
struct MovedBorough {
  struct Pupil {
    let upn: String
    var school: Int
    var hours: Int
    var cost: Int
    var isSpecial: Bool
    /// Pounds for the year, where it is decided.
    var award: Int?
  }

  static let schools = ["900001", "900002", "900003"]

  var pupils: [Pupil] = []
  /// Pounds an hour.
  var rate = 20
  var weeks = 38
  /// Of mainstream pupils; others have a thousand pounds more.
  var threshold = 6000

  init(_ random: inout SeededRandom) {
    for _ in 0..<12 { add(&random) }
  }

  /// A pupil who seeks a top-up, and has one whatever a later edit does.
  mutating func add(_ random: inout SeededRandom) {
    let upn = MadeUPN.random(&random)
    guard !pupils.contains(where: { $0.upn == upn }) else { return }
    pupils.append(
      Pupil(
        upn: upn, school: random.below(Self.schools.count), hours: random.below(10) + 5,
        cost: random.below(9000) + 6000, isSpecial: random.chance(30),
        award: random.chance(30) ? random.below(5000) + 1 : nil))
  }

  func sought(_ pupil: Pupil) -> Int {
    max(0, rate * pupil.hours * weeks + pupil.cost - threshold - (pupil.isSpecial ? 1000 : 0))
  }

  func expected(_ pupil: Pupil) -> Int { pupil.award ?? sought(pupil) }

  /// Each file's name and text, the rows in any order.
  func files(_ random: inout SeededRandom) -> [(name: String, text: String)] {
    let pupils = pupils.shuffled(using: &random)
    func table(_ header: String, _ row: (Pupil) -> String?) -> String {
      header + "\n" + pupils.compactMap(row).map { $0 + "\n" }.joined()
    }
    func key(_ pupil: Pupil) -> String { "\(pupil.upn),\(Self.schools[pupil.school])" }
    return [
      ("rates.csv", "role,from,rate,per,source\nTA,2025-04-01,\(rate),hour,made up\n"),
      ("rules.csv", rules),
      (
        "pupils.csv",
        table("pupil,school,placement") {
          key($0) + ($0.isSpecial ? ",special" : ",mainstream")
        }
      ),
      (
        "provision.csv",
        table("pupil,school,provision,staff,hours_per_week,cost") {
          key($0) + ",Support,TA,\($0.hours),\($0.cost)"
        }
      ),
      (
        "decisions.csv",
        table("pupil,school,decided,decision,amount,reason") { pupil in
          pupil.award.map { key(pupil) + ",2025-05-01,agree-in-part,\($0),made up" }
        }
      ),
    ]
  }

  private var rules: String {
    """
    rule,applies_to,from,value,source
    funding-year,,2025-04-01,2025-26,made up
    top-up-start,,2025-04-01,placement-start,made up
    weeks-per-year,,2025-04-01,\(weeks),made up
    threshold,mainstream,2025-04-01,\(threshold),made up
    threshold,special,2025-04-01,\(threshold + 1000),made up

    """
  }
}

/// Something that changed between two runs, and the reason it should have.
enum BoroughEdit: CaseIterable {
  case added, removed, moved, line, rate, rule, decision, placement

  /// As `movement.csv` writes it.
  var reason: String {
    switch self {
    case .added: "new"
    case .removed: "ended"
    case .moved: "moved_school"
    case .line: "provision_changed"
    case .rate: "rate"
    case .rule: "rule"
    case .decision: "award"
    case .placement: "correction"
    }
  }

  func make(_ borough: inout MovedBorough, _ random: inout SeededRandom) {
    let place = random.below(borough.pupils.count)
    switch self {
    case .added: borough.add(&random)
    case .removed: borough.pupils.remove(at: place)
    case .moved:
      let school = borough.pupils[place].school
      borough.pupils[place].school = (school + 1 + random.below(2)) % MovedBorough.schools.count
    case .line: change(&borough.pupils[place], &random)
    case .rate: borough.rate += random.below(5) - 2
    case .rule:
      if random.chance(50) { borough.weeks += 1 } else { borough.threshold -= random.below(900) }
    case .decision:
      borough.pupils[place].award = random.chance(80) ? random.below(5000) + 1 : nil
    case .placement: borough.pupils[place].isSpecial.toggle()
    }
  }

  private func change(_ pupil: inout MovedBorough.Pupil, _ random: inout SeededRandom) {
    if random.chance(50) { pupil.hours += 1 } else { pupil.cost = random.below(9000) + 6000 }
  }
}
