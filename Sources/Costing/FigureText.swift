/// Amounts, counts and decimals as people read them; files for spreadsheets use `CSVWriter` instead.
public enum FigureText {
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

  /// `17.50`, `38.6`, `600`: no zeros at the end beyond `atLeast` places.
  ///
  /// - Parameters:
  ///   - units: not negative; tenths for one place, hundredths for two.
  ///   - grouped: whether thousands are set apart, as for people and not for files.
  public static func decimal(
    _ units: Int64, places: Int, atLeast: Int = 0, grouped isGrouped: Bool = true
  ) -> String {
    var unit: UInt64 = 1
    for _ in 0..<places { unit *= 10 }
    let (whole, rest) = units.magnitude.quotientAndRemainder(dividingBy: unit)
    var decimals = Array("\(unit + rest)".utf8.dropFirst())
    while decimals.count > atLeast, decimals.last == UInt8(ascii: "0") { decimals.removeLast() }
    let start = isGrouped ? grouped(whole) : "\(whole)"
    return decimals.isEmpty ? start : start + "." + String(decoding: decimals, as: UTF8.self)
  }

  private static func grouped(_ number: UInt64) -> String {
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
