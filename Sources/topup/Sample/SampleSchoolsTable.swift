import Applications
import Borough
import Costing
import Tables

/// schools.csv of the made-up borough.
struct SampleSchoolsTable {
  let schools: [SampleSchool]
  /// By URN, whole pounds in place of the school's notional SEN budget.
  var budgets: [Int64: Int64] = [:]

  static let columns = [
    "urn", "dfe_number", "name", "phase", "type", "authority", "roll", "notional_sen_budget",
    "opened", "closed", "succeeds", "ledger_code",
  ]

  var file: SampleFile { SampleFile(name: "schools.csv", bytes: bytes) }

  private var bytes: [UInt8] {
    var table = CSVWriter()
    table.row(Self.columns)
    let academy = converting
    for school in schools {
      if school.urn == academy { table.closed(school) }
      table.open(
        school, budget: budgets[school.urn] ?? school.notionalSENBudgetInPounds,
        converts: school.urn == academy)
    }
    return table.take()
  }

  /// The first maintained primary school but the borough's first two becomes an academy.
  private var converting: Int64? {
    schools.dropFirst(2).first { $0.phase == .primary && !$0.isAcademy && $0.pupils > 0 }?.urn
  }

  /// Two primary schools whose first £6,000s come to more than their notional SEN budget.
  mutating func commitWhole(_ finance: BoroughFinance) {
    var counts: [String: Int64] = [:]
    for pupil in finance.pupils
    where pupil.hasPlan && pupil.shareMetBy == .notionalSEN && pupil.cost.topUpInYear > .zero {
      counts["\(pupil.details.school)", default: 0] += 1
    }
    func share(_ school: SampleSchool) -> Int64 {
      counts["\(school.urn)", default: 0] * 6_000_000 / school.notionalSENBudgetInPounds
    }
    let primaries = schools.filter { $0.phase == .primary && share($0) > 0 }
    for school in primaries.sorted(by: { share($0) > share($1) }).prefix(2) {
      budgets[school.urn] = max(1, counts["\(school.urn)", default: 0] * 4) * 900
    }
  }
}

extension SampleSchool {
  /// Of the school that became the academy: numbers between the sample's are no other school's.
  fileprivate var urnBefore: Int64 { urn - 4 }

  /// The academy that a primary school becomes.
  fileprivate var academyName: String {
    name.replacing("Community ", with: "").replacing("Primary School", with: "Primary Academy")
  }
}

extension CSVWriter {
  fileprivate mutating func open(_ school: SampleSchool, budget: Int64, converts: Bool) {
    let isAcademy = school.isAcademy || converts
    number(school.urn)
    text(school.dfeNumber)
    text(converts ? school.academyName : school.name)
    text(school.phase.rawValue)
    text(isAcademy ? "academy" : "maintained")
    number(SampleSchool.authority)
    number(school.roll)
    money(pence: budget * 100)
    text(converts ? "2025-09-01" : "")
    blank()
    text(converts ? "\(school.urnBefore)" : "")
    text("\(isAcademy ? "A" : "M")\(school.establishment)")
    endRow()
  }

  /// The maintained school until August.
  fileprivate mutating func closed(_ school: SampleSchool) {
    row([
      "\(school.urnBefore)", school.dfeNumber, school.name, school.phase.rawValue, "maintained",
      "\(SampleSchool.authority)", "", "", "", "2025-08-31", "", "M\(school.establishment)",
    ])
  }
}
