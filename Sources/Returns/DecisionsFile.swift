public import Applications
import Costing
import Tables

/// decisions.csv, read: what the panel decided of each pupil.
public typealias DecisionsFile = PupilRecords<Decision>

extension Decision: PupilRowRecord {}

extension PupilRecords<Decision> {
  /// The register is told the first day on which a top-up for each pupil was agreed, in full or in
  /// part.
  public init(
    _ text: TextFile, _ council: Council, into register: inout PupilRegister, allowNames: Bool
  ) {
    let codes = DecisionCodes()
    var days = Rivals<PupilDay>()
    var awards = DatedRivals<PupilKey>()
    var decisions: [PupilKey: [Decision]] = [:]
    self.init(text, council, into: &register, allowNames: allowNames) {
      (sheet: inout Sheet<DecisionColumn>, key) in
      let span = sheet.span(.from, .to)
      if sheet.isToFillIn { return nil }
      var decision = sheet.decision(codes, council)
      if let span, decision?.outcome.isAward ?? false { sheet.checkRuns(span, in: council.year) }
      decision?.from = span?.from
      decision?.to = span?.to
      if let key, let decision {
        days.add(PupilDay(key: key, day: decision.decided), sheet.row)
        if span != nil { decisions[key, default: []].append(decision) }
        if let span, decision.outcome.isAward {
          awards.add(key, from: span.from, to: span.to, sheet.row)
        }
      }
      return decision
    }
    reject(
      .decidedTwice,
      [
        (DecisionColumn.decided, days.clashes), (.from, awards.clashes),
        (.to, decisions.values.flatMap { Self.declines($0) }),
      ])
    register.rolls.hasDecisions = true
    register.rolls.decided = byPupil.compactMapValues {
      $0.filter { $0.outcome.isAward }.map { $0.decided }.min()
    }
    register.rolls.brokenDecisions = brokenDetails
  }

  /// Awards that still run when the panel declines later, which may be an end of the award, or of no
  /// more than what was asked beside it.
  private static func declines(_ decisions: [Decision]) -> [Clash] {
    decisions.filter { $0.outcome == .decline }.flatMap { decline in
      decisions.filter { award in
        award.outcome.isAward && award.decided < decline.decided && decline.meets(award)
      }.flatMap {
        [Clash(row: decline.row, other: $0.row), Clash(row: $0.row, other: decline.row)]
      }
    }
  }

  /// What was decided of a pupil, the first day first.
  public func decisions(of number: Int, in settlement: Settlement) -> [Decision] {
    records(of: number, in: settlement).ordered { $0.decided < $1.decided }
  }
}

extension Decision {
  /// Whether a decline, which begins when it is decided unless it says, shares a day with an award.
  fileprivate func meets(_ award: Decision) -> Bool {
    let begins = from ?? decided
    return award.to.map { begins <= $0 } ?? true
      && to.map { award.from ?? $0 <= $0 } ?? true
  }
}

/// The lists that decisions.csv uses, made once.
private struct DecisionCodes {
  let outcomes = CodeNames<DecisionOutcome>()
  let answers = CodeNames<YesOrNo>()
}

extension Sheet<DecisionColumn> {
  /// An award of another year is nothing in this one, which is said.
  fileprivate mutating func checkRuns(
    _ span: (from: CivilDate?, to: CivilDate?), in year: FundingYear
  ) {
    if let from = span.from, from > year.lastDay { fault(.outsideTheYear, .from) }
    if let to = span.to, to < year.firstDay { fault(.outsideTheYear, .to) }
  }

  /// Whether nothing is decided yet: a panel fills its rows in one after another.
  fileprivate var isToFillIn: Bool {
    [DecisionColumn.decided, .decision, .amount, .band, .reason].allSatisfy { isBlank($0) }
  }

  /// All but the days of the award.
  fileprivate mutating func decision(_ codes: DecisionCodes, _ council: Council) -> Decision? {
    let decided = needed(date(.decided), .decided)
    let outcome = needed(code(.decision, codes.outcomes), .decision)
    let reason = neededText(.reason)
    let amount = money(.amount).value
    let band = band(council)
    checkAward(outcome, hasBand: council.terms.bands.band(named: band) != nil)
    let reviewBy = date(.reviewBy).value
    let payer = authority(.payer).value
    let isPersonalBudget = yesOrNo(.personalBudget, codes.answers).value ?? false
    let priority = number(.priority, places: 0, most: 999).value
    guard let decided, let outcome else { return nil }
    var decision = Decision(decided: decided, outcome: outcome, reason: reason)
    decision.amount = amount
    decision.band = band
    decision.reviewBy = reviewBy
    decision.payer = payer
    decision.isPersonalBudget = isPersonalBudget
    decision.endReason = freeText(.endReason)
    decision.priority = priority
    decision.row = row
    return decision
  }

  /// The band as bands.csv names it; as the row does where there is no bands.csv.
  private mutating func band(_ council: Council) -> String {
    let written = string(.band)
    guard !written.isEmpty, let bands = council.bandNames else { return written }
    let folded = Folding.fold(written)
    if let known = bands.first(where: { Folding.fold($0) == folded }) { return known }
    fault(
      .unknownBand, .band,
      Nearest.name(to: written, among: bands).map { .nearest($0) } ?? .choices(bands))
    return written
  }

  /// A top-up agreed in part, or by a band that nothing gives the worth of, says how much; one that
  /// is not agreed says nothing of it.
  private mutating func checkAward(_ outcome: DecisionOutcome?, hasBand: Bool) {
    guard let outcome else { return }
    let isKnown = !faults.contains { $0.id == .unknownBand }
    if outcome.isAward, isKnown, isBlank(.amount),
      isBlank(.band) ? outcome == .agreeInPart : !hasBand
    {
      fault(.amountNeeded, .amount)
    }
    guard !outcome.isAward else { return }
    for column in [DecisionColumn.amount, .band] where !isBlank(column) {
      fault(.amountWithoutAward, column)
    }
  }
}
