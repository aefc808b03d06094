/// Whole numbers and decimals as people write them.
enum FigureText {
  /// `10,080`.
  static func whole(_ value: Int64) -> String {
    let digits = Array("\(value.magnitude)".utf8)
    var grouped: [UInt8] = value < 0 ? Array("−".utf8) : []
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { grouped.append(UInt8(ascii: ",")) }
      grouped.append(digit)
    }
    return String(decoding: grouped, as: UTF8.self)
  }

  /// `17.50`, `38.6`, `600`: no zeros at the end beyond `atLeast` places.
  ///
  /// - Parameter units: not negative; tenths for one place, hundredths for two.
  static func decimal(
    _ units: Int64, places: Int, atLeast: Int = 0, grouped: Bool = true
  ) -> String {
    var unit: Int64 = 1
    for _ in 0..<places { unit *= 10 }
    let (pounds, rest) = units.quotientAndRemainder(dividingBy: unit)
    var decimals = Array("\(unit + rest)".utf8.dropFirst())
    while decimals.count > atLeast, decimals.last == UInt8(ascii: "0") { decimals.removeLast() }
    let start = grouped ? whole(pounds) : "\(pounds)"
    return decimals.isEmpty ? start : start + "." + String(decoding: decimals, as: UTF8.self)
  }
}
