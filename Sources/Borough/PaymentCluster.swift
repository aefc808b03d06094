import Costing

/// Payments in the same of a council's periods: two halves of a month, or a month that was paid twice.
struct PaymentCluster {
  /// In the order of days, then schools, so that the order of rows says nothing of the first.
  private(set) var payments: [Payment]
  /// Every day of the periods that they are for.
  private(set) var days: ClosedRange<CivilDate>

  var paid: Money { payments.reduce(.zero) { $0 + max(.zero, $1.amount) } }
  var takenBack: Money { payments.reduce(.zero) { $0 - min(.zero, $1.amount) } }
  var rows: [Int64] { payments.map { $0.row }.ordered() }

  /// Whether some payment is for the same days as another and of the same amount.
  var hasTwins: Bool {
    let positive = payments.filter { $0.amount > .zero }
    return positive.indices.contains { one in
      positive[..<one].contains {
        $0.period == positive[one].period && $0.amount == positive[one].amount
      }
    }
  }

  /// Payments in clusters that share no day, in the order of days.
  static func all(_ payments: [Payment], _ calendar: PaymentCalendar) -> [PaymentCluster] {
    let sorted = payments.map { (payment: $0, days: calendar.periods(of: $0.period)) }.ordered {
      if $0.days.lowerBound != $1.days.lowerBound {
        return $0.days.lowerBound < $1.days.lowerBound
      }
      if $0.payment.school != $1.payment.school { return $0.payment.school < $1.payment.school }
      return $0.payment.row < $1.payment.row
    }
    var clusters: [PaymentCluster] = []
    for (payment, days) in sorted {
      if let last = clusters.last, last.days.overlaps(days) {
        clusters[clusters.count - 1].add(payment, days)
      } else {
        clusters.append(PaymentCluster(payments: [payment], days: days))
      }
    }
    return clusters
  }

  private mutating func add(_ payment: Payment, _ more: ClosedRange<CivilDate>) {
    payments.append(payment)
    days = days.lowerBound...max(days.upperBound, more.upperBound)
  }
}

extension PaymentCalendar {
  /// Some days, with the rest of the periods that they are in.
  fileprivate func periods(of days: ClosedRange<CivilDate>) -> ClosedRange<CivilDate> {
    let touched = periods.filter { $0.days.overlaps(days) }
    guard let first = touched.first, let last = touched.last else { return days }
    return min(
      days.lowerBound, first.days.lowerBound)...max(
        days.upperBound, last.days.upperBound)
  }
}

extension ClosedRange<CivilDate> {
  /// What is left of some days when others, in order, are taken out.
  func without(_ others: [ClosedRange<CivilDate>]) -> [ClosedRange<CivilDate>] {
    var left: [ClosedRange<CivilDate>] = []
    var from = lowerBound
    for other in others where other.overlaps(self) {
      if other.lowerBound > from { left.append(from...other.lowerBound.dayBefore) }
      from = Swift.max(from, CivilDate(dayNumber: other.upperBound.dayNumber + 1))
    }
    if from <= upperBound { left.append(from...upperBound) }
    return left
  }
}
