import Costing
import Tables
import TestSupport
import Testing

@testable import Returns

/// A row that is nearly like many before it, but for one cell.
struct NearlyAlike: Sendable, CustomTestStringConvertible {
  let column: String
  /// As the file writes it.
  let cell: String

  init(_ column: String, _ cell: String) {
    self.column = column
    self.cell = cell
  }

  var testDescription: String { "\(column): \(cell.debugDescription)" }

  /// Every way to write one cell that could be taken for another.
  static let all = cells.flatMap { column, cells in cells.map { NearlyAlike(column, $0) } }

  private static let cells: [(column: String, cells: [String])] = [
    ("pupil", MadeUPN.nearlyRight + ["", "p1", " ", "A", "#N/A"]),
    (
      "school",
      [
        "", "100002", "343/2001", "3432001", "0100001", "100001 ", "\"100001\"", "10000", "1000011",
        "000000", "9999999", "10000a", "99999999", "199999", "+10001",
      ]
    ),
    (
      "provision",
      [
        "", " ", "\"\"", "x ", " x", "\u{A0}", "x\u{A0}", "\u{E9}", "'=1", "'", "\"a, b\"",
        "\"say \"\"x\"\"\"", "a\"b", "\"x\"y", "x\0", "\"a\nb\"", "\t", "a name of seventeen",
        "a name of sixteen",
      ]
    ),
    (
      "cost",
      [
        "", " ", "\"\"", "0", "0.00", "00.00", "5", "5.0", "5.00", "\"5.00\"", " 5.00", "5.00 ",
        "05.00", "0005.00", "0000005.00", "00000005.00", ".50", "5.", "5.000", "1,234.00",
        "\"1,234.00\"", "\u{A3}5.00", "-5.00", "(5.00)", "5.0a", "a.00", "5:00", "5/00", "99999.99",
        "9999999.99", "10000000.00", "1000000000.00", "1000000000.01", "12345678901234567890.00",
        "5.0:", ":.00", "5./0",
      ]
    ),
    ("adult", ["", " ", "a2", "\"a2\"", " a2", "\u{A0}", "a\"", "\"a\nb\""]),
    ("weeks", ["", "38", "38.0", "37", "12", "\"12\"", " 12", "n/a", "54", "0"]),
    ("staff", ["", "TA", "Teacher", "\"TA\"", "ta ", "wizard"]),
    ("minutes_per_week", ["", "60", "60.0", "61", "0", "10081", "x"]),
    ("group_size", ["", "1", "2", "0", "x"]),
    ("group", ["", "Lego", " "]),
    ("funding", ["", "health", "pupil-premium", "none"]),
    ("kind", ["", "targeted", "universal", "break", "lunchtime", "convened"]),
    ("spread_years", ["", "3"]), ("bought", ["", "2024-05-01"]), ("from", ["", "2025-05-01", "x"]),
    ("remark", ["", "r", "\"\"", "a remark of more than sixteen bytes"]),
  ]
}

extension MadeUPN {
  /// A right one, and others that differ from it by a character.
  static let nearlyRight: [String] = {
    let right = ending("343200125001")
    let wrong = letters.filter { !right.hasPrefix(String($0)) }.map { $0.description }
    return [right, "\"\(right)\"", " \(right)", right.lowercased(), ending("001200125001")]
      + [ending("34320012500A"), right + "0", String(right.dropLast()), "I" + right.dropFirst()]
      + [wrong[0] + right.dropFirst(), right.replacing("2", with: ":"), right + "\0"]
  }()
}

@Suite("Rows nearly like known ones")
struct KnownRowTests {
  private static let columns = [
    "pupil", "school", "weeks", "provision", "adult", "staff", "minutes_per_week", "group_size",
    "cost", "group", "funding", "kind", "remark", "spread_years", "bought", "from",
  ]

  /// Lines that come to their own cost, and of time, and both; some count and some do not.
  private static let bases: [[String: String]] = [
    ["cost": "12.34"], ["cost": "0.00", "kind": "break"], ["cost": "12.34", "kind": "break"],
    ["cost": "655.01", "funding": "health"], ["cost": "100.00", "group_size": "3"],
    ["staff": "TA", "minutes_per_week": "60", "weeks": "38"],
    ["staff": "Teacher", "minutes_per_week": "45"],
    ["staff": "TA", "minutes_per_week": "60", "cost": "9.99"],
    ["cost": "90.00", "spread_years": "3", "bought": "2019-05-01"], ["kind": "universal"],
  ]

  private static func row(_ cells: [String: String]) -> String {
    columns.map { cells[$0] ?? "" }.joined(separator: ",") + "\n"
  }

  private static func council(_ provision: String) -> MadeCouncil {
    council(
      rates: MadeReturn.rates, Array((columns.joined(separator: ",") + "\n" + provision).utf8))
  }

  private static func council(rates: String, _ provision: [UInt8]) -> MadeCouncil {
    MadeCouncil(
      MadeReturn(
        rates: rates,
        rules: """
          rule,applies_to,from,value,source
          weeks-per-year,,2023-04-01,38,made up
          threshold,mainstream,2025-04-01,900,made up
          lunchtime,,2023-04-01,counts,made up
          break,,2025-04-01,does-not-count,made up
          convened-group,,2025-04-01,full,made up
          weekly-cap,Weekly TA,2025-04-01,300,made up

          """,
        schools: "urn,dfe_number\n100001,343/2001\n100002,\n", pupils: Array("pupil,school\n".utf8),
        provision: provision))
  }

  @Test("come to what they come to cell by cell", arguments: NearlyAlike.all)
  func oneCell(_ case: NearlyAlike) {
    for (place, base) in Self.bases.enumerated() {
      var alike = base
      for (column, cell) in [
        ("pupil", MadeUPN.nearlyRight[0]), ("school", "100001"), ("provision", "Reading"),
      ] {
        alike[column] = cell
      }
      var nearly = alike
      nearly[`case`.column] = `case`.cell
      let (one, other) = (Self.row(alike), Self.row(nearly))
      // Known before it, and known from it.
      for text in [one + one + other + one, other + other + one + other] {
        let made = Self.council(text + one + one + one)
        let slow = TallyFacts(TallyTwins.cellByCell(made, made.whole))
        var memory = TallyMemory(made.whole)
        let known = TallyFacts(TallyTwins.known(made, made.whole, &memory))
        #expect(differences(known, slow) == [], "base \(place)")
      }
    }
  }

  @Test("are not read again: what was kept is believed, whatever the rates are now")
  func believed() {
    var row = ["pupil": MadeUPN.nearlyRight[0], "school": "100001", "provision": "Reading"]
    row["staff"] = "TA"
    row["minutes_per_week"] = "60"
    let made = Self.council(String(repeating: Self.row(row), count: 100))
    var memory = TallyMemory(made.whole)
    _ = TallyTwins.known(made, made.whole, &memory)
    let dearer = Self.council(
      rates: MadeReturn.rates.replacing("17.53", with: "20.00"), made.text)
    let tally = TallyTwins.known(dearer, dearer.whole, &memory)
    // 38 weeks at £17.53 an hour and not at £20; near the end rows are read cell by cell.
    let old = 666_14
    let new = 760_00
    let cost = tally.runs[0].cost.pence
    let readAgain = (Int(cost) - old * 100) / (new - old)
    #expect(tally.runs.count == 1)
    #expect(Int(cost) == old * (100 - readAgain) + new * readAgain)
    #expect((0...3).contains(readAgain))
  }
}
