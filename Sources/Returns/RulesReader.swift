import Costing
import Tables

/// Reads rules.csv into dated rows.
struct RulesReader {
  private(set) var rows: [RuleRow] = []
  private(set) var faults: [Fault] = []
  private let roles: RoleNames
  private let card: RateCard
  /// Whether rows of rates.csv are rejected: a role that is not known may be on one of them.
  private let cardIsDamaged: Bool

  init(
    _ text: TextFile, roles: RoleNames, card: RateCard, cardIsDamaged: Bool, allowNames: Bool
  ) {
    self.cardIsDamaged = cardIsDamaged
    self.roles = roles
    self.card = card
    guard var sheet = Sheet<RuleColumn>.open(text, allowNames: allowNames, faults: &faults) else {
      return
    }
    while sheet.advance() {
      if sheet.isWhole() { read(&sheet) }
      faults.append(contentsOf: sheet.faults)
    }
  }

  private mutating func read(_ sheet: inout Sheet<RuleColumn>) {
    let from = sheet.needed(sheet.date(.from), .from)
    let rule = takeRule(&sheet)
    let scope = rule.flatMap { takeScope(&sheet, of: $0) }
    let value = rule.flatMap { takeValue(&sheet, of: $0) }
    if sheet.isBlank(.source) { sheet.fault(.blank, .source) }
    guard let rule, let from, let scope, let value, !sheet.hasErrors else { return }
    let same = rows.first { $0.rule == rule && $0.scope == scope && $0.from == from }
    if case .council(let other)? = same?.origin {
      sheet.fault(.twoFromOneDay, .from, .row(file: sheet.file, other))
      return
    }
    rows.append(
      RuleRow(
        rule, scope, from: from, value, source: sheet.string(.source), row: sheet.row))
  }

  private func takeRule(_ sheet: inout Sheet<RuleColumn>) -> Rule? {
    guard !sheet.isBlank(.rule) else {
      sheet.fault(.blank, .rule)
      return nil
    }
    let name = Folding.fold(sheet.text(.rule))
    if let rule = Rule.allCases.first(where: { Folding.folded($0.name) == name }) { return rule }
    let text = String(decoding: name, as: UTF8.self)
    let known = Rule.allCases.map { $0.name }
    sheet.fault(
      .unknownRule, .rule,
      Nearest.name(to: text, among: known).map { .nearest($0) } ?? .choices(known))
    return nil
  }

  private func takeScope(_ sheet: inout Sheet<RuleColumn>, of rule: Rule) -> RuleScope? {
    let text = sheet.string(.appliesTo)
    guard let scope = RuleScope(text, of: rule, roles: roles) else {
      if rule.definition.reach == .roles, cardIsDamaged { return nil }
      let roles: Fault.Detail? = rule.definition.reach == .roles ? .choices(card.names) : nil
      sheet.fault(.ruleAppliesTo, .appliesTo, roles ?? .rule(rule.name, about: ""))
      return nil
    }
    return scope
  }

  private func takeValue(_ sheet: inout Sheet<RuleColumn>, of rule: Rule) -> RuleValue? {
    guard !sheet.isBlank(.value) else {
      sheet.fault(.blank, .value)
      return nil
    }
    let place = sheet.header.place(of: .value)
    if let value = rule.definition.form.read(sheet.cursor, place) { return value }
    sheet.fault(.ruleValue, .value, .rule(rule.name, about: ""))
    return nil
  }
}

extension Rule {
  /// Rules that change no pupil's figures: what an application is asked to show, who pays and when,
  /// whose run it is, and what is published.
  static let ofNoFigure: Set<Rule> = [
    .cyclesNeeded, .reviewWithinMonths, .annualReviewWithinMonths, .outcomesAtLeast,
    .outcomesAtMost, .pupilWeekMinutes, .payerWithoutPlan, .authority, .commitmentCounts,
    .targetedFunding, .payments, .suppressBelow, .suppressDominance,
  ]
}
