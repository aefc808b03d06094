import Costing
import Tables

/// Reads pay.csv: what the school's posts are paid.
struct PayReader {
  private(set) var rows: [Role: [PayRow]] = [:]
  private(set) var faults: [Fault] = []
  private let roles: RoleNames
  private let card: RateCard

  init(_ text: TextFile, roles: RoleNames, card: RateCard, allowNames: Bool) {
    self.roles = roles
    self.card = card
    guard var sheet = Sheet<PayColumn>.open(text, allowNames: allowNames, faults: &faults) else {
      return
    }
    while sheet.advance() {
      if sheet.isWhole() { read(&sheet) }
      faults.append(contentsOf: sheet.faults)
    }
  }

  private mutating func read(_ sheet: inout Sheet<PayColumn>) {
    let role = role(&sheet)
    let from = sheet.needed(sheet.date(.from), .from)
    let salary = sheet.needed(
      sheet.number(.salary, places: 2, most: Rate.most), .salary)
    let hours = sheet.needed(sheet.hoursInAWeek(.hoursPerWeek), .hoursPerWeek)
    let fullTime = sheet.hoursInAWeek(.fullTimeHours)
    let weeks = sheet.needed(sheet.weeks(.weeksWorked), .weeksWorked)
    let paid = paidWeeks(&sheet)
    let pension = pension(&sheet)
    guard let role, let from, let salary, let hours, let weeks, let paid, let pension,
      !sheet.hasErrors
    else { return }
    if let other = rows[role]?.first(where: { $0.from == from }) {
      sheet.fault(.twoFromOneDay, .from, .row(file: sheet.file, other.row))
      return
    }
    rows[role, default: []].append(
      PayRow(
        from: from, salary: Money(pence: salary), hoursPerWeek: hours,
        fullTimeHours: fullTime.value ?? Self.greenBookHours, weeksWorked: weeks, paid: paid,
        pension: pension, source: sheet.string(.source), row: sheet.row))
  }

  /// 37 hours, in hundredths: the Green Book's full-time week.
  private static let greenBookHours: Int64 = 3700

  private func role(_ sheet: inout Sheet<PayColumn>) -> Role? {
    guard !sheet.isBlank(.role) else {
      sheet.fault(.blank, .role)
      return nil
    }
    let name = Folding.fold(sheet.text(.role))
    if let role = roles.role(folded: name) { return role }
    sheet.fault(
      .roleNotOnCard, .role,
      roles.nearest(to: name, in: card).map { .nearest($0) } ?? .choices(card.names))
    return nil
  }

  private func paidWeeks(_ sheet: inout Sheet<PayColumn>) -> PayRow.PaidWeeks? {
    let leave = sheet.number(
      .leaveDays, places: 2, most: PayRow.mostLeaveHundredths, zero: .isAValue)
    let paid = sheet.weeks(.paidWeeks)
    if leave.isBlank, paid.isBlank { sheet.fault(.payIncomplete, .leaveDays) }
    if !leave.isBlank, !paid.isBlank { sheet.fault(.payTwice, .paidWeeks) }
    return leave.value.map { .leave($0) } ?? paid.value.map { .weeks($0.hundredths) }
  }

  private func pension(_ sheet: inout Sheet<PayColumn>) -> PayRow.Pension? {
    guard !sheet.isBlank(.pensionPercent) else { return .notStated }
    if Folding.fold(sheet.text(.pensionPercent)) == Array("teachers".utf8) { return .teachers }
    return sheet.number(.pensionPercent, places: 2, most: 10_000, zero: .isAValue).value
      .map { .percent($0) }
  }
}
