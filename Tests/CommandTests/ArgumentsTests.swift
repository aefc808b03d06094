import Costing
import Testing

@testable import Results
@testable import topup

/// A command line, and what it is understood to ask for.
private struct Understood: Sendable, CustomTestStringConvertible {
  let line: String
  let request: Request

  init(_ line: String, _ verb: Verb, _ change: (inout Invocation) -> Void = { _ in }) {
    self.line = line
    var invocation = Invocation(verb: verb)
    change(&invocation)
    request = .run(invocation)
  }

  init(_ line: String, _ request: Request) {
    self.line = line
    self.request = request
  }

  var testDescription: String { "topup \(line)" }
}

/// A command line, and everything that is wrong with it.
private struct Mistaken: Sendable, CustomTestStringConvertible {
  let line: String
  let problems: [UsageProblem]

  init(_ line: String, _ problems: UsageProblem...) {
    self.line = line
    self.problems = problems
  }

  var testDescription: String { "topup \(line)" }
}

@Suite("The command line")
struct ArgumentsTests {
  @Test("is understood", arguments: understood)
  private func isUnderstood(_ example: Understood) throws {
    #expect(try Arguments.read(words(example.line)) == example.request)
  }

  private static let understood: [Understood] = [
    Understood("", .welcome),
    Understood("--help", .help(nil)),
    Understood("-h", .help(nil)),
    Understood("help", .help(nil)),
    Understood("help batch", .help(.batch)),
    Understood("batch --help", .help(.batch)),
    Understood("batch --nonsense folder -h", .help(.batch)),
    Understood("--version", .version),
    Understood("check a.csv", .check) { $0.inputs = ["a.csv"] },
    Understood("check a.csv -", .check) { $0.inputs = ["a.csv", "-"] },
    Understood("check -- -a.csv --year", .check) { $0.inputs = ["-a.csv", "--year"] },
    Understood("--year 2026-27 cost f", .cost) {
      $0.inputs = ["f"]
      $0.year = FundingYear(startYear: 2026, .financial)
    },
    Understood("cost f --year=1999-00 --academic", .cost) {
      $0.inputs = ["f"]
      $0.year = FundingYear(startYear: 1999, .academic)
      $0.switches = [.academic]
    },
    Understood("cost f -o out --force -q --no-color --excel", .cost) {
      $0.inputs = ["f"]
      $0.output = "out"
      $0.switches = [.force, .quiet, .noColour, .excel]
    },
    Understood("cost f --no-colour --no-colour --output=out", .cost) {
      $0.inputs = ["f"]
      $0.output = "out"
      $0.switches = [.noColour]
    },
    Understood("cost --provision a --provision=b=c --rates r --rules=u", .cost) {
      $0.named = NamedFiles(provision: ["a", "b=c"], single: [.rates: "r", .rules: "u"])
    },
    Understood("cost --provision - --pupils p --schools s", .cost) {
      $0.named = NamedFiles(provision: ["-"], single: [.pupils: "p", .schools: "s"])
    },
    Understood("explain B0032 f g --school 343/2001", .explain) {
      $0.pupil = "B0032"
      $0.inputs = ["f", "g"]
      $0.school = SchoolNumber(authority: 343, establishment: 2001)
    },
    Understood("explain B0032 f --school=123456", .explain) {
      $0.pupil = "B0032"
      $0.inputs = ["f"]
      $0.school = SchoolNumber(urn: 123_456)
    },
    Understood("batch f --json --tasks 64 --allow-names", .batch) {
      $0.inputs = ["f"]
      $0.form = .json
      $0.tasks = 64
      $0.switches = [.json, .allowNames]
    },
    Understood("batch f --totals-only -o out --plain", .batch) {
      $0.inputs = ["f"]
      $0.form = .plain
      $0.output = "out"
      $0.switches = [.totalsOnly, .plain]
    },
    Understood("batch f --since g --json", .batch) {
      $0.inputs = ["f"]
      $0.since = "g"
      $0.form = .json
      $0.switches = [.json]
    },
    Understood("rules", .rules),
    Understood("rules --new -o out --year 2026-27 --academic --excel", .rules) {
      $0.year = FundingYear(startYear: 2026, .academic)
      $0.output = "out"
      $0.switches = [.new, .academic, .excel]
    },
    Understood("page -o p.html", .page) { $0.output = "p.html" },
    Understood("page f --rates r -o p.html --name Sefton --module m --force", .page) {
      $0.inputs = ["f"]
      $0.named = NamedFiles(single: [.rates: "r"])
      $0.output = "p.html"
      $0.page = PageAsked(council: "Sefton", module: "m")
      $0.switches = [.force]
    },
    Understood("sample -o out", .sample) { $0.output = "out" },
    Understood("sample -o out --size 20 --school-count 3 --faults 0 --seed 0", .sample) {
      $0.output = "out"
      $0.sample = SampleSize(pupils: 20, schools: 3, faults: 0, seed: 0)
    },
  ]

