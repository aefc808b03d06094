import Applications
import Costing
import Returns
import Tables
import TestSupport

/// A made-up council from a seed: its rules make rows depend on each other, and some are at fault.
struct GeneratedCouncil {
  static let year = "2025-26"
  var rows: [GeneratedRow] = []
  let council: Council
  let pupils: PupilRegister
  let files: CouncilFiles
  private let rulesText: String
  private let pupilsText: String
  private let people: [[String]]
  private var random: SeededRandom

  init(seed: UInt64) {
    random = SeededRandom(seed: seed)
    people = (0..<Self.schools.count).map { school in
      Self.upns(school) + ["p", "P\u{E9}", "B", "zed"].map { "\($0)\(school)" }
    }
    rulesText = Self.rules(&random)
    files = Self.files(rulesText)
    guard let year = FundingYear(Self.year) else { preconditionFailure("a funding year") }
    let schools = SchoolsFile(Self.file(2, Self.schoolsText), year: year)
    council = files.council(files.terms(in: year).terms, schools.register)
    pupilsText = Self.pupilsText(people, &random)
    pupils =
      PupilsFile(Self.file(3, pupilsText), council, allowNames: false).register
    for school in Self.schools.indices { addRows(at: school) }
    rows.shuffle(using: &random)
  }

  /// Its files in memory.
  var bundleFiles: [BundleFile] {
    let provision = GeneratedRow.header + rows.map { $0.text }.joined()
    return [
      ("rates.csv", Self.rates), ("rules.csv", rulesText), ("schools.csv", Self.schoolsText),
      ("pupils.csv", pupilsText), ("provision.csv", provision),
    ].map { BundleFile(name: $0.0, text: Array($0.1.utf8)) }
  }

  /// The same rates with these rules.
  static func files(_ rules: String) -> CouncilFiles {
    let files = CouncilFiles(texts(rates: rates, rules: rules), allowNames: false)
    precondition(files.faults.allSatisfy { $0.id.severity == .warning })
    return files
  }

  static func texts(rates: String, rules: String) -> CouncilTexts {
    var texts = CouncilTexts()
    texts.rates = file(0, rates)
    texts.rules = file(1, rules)
    return texts
  }

  static func file(_ number: Int32, _ text: String) -> TextFile {
    TextFile(file: number, bytes: Array(text.utf8))
  }

  /// URNs, each with its DfE number.
  static let schools = [(100_001, 2001), (100_002, 2002), (100_003, 2003)]

  private static let schoolsText =
    "urn,dfe_number,name,phase,type\n"
    + schools.map { "\($0.0),343/\($0.1),School \($0.0),\($0.0 % 2 == 0 ? "primary" : ""),\n" }
    .joined()

  private static let rates = """
    role,from,rate,per,minutes,weeks,source
    TA,2025-04-01,17.53,hour,,,made up
    Teacher,2025-04-01,231.07,day,325,,made up
    Weekly TA,2024-04-01,655.01,weekly-hour-year,,39,made up

    """

  private static func rules(_ random: inout SeededRandom) -> String {
    var rules = [
      "weeks-per-year,,\(random.pick(["38", "38.6"]))", "threshold,mainstream,900",
      "threshold,mainstream + K,700.50", "lunchtime,,counts", "break,,does-not-count",
      "convened-group,,\(random.pick(["full", "shared"]))",
      "rounding,,\(random.pick(["half-up 0.01", "half-even 0.01", "down 0.01", "half-up 1"]))",
      "funding-counts,health,fills-threshold-only", "role-counts,Weekly TA,counts",
    ]
    if random.chance(60) { rules.append("threshold,special,1200") }
    if random.chance(60) { rules.append("weekly-cap,Teacher,\(random.pick(["70", "300"]))") }
    let rows = rules.map { rule in
      let cells = rule.split(separator: ",", omittingEmptySubsequences: false)
      return "\(cells[0]),\(cells[1]),2025-04-01,\(cells[2]),made up\n"
    }
    return "rule,applies_to,from,value,source\n" + rows.joined()
  }

  /// Two UPNs of a school.
  private static func upns(_ school: Int) -> [String] {
    ["343200\(school)25001", "343200\(school)25002"].map(withCheckLetter)
  }

  /// A pupil that two schools return and pupils.csv does not have, which rejects both their rows.
  private static let atTwoSchools = withCheckLetter("343200925099")

  private static func withCheckLetter(_ digits: String) -> String {
    for letter in "ABCDEFGHJKLMNPQRTUVWXYZ" {
      if case .upn(let upn) = UPN.read(Array("\(letter)\(digits)".utf8)[...]) {
        return String(decoding: upn.bytes, as: UTF8.self)
      }
    }
    preconditionFailure("every twelve digits have a check letter")
  }

