import Costing

/// A post's cost as a school's business manager would work it.
extension PayEntry {
  /// Paid weeks, pay, what the employer adds, the total and what an hour of it is.
  var working: [String] {
    [weeks, pay, nationalInsurance, pension, total] + hours
  }

  private var row: PayRow { post.row }

  private var weeks: String {
    switch row.paid {
    case .weeks: return "paid weeks, as stated: \(paidWeeks)"
    case .leave(let days):
      return "paid weeks: \(worked) weeks worked × 52.143 × 5 ÷ (52.143 × 5 - "
        + "\(Self.decimal(days)) days of leave) = \(paidWeeks), held exactly"
    }
  }

  private var pay: String {
    "pay: \(FigureText.pounds(row.salary)) × \(hoursAWeek) ÷ \(Self.decimal(row.fullTimeHours)) "
      + "hours × paid weeks ÷ 52.143 = \(Self.sum(row.exactPay, post.pay))"
  }

  private var nationalInsurance: String {
    let threshold = post.rule(.employerNIThreshold)?.value.text ?? ""
    return "national insurance: \(post.rule(.employerNI)?.value.text ?? "") of the pay above "
      + "\(threshold), for this employment: \(FigureText.pounds(post.nationalInsurance))"
  }

  private var pension: String {
    let percent =
      switch row.pension {
      case .percent(let hundredths): RuleValue.percent(hundredths).text
      case .teachers: (post.rule(.teachersPension)?.value.text ?? "") + ", by teachers-pension,"
      case .notStated: ""
      }
    guard !percent.isEmpty else { return "pension: pay.csv does not say, and none is counted" }
    return "pension: \(percent) of the pay: \(FigureText.pounds(post.pension))"
  }

  private var total: String {
    let parts = [post.pay, post.nationalInsurance, post.pension].map { FigureText.pounds($0) }
    return "real cost: \(parts.joined(separator: " + ")) = \(FigureText.pounds(post.total))"
  }

  /// An hour at real pay, over the weeks worked and those delivered, and at the tariff.
  private var hours: [String] {
    let cost = FigureText.pounds(post.total)
    var sums: [String] = []
    if let hour = post.perHourWorked {
      sums.append(
        "an hour worked: \(cost) ÷ (\(hoursAWeek) hours × \(worked) weeks) = "
          + FigureText.pounds(hour))
    }
    if let hour = post.perHourDelivered, let weeks = post.weeksDelivered {
      let delivered = Self.decimal(weeks.hundredths)
      sums.append(
        "an hour delivered in the council's weeks: \(cost) ÷ (\(hoursAWeek) hours × \(delivered) "
          + "weeks) = \(FigureText.pounds(hour))" + tariff)
    }
    return sums
  }

  private var tariff: String {
    guard let rate = rate?.rate, rate.per == .hour else { return "" }
    return "; the tariff is \(rate.text)"
  }

  /// To three places, for display.
  private var paidWeeks: String { FigureText.decimal(row.paidThousandths, places: 3) }
  private var worked: String { Self.decimal(row.weeksWorked.hundredths) }
  private var hoursAWeek: String { Self.decimal(row.hoursPerWeek) }

  private static func decimal(_ hundredths: Int64) -> String {
    FigureText.decimal(hundredths, places: 2)
  }

  /// The exact amount and, where that is not whole pence, what it rounds to.
  private static func sum(_ exact: ExactMoney, _ amount: Money) -> String {
    exact.isExactly(amount)
      ? FigureText.pounds(amount) : "\(exact.text), which is \(FigureText.pounds(amount))"
  }
}

extension PostCost {
  func rule(_ rule: Rule) -> RuleRow? { rules.first { $0.rule == rule } }
}

extension PayRow {
  /// Paid weeks to the nearest thousandth.
  var paidThousandths: Int64 {
    let weeks = paidWeeks
    return Int64(clamping: (weeks.thousandths * 2 + weeks.divisor) / (weeks.divisor * 2))
  }
}
