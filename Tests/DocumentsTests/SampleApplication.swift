import Borough
import Costing
import Documents
import Testing

@testable import Applications

/// A made-up pupil's application, its figures worked by hand from the council's tariff.
///
/// | line | sum | counts |
/// |---|---|---|
/// | Reading | 17.50 × 2.5 hours × 38 ÷ 3 = 554.1666… | £554.17 |
/// | Support | 17.50 × 15 hours × 38 | £9,975.00 |
/// | Speech | 105 × 30 × 20 ÷ 390 = 161.5384… | £161.54 |
/// | Tablet | 600 ÷ 3 years | £200.00 |
/// | Breakfast | pupil premium | £0.00 of £300.00 |
/// | Mentor | 655 × 1 hour ÷ 2 | £327.50 |
/// | all | of £11,518.21 | £11,218.21 |
///
/// Less the threshold of £6,000.00 that is £5,218.21.
struct SampleApplication {
  var council = ExplainedCouncil()
  var written: [(line: CaseLine, role: Role?)] = []
  var notes = PupilNotes()
  let reference = "B343200126001"

  init() {
    let (ta, therapist, mentor) = (council.ta, council.therapist, council.mentor)
    add(
      "Reading in a small group", ta, minutes: 150, sharing: 3, group: "Robins", outcome: "A1",
      ifLeft: .no)
    add("Support in class", ta, minutes: 900, outcome: "A2", ifLeft: .yes)
    add(
      "Speech and language programme", therapist, minutes: 30, weeks: 20, outcome: "A3",
      ifLeft: .yes)
    add(
      "Tablet with speech software",
      ProvisionLine(
        ownCost: ExplainedCouncil.pounds(pence: 60_000),
        spread: Spread(years: 3, bought: CivilDate(2025, 5, 1))), outcome: "A3", ifLeft: .part)
    add(
      "Breakfast club",
      ProvisionLine(ownCost: ExplainedCouncil.pounds(pence: 30_000), funding: .pupilPremium),
      ifLeft: .no)
    add("Mentor", mentor, minutes: 60, sharing: 2)
  }

  /// An hour of one line and no more: below the threshold.
  static func below() throws -> ApplicationPaper {
    var sample = SampleApplication()
    sample.written = []
    sample.add(
      "Licence", ProvisionLine(ownCost: ExplainedCouncil.pounds(pence: 568_800)), outcome: "A1")
    return try sample.paper
  }

  mutating func add(
    _ provision: String, _ role: Role, minutes: Int64, weeks: Int64? = nil, sharing: Int64 = 1,
    group: String = "", outcome: String = "", ifLeft: IfLeft? = nil
  ) {
    let line = ProvisionLine(
      role: role, time: ExplainedCouncil.minutes(minutes),
      weeks: weeks.flatMap { Weeks(hundredths: $0 * 100) }, groupSize: sharing)
    add(provision, line, group: group, outcome: outcome, ifLeft: ifLeft)
  }

  mutating func add(
    _ provision: String, _ line: ProvisionLine, group: String = "", outcome: String = "",
    ifLeft: IfLeft? = nil
  ) {
    let name = line.role.map { council.card.names[Int($0.index)] } ?? ""
    let row = CaseLine(
      provision: provision, line: line, costed: .nothing, role: name,
      sharing: line.groupSize ?? 1, group: group, outcomeRef: outcome, ifLeft: ifLeft,
      file: "oak.csv", row: Int64(written.count + 2))
    written.append((row, line.role))
  }

  var paper: ApplicationPaper {
    get throws {
      var explanation = try council.explain(written.map { ($0.line.provision, $0.line.line) })
      explanation.result = PupilResult(
        school: explanation.result.school, reference: Array(reference.utf8),
        cost: explanation.result.cost, notes: notes)
      var lines = written.map { $0.line }
      for place in lines.indices { lines[place].costed = explanation.lines[place].costed }
      let sample = ApplicationCase(
        pupil: pupil(explanation.result.school), schoolName: "Oak Primary",
        cost: explanation.result.cost, lines: lines, outcomes: Self.outcomes,
        application: Self.form, payer: .authority(343, by: .home),
        rules: CheckRules(explanation.terms.rules), year: explanation.terms.year,
        day: Self.form.submitted)
      return ApplicationPaper(
        sample, findings: Self.findings, explanation: explanation, payerName: "Sefton",
        digest: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        version: "0.1.0")
    }
  }

  private func pupil(_ school: SchoolNumber) -> PupilDetails {
    var pupil = PupilDetails(reference: Array(reference.utf8), school: school)
    pupil.yearGroup = YearGroup.allCases.first { $0.name == "3" }
    pupil.senProvision = .support
    pupil.primaryNeed = .slcn
    pupil.secondaryNeed = .asd
    pupil.placement = .mainstream
    pupil.homeAuthority = 343
    pupil.isInFile = true
    return pupil
  }
}
