import Costing
import Tables

/// A cell that was read: nothing there, something that could not be read, or a value.
enum Cell<Value> {
  case blank, unreadable
  case value(Value)

  var value: Value? {
    if case .value(let value) = self { return value }
    return nil
  }

  var isBlank: Bool {
    if case .blank = self { return true }
    return false
  }

  var isUnreadable: Bool {
    if case .unreadable = self { return true }
    return false
  }
}

/// Numbers, money, dates and codes; each fault is noted once, where it is found.
extension Sheet {
  /// What a zero in a column means.
  enum Zero { case isAValue, isAFault }

  /// A number times ten to `places`; never negative.
  mutating func number(
    _ column: Column, places: Int, most: Int64 = Money.mostInOneLine.pence,
    zero: Zero = .isAFault
  ) -> Cell<Int64> {
    switch cursor.number(header.place(of: column), places: places) {
    case .blank: return .blank
    case .number(0) where zero == .isAFault: fault(.zero, column)
    case .number(let value) where value > most: fault(.tooLarge, column)
    case .number(let value): return .value(value)
    case .negative: fault(.negative, column)
    case .tooManyPlaces: fault(.tooManyPlaces, column, .limit(Int64(places)))
    case .tooLarge: fault(.tooLarge, column)
    case .notANumber(let nearest):
      fault(.notANumber, column, nearest.map { .nearest($0) } ?? .none)
    }
    return .unreadable
  }

  mutating func money(_ column: Column) -> Cell<Money> {
    switch number(column, places: 2, zero: .isAValue) {
    case .blank: .blank
    case .unreadable: .unreadable
    case .value(let pence): .value(Money(pence: pence))
    }
  }

  mutating func weeks(_ column: Column) -> Cell<Weeks> {
    switch number(column, places: 2) {
    case .blank: return .blank
    case .unreadable: return .unreadable
    case .value(let hundredths):
      if let weeks = Weeks(hundredths: hundredths) { return .value(weeks) }
      fault(.beyondAYear, column, .limit(53))
      return .unreadable
    }
  }

  mutating func date(_ column: Column) -> Cell<CivilDate> {
    switch cursor.date(header.place(of: column)) {
    case .blank: return .blank
    case .date(let year, let month, let day):
      if let date = CivilDate(year: year, month: month, day: day) { return .value(date) }
      fault(.noSuchDate, column)
    case .usDate(let year, let month, let day):
      let date = CivilDate(year: year, month: month, day: day)
      fault(.usDate, column, date.map { .nearest($0.description) } ?? .none)
    case .notADate: fault(.notADate, column)
    }
    return .unreadable
  }

  /// One of a list of codes, matched as names are.
  mutating func code<Value>(_ column: Column, _ codes: CodeNames<Value>) -> Cell<Value> {
    guard !isBlank(column) else { return .blank }
    Folding.fold(text(column), into: &folded)
    if let value = codes.value(folded: folded) { return .value(value) }
    fault(.unknownCode, column, .choices(Value.allCases.map { $0.name }))
    return .unreadable
  }

  /// Whether the row says so; nil where it says neither.
  mutating func yesOrNo(_ column: Column, _ codes: CodeNames<YesOrNo>) -> Cell<Bool> {
    switch code(column, codes) {
    case .blank: .blank
    case .unreadable: .unreadable
    case .value(let answer): .value(answer == .yes)
    }
  }

  /// What somebody wrote, as it was typed; nothing where there are only spaces.
  func freeText(_ column: Column) -> String {
    isBlank(column)
      ? "" : String(decoding: cursor.wholeText(header.place(of: column)), as: UTF8.self)
  }

  /// The same where the row must say something.
  mutating func neededText(_ column: Column) -> String {
    if isBlank(column) { fault(.blank, column) }
    return freeText(column)
  }

  /// A first and a last day, either of which may be blank.
  ///
  /// - Returns: nil where one cannot be read, or they are out of order.
  mutating func span(_ from: Column, _ to: Column) -> (from: CivilDate?, to: CivilDate?)? {
    let (first, last) = (date(from), date(to))
    if let start = first.value, let end = last.value, start > end {
      fault(.datesOutOfOrder, to, .column(from.name))
      return nil
    }
    return first.isUnreadable || last.isUnreadable ? nil : (first.value, last.value)
  }

  /// Hours of a week, in hundredths.
  mutating func hoursInAWeek(_ column: Column) -> Cell<Int64> {
    let cell = number(column, places: 2)
    guard let hours = cell.value, hours > 168_00 else { return cell }
    fault(.beyondAWeek, column, .limit(168))
    return .unreadable
  }

  /// The first of the cell's faults is that it is blank.
  mutating func needed<Value>(_ cell: Cell<Value>, _ column: Column) -> Value? {
    if cell.isBlank { fault(.blank, column) }
    return cell.value
  }
}

extension Sheet {
  /// A school's number: a URN, or a DfE number with or without its stroke.
  mutating func schoolNumber(_ column: Column) -> Cell<SchoolNumber> {
    guard !isBlank(column) else { return .blank }
    let cell = text(column)
    if let number = SchoolNumber.read(cell) { return .value(number) }
    fault(SchoolNumber.isScientific(cell) ? .spreadsheetDamage : .notASchoolNumber, column)
    return .unreadable
  }

  /// A local authority's three-digit code.
  mutating func authority(_ column: Column) -> Cell<UInt16> {
    guard !isBlank(column) else { return .blank }
    guard case .number(let number) = cursor.number(header.place(of: column), places: 0),
      let code = UInt16(exactly: number), (100...999).contains(code)
    else {
      fault(.unknownCode, column, .choices(["three digits, such as 343"]))
      return .unreadable
    }
    if !Authorities.isKnown(Int64(code)) { fault(.unknownAuthority, column) }
    return .value(code)
  }
}

extension SchoolNumber {
  /// What a spreadsheet makes of a long number: `3.43200E+12`.
  static func isScientific(_ text: ArraySlice<UInt8>) -> Bool {
    guard let exponent = text.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "e") }) else {
      return false
    }
    let after = text[(exponent + 1)...]
    let mantissa = text[..<exponent]
    return !mantissa.isEmpty && mantissa.allSatisfy { (48...57).contains($0) || $0 == 46 }
      && after.first == UInt8(ascii: "+") && after.count > 1
      && after.dropFirst().allSatisfy { (48...57).contains($0) }
  }
}