  @Test("has all its mistakes reported together", arguments: mistaken)
  private func hasItsMistakesReported(_ example: Mistaken) {
    let problems = #expect(throws: UsageProblems.self) {
      try Arguments.read(words(example.line))
    }
    #expect(problems?.problems == example.problems)
  }

  private static let mistaken: [Mistaken] = [
    Mistaken("-q", .noVerb),
    Mistaken("bacth f", .unknownVerb("bacth", meant: "batch")),
    Mistaken("frobnicate f", .unknownVerb("frobnicate", meant: nil)),
    Mistaken("returns/north.csv", .fileWithoutVerb("returns/north.csv")),
    Mistaken("publish f", .nowhereToWrite(.publish)),
    Mistaken("page f", .nowhereToWrite(.page)),
    Mistaken(
      "page f -o p.html --pay p --year 2026-27 --excel", .notTaken(.year, by: .page),
      .notTaken(.pay, by: .page), .notTaken(.excel, by: .page)),
    Mistaken("page --module -o p.html", .needsValue(.module)),
    Mistaken(
      "bach f --jsn -z", .unknownVerb("bach", meant: "batch"),
      .unknownFlag("--jsn", meant: "--json"), .unknownFlag("-z", meant: nil)),
    Mistaken("cost f -year 2026-27", .unknownFlag("-year", meant: "--year")),
    Mistaken("cost f \u{2013}json", .longDash("\u{2013}json", .json)),
    Mistaken("cost f \u{2014}quiet", .longDash("\u{2014}quiet", .quiet)),
    Mistaken("cost f --lines --seed 3", .notTaken(.lines, by: .cost), .notTaken(.seed, by: .cost)),
    Mistaken("cost f --year", .needsValue(.year)),
    Mistaken("cost f --year --json", .needsValue(.year)),
    Mistaken("cost f --rates=", .needsValue(.rates)),
    Mistaken("cost f --json=yes", .takesNoValue(.json)),
    Mistaken("cost f --rates a --rates a", .givenTwice(.rates)),
    Mistaken("cost f --year 2026-2027", .notAYear("2026-2027", meant: "2026-27")),
    Mistaken("cost f --year 2026/27", .notAYear("2026/27", meant: "2026-27")),
    Mistaken("cost f --year 2026-28", .notAYear("2026-28", meant: "2026-27")),
    Mistaken("cost f --year 2026", .notAYear("2026", meant: nil)),
    Mistaken("cost f --year 26-27", .notAYear("26-27", meant: nil)),
    Mistaken("cost f --year +026-27", .notAYear("+026-27", meant: nil)),
    Mistaken("cost f --academic", .needs(.academic, .year)),
    Mistaken("cost f --tasks 0", .notANumber("0", .tasks, 1...64)),
    Mistaken("cost f --tasks 65", .notANumber("65", .tasks, 1...64)),
    Mistaken("cost f --tasks +8", .notANumber("+8", .tasks, 1...64)),
    Mistaken("cost f --force", .needs(.force, .output)),
    Mistaken(
      "batch f --json --plain --lines --totals-only -o t", .notTogether(.json, .plain),
      .notTogether(.lines, .totalsOnly)),
    Mistaken(
      "batch f --since g --totals-only -o t --plain", .notTogether(.since, .totalsOnly),
      .notTogether(.since, .plain)),
    Mistaken("trial f --rules r --since g", .notTaken(.since, by: .trial)),
    Mistaken("explain B1 f --school 12345", .notASchool("12345")),
    Mistaken("explain B1 f --school 34/32001", .notASchool("34/32001")),
    Mistaken("cost f --rates -", .standardInput(.rates)),
    Mistaken("cost", .nothingToRead(.cost)),
    Mistaken("cost --rates r.csv", .nothingToRead(.cost)),
    Mistaken("explain", .noPupil),
    Mistaken("explain B0032", .nothingToRead(.explain)),
    Mistaken("sample", .nowhereToWrite(.sample)),
    Mistaken("sample f -o out", .takesNoFiles(.sample, "f")),
    Mistaken("rules --new -o out", .noYearToStart),
    Mistaken("rules --new --year 2026-27", .nowhereToWrite(.rules)),
    Mistaken("rules --new", .noYearToStart, .nowhereToWrite(.rules)),
    Mistaken("rules --new -o out --year 2026", .notAYear("2026", meant: nil)),
    Mistaken("rules --new -o out --year 2026-27 f", .takesNoFiles(.rules, "f")),
    Mistaken(
      "rules --new -o out --year 2026-27 --pay p --plain", .notTogether(.new, .pay),
      .notTogether(.new, .plain)),
    Mistaken("rules f -o out", .needs(.output, .new)),
    Mistaken("sample --new -o out", .notTaken(.new, by: .sample)),
  ]

  @Test("may not name an empty file, as an unset variable does")
  func emptyName() {
    let problems = #expect(throws: UsageProblems.self) { try Arguments.read(["cost", ""]) }
    #expect(problems?.problems == [.emptyInput])
  }

  private func words(_ line: String) -> [String] { line.split(separator: " ").map(String.init) }
}
