/// A made-up pupils.csv.
enum MadePupils {
  private static let columns = [
    "year_group", "sen_provision", "primary_need", "secondary_need", "placement", "enrolment",
    "on_roll_from", "on_roll_to", "home_authority", "responsible_authority", "looked_after",
    "points", "placement_reason", "enhanced_transition", "remark",
  ]

  static func text(
    _ people: MadePeople, oddness: Int, _ random: inout SeededRandom
  ) -> String {
    let table = MadeTable(
      needed: ["pupil", "school"], others: columns, titles: ["pupil": ["upn"], "school": ["urn"]],
      oddness: oddness, &random)
    let shapes = (0..<4).map { _ in cells(oddness: oddness * 5, &random) }
    var lines: [String] = []
    for (school, pupils) in people.pupils.enumerated() {
      for pupil in pupils where random.chance(90) {
        if random.chance(oddness), random.chance(20) { lines.append(table.blank(&random)) }
        var cells = random.chance(80) ? random.pick(shapes) : cells(oddness: oddness, &random)
        cells["pupil"] = people.written(pupil, oddness: oddness, &random)
        cells["school"] = people.written(school, oddness: oddness, &random)
        lines.append(table.row(cells, &random))
        if random.chance(2) { lines.append(random.pick(lines)) }
      }
    }
    if random.chance(30) { lines.shuffle(using: &random) }
    if random.chance(oddness), let place = lines.indices.randomElement(using: &random) {
      lines[place] = "\"" + lines[place]
    }
    let body = lines.joined()
    return table.header(&random) + (random.chance(30) ? String(body.dropLast()) : body)
  }

  private static func cells(oddness: Int, _ random: inout SeededRandom) -> [String: String] {
    var cells = [
      "year_group": random.pick(["", "N1", "R", "3", "10"]),
      "sen_provision": random.pick(["", "N", "K", "E"]),
      "primary_need": random.pick(["", "ASD", "SEMH"]),
      "placement": random.pick(["", "mainstream", "mainstream", "special"]),
      "home_authority": random.pick(["", "343", "341"]),
    ]
    guard random.chance(oddness) else { return cells }
    switch random.below(10) {
    case 0: cells["primary_need"] = "NSA"
    case 1: cells["enrolment"] = random.pick(["main", "subsidiary", "both"])
    case 2: cells["on_roll_from"] = random.pick(["2025-09-01", "2019-01-01", "soon"])
    case 3:
      cells["on_roll_to"] = random.pick(["2025-07-20", "2030-01-01"])
      if random.chance(40) { cells["on_roll_from"] = "2025-12-01" }
    case 4: cells["points"] = random.pick(["3", "x"])
    case 5: cells["home_authority"] = random.pick(["001", "34", "999"])
    case 6: cells["secondary_need"] = random.pick(["HI", "NSA", "?"])
    case 7: cells["remark"] = "a line\nanother,100000,R\nA12,100000\nthe last, with more to it"
    case 8:
      cells["looked_after"] = random.pick(["yes", "No", "Y"])
      cells["enhanced_transition"] = random.pick(["", "yes", "0"])
    default: cells["year_group"] = random.pick(["15", "Caf\u{E9}"])
    }
    return cells
  }
}
