/// Rows of made-up provision: a few shapes that most rows have, for pupils one after another.
struct MadeRows {
  private let people: MadePeople
  private let table: MadeTable
  private let shapes: [[String: String]]
  private let count: Int
  /// Times in a hundred that a pupil's next row follows.
  private let following: Int
  private var school = 0
  private var pupil = ""

  init(_ people: MadePeople, oddness: Int, _ random: inout SeededRandom) {
    self.people = people
    table = MadeTable(
      needed: ["pupil", "school", "provision"], others: Self.columns, titles: Self.titles,
      oddness: oddness, &random)
    var shapes: [[String: String]] = []
    for _ in 0..<random.pick([1, 4, 10]) {
      let like = shapes.randomElement(using: &random)
      let shape = Self.shape(oddness: oddness, &random)
      shapes.append(random.chance(50) ? like.map { Self.changed($0, &random) } ?? shape : shape)
    }
    self.shapes = shapes
    count = random.pick([30, 80, 200])
    following = random.pick([0, 50, 85])
  }

  private static let columns = [
    "staff", "minutes_per_week", "hours_per_week", "weeks", "group_size", "group", "cost",
    "cost_each", "spread_years", "bought", "funding", "kind", "adult", "outcome_ref", "if_left",
    "from", "to", "minutes", "remark 0", "remark 1",
  ]

  private static let titles = [
    "pupil": ["UPN", "Pupil ID"], "school": ["URN", "dfe_number"], "staff": ["Role"],
  ]

  /// The whole file.
  mutating func text(_ random: inout SeededRandom) -> String {
    var lines: [String] = []
    for _ in 0..<count {
      if random.chance(table.oddness), random.chance(20) { lines.append(table.blank(&random)) }
      lines.append(row(&random))
      // Again at once, or further on.
      if random.chance(4) { lines.append(lines[lines.count - 1]) }
      if random.chance(4) { lines.append(random.pick(lines)) }
    }
    if random.chance(table.oddness), let place = lines.indices.randomElement(using: &random) {
      lines[place] = random.pick(["\"", "\"x,", "a,\"b"]) + lines[place]
    }
    let body = lines.joined()
    return table.header(&random) + (random.chance(30) ? String(body.dropLast()) : body)
  }

  private mutating func row(_ random: inout SeededRandom) -> String {
    if pupil.isEmpty || !random.chance(following) {
      school = random.below(people.schools.count)
      pupil = random.pick(people.pupils[school])
    }
    var cells = random.pick(shapes)
    if cells["cost"] == "?" { cells["cost"] = cost(&random) }
    if random.chance(8), cells["cost_each"] == nil { addGroup(to: &cells, &random) }
    cells["pupil"] = people.written(pupil, oddness: table.oddness, &random)
    cells["school"] = people.written(school, oddness: table.oddness, &random)
    cells["provision"] = name(&random)
    cells["adult"] = random.pick(["", "", "a1", "a22"])
    cells["outcome_ref"] = random.pick(["", "o1", "a longer reference to an outcome"])
    return table.row(cells, &random)
  }

  /// Rows of a group agree with each other, or mostly.
  private func addGroup(to cells: inout [String: String], _ random: inout SeededRandom) {
    if random.chance(80) { cells = shapes[0].filter { $0.key != "cost_each" } }
    if cells["cost"] == "?" { cells["cost"] = "655.01" }
    cells["group"] = random.pick(["Lego", "Nurture", "LEGO "])
  }

  private func name(_ random: inout SeededRandom) -> String {
    guard random.chance(table.oddness) else {
      return random.pick(["Reading", "Speech and language in small steps", "Lego", "x"])
    }
    return random.pick([
      "", " ", "'=1+1", "'", "Caf\u{E9}", "\u{E9}", "a, b", "say \"yes\"", "two\r\nlines",
      "\u{A0}x", "x\u{A0}", "-", "two\nlines,100000,Reading,TA,60",
    ])
  }

  private func cost(_ random: inout SeededRandom) -> String {
    guard random.chance(table.oddness) else {
      return "\(random.below(3000)).\(random.below(10))\(random.below(10))"
    }
    return random.pick([
      "", "0", "0.00", "7", "1234.5", "\u{A3}1,234.50", "1,234.50", "0012.30", ".50", "12.",
      "9999999.99", "10000000.00", "1000000000.00", "1000000000.01", "-1.00", "(3.00)", "12.345",
      "n/a", "12,5", "1e3", "00.00", "000", "99999999999999999999.00",
    ])
  }

  /// The cells that decide what a row comes to; a cost of `?` is each row's own.
  private static func shape(
    oddness: Int, _ random: inout SeededRandom
  ) -> [String: String] {
    var cells: [String: String] = [:]
    if random.chance(60) {
      cells["staff"] = random.pick(["TA", "teacher", "WEEKLY TA", "Therapist"])
      cells[random.pick(["minutes_per_week", "minutes_per_week", "hours_per_week"])] =
        random.pick(["10", "45.5", "5", "123"])
      cells["weeks"] = random.pick(["", "38", "12"])
    }
    if cells.isEmpty || random.chance(20) {
      cells[random.pick(["cost", "cost", "cost_each"])] = "?"
    }
    if cells["cost_each"] != nil { cells["cost_each"] = random.pick(["12.34", "200"]) }
    if cells["cost"] != nil, random.chance(15) {
      cells["spread_years"] = "3"
      cells["bought"] = random.pick(["2024-05-01", "2019-05-01"])
    }
    cells["group_size"] = random.pick(["", "", "1", "3"])
    cells["funding"] = random.pick(["", "", "", "health", "pupil-premium", "top-up"])
    cells["kind"] = random.pick(["", "", "", "universal", "break", "lunchtime", "convened"])
    if random.chance(oddness) { spoil(&cells, &random) }
    return cells
  }

  /// Another shape that differs in one cell, or none.
  private static func changed(
    _ shape: [String: String], _ random: inout SeededRandom
  ) -> [String: String] {
    var shape = shape
    switch random.below(8) {
    case 0: shape["weeks"] = random.pick(["", "38", "12", "39", "38.0"])
    case 1: shape["minutes_per_week"] = random.pick(["10", "45.5", "11", "600"])
    case 2: shape["group_size"] = random.pick(["", "1", "3", "4"])
    case 3: shape["funding"] = random.pick(["", "health", "other", "pupil-premium"])
    case 4: shape["kind"] = random.pick(["", "targeted", "universal", "break", "lunchtime"])
    case 5: shape["remark 0"] = random.pick(["", "r", "a remark that says more than that"])
    case 6: shape["staff"] = random.pick(["TA", "Teacher", "Ta"])
    default: shape["cost"] = random.pick(["", "?", "0.00"])
    }
    return shape
  }

  private static func spoil(_ cells: inout [String: String], _ random: inout SeededRandom) {
    switch random.below(6) {
    case 0: cells["staff"] = "wizard"
    case 1: cells["weeks"] = "n/a"
    case 2: cells["from"] = random.pick(["2026-05-01", "2025-05-01", "soon"])
    case 3: cells["funding"] = "none"
    case 4: cells["minutes"] = "30"
    default: cells["if_left"] = random.pick(["yes", "perhaps"])
    }
  }
}
