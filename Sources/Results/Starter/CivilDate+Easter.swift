import Costing

extension CivilDate {
  /// Easter Day in the Gregorian calendar, by Butcher's rule of 1876.
  static func easter(of year: Int64) -> CivilDate {
    let golden = year % 19
    let (century, inCentury) = year.quotientAndRemainder(dividingBy: 100)
    let moonShift = (8 * century + 13) / 25
    let epact = (19 * golden + century - century / 4 - moonShift + 15) % 30
    let weekday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4) % 7
    let late = (golden + 11 * epact + 19 * weekday) / 433
    let month = (epact + weekday - 7 * late + 90) / 25
    return CivilDate(year, month, (epact + weekday - 7 * late + 33 * month + 19) % 32)
  }
}
