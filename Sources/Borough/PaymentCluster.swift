import Costing

/// Payments for days that meet: two half-months, or a month that was paid twice.
struct PaymentCluster {
  private(set) var payments: [Payment]
  private(set) var days: ClosedRange<CivilDate>

  var paid: Money { payments.reduce(.zero) { $0 + max(.zero, $1.amount) } }
  var takenBack: Money { payments.reduce(.zero) { $0 - min(.zero, $1.amount) } }
  var rows: [Int64] { payments.map { $0.row }.sorted() }

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
  static func all(_ payments: [Payment]) -> [PaymentCluster] {
    let sorted = payments.sorted {
      $0.period.lowerBound == $1.period.lowerBound
        ? $0.row < $1.row : $0.period.lowerBound < $1.period.lowerBound
    }
    var clusters: [PaymentCluster] = []
    for payment in sorted {
      if let last = clusters.last, last.days.overlaps(payment.period) {
        clusters[clusters.count - 1].add(payment)
      } else {
        clusters.append(PaymentCluster(payments: [payment], days: payment.period))
      }
    }
    return clusters
  }

  private mutating func add(_ payment: Payment) {
    payments.append(payment)
    days = days.lowerBound...max(days.upperBound, payment.period.upperBound)
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