  private static func pupilsText(_ people: [[String]], _ random: inout SeededRandom) -> String {
    var text = "pupil,school,year_group,sen_provision,primary_need,placement,home_authority\n"
    for (school, pupils) in people.enumerated() {
      for pupil in pupils where random.chance(85) {
        let year = random.pick(["", "N1", "R", "3", "10"])
        let provision = random.chance(3) ? "Z" : random.pick(["N", "K", "E", ""])
        let need = random.pick(["ASD", "SEMH", "", "MLD"])
        let place = random.pick(["", "", "mainstream", "mainstream", "mainstream", "special"])
        let home = random.pick(["343", "341", ""])
        let row = "\(pupil),\(schools[school].0),\(year),\(provision),\(need),\(place),\(home)\n"
        text += random.chance(2) ? row + row : row
      }
    }
    return text
  }
}

extension GeneratedCouncil {
  private mutating func addRows(at school: Int) {
    for name in ["Lego", "Nurture", "Reading circle"] { addGroup(name, at: school) }
    for _ in 0..<random.below(14) { addLine(at: school) }
  }

  private mutating func row(of pupil: String, at school: Int) -> GeneratedRow {
    let (urn, establishment) = Self.schools[school]
    let written = random.pick(["\(urn)", "343/\(establishment)", "343\(establishment)"])
    return GeneratedRow(owner: "\(urn) \(pupil)", pupil: pupil, school: written)
  }

  private mutating func addLine(at school: Int) {
    let pupil = random.chance(4) ? Self.atTwoSchools : random.pick(people[school])
    var row = row(of: pupil, at: school)
    if random.chance(70) { addTime(to: &row) }
    if random.chance(50) { row["cost"] = random.pick(["12.34", "£1,000", "655.01", "0"]) }
    if !row["cost"].isEmpty, random.chance(30) {
      row["spread_years"] = "3"
      row["bought"] = random.pick(["2024-05-01", "2019-05-01"])
    }
    row["group_size"] = random.pick(["", "", "3", "7"])
    row["funding"] = random.pick(["", "", "health", "pupil-premium"])
    row["kind"] = random.pick(["", "", "", "universal", "break", "lunchtime", "convened"])
    if random.chance(12) { damage(&row) }
    rows += random.chance(6) ? [row, row] : [row]
  }

  private mutating func addTime(to row: inout GeneratedRow) {
    row["staff"] = random.pick(["TA", "teacher", "WEEKLY TA"])
    row["minutes_per_week"] = random.pick(["10", "45.5", "60", "123", "300"])
    row["weeks"] = random.pick(["", "38", "12", "38.5"])
    guard random.chance(15), !row["weeks"].isEmpty else { return }
    row["from"] = random.pick(["2025-05-01", "2026-05-01"])
  }

  private mutating func addGroup(_ name: String, at school: Int) {
    var session = row(of: "", at: school)
    if random.chance(80) { addTime(to: &session) }
    if session["staff"].isEmpty || random.chance(30) { session["cost"] = "655.01" }
    var members: [GeneratedRow] = []
    for pupil in people[school].shuffled(using: &random).prefix(random.below(5) + 1) {
      var member = row(of: pupil, at: school)
      for column in ["staff", "minutes_per_week", "weeks", "cost", "from"] {
        member[column] = session[column]
      }
      member["group"] = random.pick([name, name.uppercased(), " \(name) "])
      members.append(member)
    }
    let kinds = random.pick([["convened"], ["convened", "convened"], [], [], [], []])
    for (place, kind) in kinds.enumerated() where place < members.count {
      members[place]["kind"] = kind
    }
    disturb(&members)
    rows += members
  }

  private mutating func disturb(_ members: inout [GeneratedRow]) {
    let place = random.below(members.count)
    switch random.below(18) {
    case 0: members[place]["weeks"] = "11"
    case 1, 2, 3: damage(&members[place])
    case 4: members[place]["group_size"] = "2"
    case 5, 6: members[place]["group_size"] = "8"
    case 7:
      members.append(members[place])
      members[place]["funding"] = "pupil-premium"
    default: break
    }
  }

  /// Makes a row one that must be rejected, and leaves what its group needs of it readable.
  mutating func damage(_ row: inout GeneratedRow) {
    switch random.below(5) {
    case 0: row["weeks"] = "n/a"
    case 1: row["from"] = "soon"
    case 2: row["funding"] = "none"
    case 3 where !row["cost"].isEmpty: row["cost"] = "up to £4,000"
    case 4 where row["kind"].isEmpty && row["group_size"].isEmpty: row.beyond = "one too many"
    default: row["to"] = "31/02/2025"
    }
  }
}
