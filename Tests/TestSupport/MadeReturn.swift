/// A made-up council's files from a seed, as text: many rows alike, as in a real return, beside every
/// way of writing a row that a reader might trip over.
public struct MadeReturn {
  public let rates: String
  public let rules: String
  public let schools: String
  public let pupils: [UInt8]
  public let provision: [UInt8]

  public init(
    rates: String, rules: String, schools: String, pupils: [UInt8], provision: [UInt8]
  ) {
    self.rates = rates
    self.rules = rules
    self.schools = schools
    self.pupils = pupils
    self.provision = provision
  }

  public init(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let oddness = random.pick([0, 0, 1, 3, 12])
    let people = MadePeople(&random)
    rates = Self.rates
    rules = Self.rules(&random)
    schools = people.schoolsText
    let isWindows = random.chance(15)
    pupils = Self.bytes(MadePupils.text(people, oddness: oddness, &random), isWindows)
    var rows = MadeRows(people, oddness: oddness, &random)
    provision = Self.bytes(rows.text(&random), isWindows)
  }

  /// As UTF-8, or with an acute e as Windows-1252 has it.
  private static func bytes(_ text: String, _ isWindows: Bool) -> [UInt8] {
    guard isWindows else { return Array(text.utf8) }
    return text.unicodeScalars.flatMap { $0 == "\u{E9}" ? [0xE9] : Array(String($0).utf8) }
  }

  /// The second is of a year that nobody has restated.
  public static let rates = """
    role,from,rate,per,minutes,weeks,source
    TA,2025-04-01,17.53,hour,,,made up
    Teacher,2023-04-01,231.07,day,325,,made up
    Weekly TA,2025-04-01,655.01,weekly-hour-year,,39,made up
    Therapist,2025-04-01,0.4321,minute,,,made up

    """

  private static func rules(_ random: inout SeededRandom) -> String {
    var rules = [
      "weeks-per-year,,\(random.pick(["38", "38.6"]))", "threshold,mainstream,900",
      "threshold,mainstream + K,700.50", "threshold,special,1200", "lunchtime,,counts",
      "break,,does-not-count", "convened-group,,\(random.pick(["full", "shared"]))",
      "rounding,,\(random.pick(["half-up 0.01", "half-even 0.01", "down 0.01", "half-up 1"]))",
      "role-counts,Weekly TA,\(random.pick(["counts", "does-not-count"]))",
    ]
    if random.chance(50) { rules.append("weekly-cap,Teacher,\(random.pick(["70", "300"]))") }
    if random.chance(50) { rules.append("funding-counts,health,fills-threshold-only") }
    if random.chance(30) { rules.append("funding-counts,pupil-premium,counts") }
    if random.chance(20) { rules.append("rate-change,,by-date") }
    if random.chance(20) { rules.append("award-rounding,,half-even 10") }
    let rows = rules.map { rule in
      let cells = rule.split(separator: ",", omittingEmptySubsequences: false)
      let from = random.pick(["2025-04-01", "2025-04-01", "2023-04-01"])
      return "\(cells[0]),\(cells[1]),\(from),\(cells[2]),made up\n"
    }
    return "rule,applies_to,from,value,source\n" + rows.joined()
  }
}

/// The schools and pupils of a made-up council.
struct MadePeople {
  /// URNs; the DfE number of each is 343/2000 and its place.
  let schools: [Int]
  /// By school.
  let pupils: [[String]]

  init(_ random: inout SeededRandom) {
    let schools = (0..<random.pick([1, 3, 6])).map { 100_000 + $0 }
    self.schools = schools
    pupils = schools.indices.map { school in
      (0..<random.pick([3, 8, 20])).map { _ in MadeUPN.random(&random) }
        + ["p\(school)", "P\u{E9}", "1234567"].filter { _ in random.chance(40) }
    }
  }

  var schoolsText: String {
    "urn,dfe_number,name,phase,type\n"
      + schools.enumerated().map { "\($1),343/\(2000 + $0),School \($1),primary,\n" }.joined()
  }

  /// One of the ways in which files write a school's number.
  func written(_ school: Int, oddness: Int, _ random: inout SeededRandom) -> String {
    guard random.chance(oddness) else { return "\(schools[school])" }
    return random.pick([
      "343/\(2000 + school)", "343\(2000 + school)", "0\(schools[school])", "199999", "12", "",
      "3439999", "A\(schools[school])",
    ])
  }

  /// A pupil's reference, now and then one that cannot be right or must be looked at twice.
  func written(_ pupil: String, oddness: Int, _ random: inout SeededRandom) -> String {
    guard random.chance(oddness) else { return pupil }
    let last = pupil.last == "X" ? "Y" : "X"
    return random.pick([
      pupil.lowercased(), String(pupil.dropLast()) + last, "", "3.4E+12", "#N/A",
      MadeUPN.random(&random, authority: "001"), MadeUPN.ending("34320012500A"),
      random.pick(random.pick(pupils)),
    ])
  }
}
