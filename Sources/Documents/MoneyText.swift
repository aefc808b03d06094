public import Costing

/// Amounts and counts as people read them; files for spreadsheets use `CSVWriter` instead.
public enum MoneyText {
  /// `£1,234.50`, `-£5.00`.
  public static func pounds(_ amount: Money) -> String {
    let (pounds, pence) = amount.pence.magnitude.quotientAndRemainder(dividingBy: 100)
    return "\(amount.pence < 0 ? "-" : "")£\(grouped(pounds)).\(pence < 10 ? "0" : "")\(pence)"
  }

  /// `12,345`.
  public static func count(_ number: Int64) -> String {
    (number < 0 ? "-" : "") + grouped(number.magnitude)
  }

  /// `1 pupil`, `1,540 pupils`.
  public static func count(_ number: Int64, _ one: String, _ many: String) -> String {
    "\(count(number)) \(number == 1 ? one : many)"
  }

  static func grouped(_ number: UInt64) -> String {
    var rest = number
    var groups = ""
    while rest >= 1000 {
      let (thousands, units) = rest.quotientAndRemainder(dividingBy: 1000)
      groups = ",\(units < 100 ? "0" : "")\(units < 10 ? "0" : "")\(units)" + groups
      rest = thousands
    }
    return "\(rest)" + groups
  }
}
