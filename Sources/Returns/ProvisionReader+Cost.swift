import Costing
import Tables

/// Costs, dates, codes, and what a row must have as a whole.
extension ProvisionReader {
  mutating func readCost(_ row: inout ProvisionRow) {
    let cost = sheet.money(.cost)
    let each = sheet.money(.costEach)
    if !cost.isBlank, !each.isBlank { sheet.fault(.costTwice, .costEach) }
    if !each.isBlank, row.group != nil {
      sheet.fault(.costEachInGroup, .costEach)
      row.unreadable.insert(.cost)
    } else if cost.isUnreadable || each.isUnreadable || (!cost.isBlank && !each.isBlank) {
      row.unreadable.insert(.cost)
    } else if let amount = cost.value {
      row.line.ownCost = OwnCost(amount, isEach: false)
    } else if let amount = each.value {
      row.line.ownCost = OwnCost(amount, isEach: true)
    }
    readSpread(&row, hasCost: !cost.isBlank || !each.isBlank)
    let size = sheet.number(.groupSize, places: 0, most: 9999)
    row.line.groupSize = size.value
    if size.isUnreadable { row.unreadable.insert(.groupSize) }
  }

  private mutating func readSpread(_ row: inout ProvisionRow, hasCost: Bool) {
    let years = sheet.number(.spreadYears, places: 0, most: 100)
    let bought = sheet.date(.bought)
    if years.isBlank, bought.isBlank { return }
    if years.isBlank { sheet.fault(.spreadIncomplete, .spreadYears) }
    if bought.isBlank { sheet.fault(.spreadIncomplete, .bought) }
    if !hasCost { sheet.fault(.spreadIncomplete, .cost) }
    guard let years = years.value, let bought = bought.value else {
      row.unreadable.insert(.spread)
      return
    }
    row.line.spread = Spread(years: years, bought: bought)
  }

  mutating func readDates(_ row: inout ProvisionRow) {
    let from = sheet.date(.from)
    let to = sheet.date(.to)
    row.line.from = from.value
    row.line.to = to.value
    if from.isUnreadable || to.isUnreadable { row.unreadable.insert(.dates) }
    if let from = from.value, let to = to.value, from > to {
      sheet.fault(.datesOutOfOrder, .to, .column(ProvisionColumn.from.name))
      row.unreadable.insert(.dates)
    }
    let isDated = !from.isBlank || !to.isBlank
    if isDated, row.line.time != nil, sheet.isBlank(.weeks) { sheet.fault(.weeksNeeded, .weeks) }
  }

  mutating func readCodes(_ row: inout ProvisionRow) {
    let kind = sheet.code(.kind, council.codes.kinds)
    if kind.isUnreadable { row.unreadable.insert(.kind) }
    row.line.kind = kind.value ?? .targeted
    row.line.funding = sheet.code(.funding, council.codes.sources).value ?? .notionalSEN
    _ = sheet.code(.ifLeft, council.codes.ifLeft)
  }

  /// A line has time with its adult, or a cost, or both; the ordinary offer may have neither.
  mutating func checkWhole(_ row: inout ProvisionRow) {
    let hasTime = row.line.time != nil || row.unreadable.contains(.time)
    let hasRole = row.line.role != nil || row.unreadable.contains(.role)
    let hasCost = row.line.ownCost != nil || row.unreadable.contains(.cost)
    let isUniversal = row.line.kind == .universal || row.unreadable.contains(.kind)
    if hasTime, !hasRole { sheet.fault(.timeWithoutRole, .staff) }
    if hasRole, !hasTime, !isUniversal { sheet.fault(.roleWithoutTime, .staff) }
    if !hasTime, !hasRole, !hasCost, !isUniversal { sheet.fault(.nothingToCost) }
    if hasRole, !hasTime, isUniversal { row.line.role = nil }
    guard asksTerms else { return }
    for obstacle in row.line.obstacles(under: council.terms) {
      if obstacle == .missingRule(.weeksPerYear), hasFaultyWeeks(row) { continue }
      fault(obstacle, row.line)
      if obstacle == .missingRule(.weeksPerYear) { row.unreadable.insert(.weeks) }
    }
  }

  /// Whether weeks has a fault of its own, which no rule would mend.
  private func hasFaultyWeeks(_ row: ProvisionRow) -> Bool {
    row.unreadable.contains(.weeks) || sheet.faults.contains { $0.id == .weeksNeeded }
  }

  mutating func fault(_ error: CostingError, _ line: ProvisionLine) {
    switch error {
    case .tooLarge: sheet.fault(.tooLarge)
    case .noRateInForce: sheet.fault(.noRateInForce, .staff)
    case .missingPoints: sheet.fault(.noPoints, .pupil)
    case .missingRule(let rule):
      sheet.fault(.missingRule, Self.column(behind: rule), .rule(rule.name, about: ""))
    }
  }

  private static func column(behind rule: Rule) -> ProvisionColumn {
    rule == .weeksPerYear ? .weeks : .kind
  }
}
