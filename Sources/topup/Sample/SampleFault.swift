import Tables

/// A mistake of the kind that real returns hold, and where it can be made.
struct SampleFault {
  /// What topup calls it.
  let id: FaultID
  let column: SampleColumn
  /// What a row must hold for the mistake to be made in it.
  let needs: SampleColumn
  let change: Change

  enum Change: Equatable {
    /// Puts a cell in place of what the column holds.
    case write(String)
    case putBefore(String)
    case putAfter(String)
    /// Only in a UPN.
    case anotherCheckLetter
    /// A UPN that pupils.csv does not have.
    case stranger
    case loseLastFields
    case writeRowTwice
  }

  private init(
    _ id: FaultID, _ column: SampleColumn, whereThereIs needs: SampleColumn? = nil,
    _ change: Change
  ) {
    self.id = id
    self.column = column
    self.needs = needs ?? column
    self.change = change
  }

  static let all = [
    SampleFault(.notANumber, .minutesPerWeek, .write("12,5")),
    SampleFault(.notANumber, .minutesPerWeek, .write("n/a")),
    SampleFault(.notANumber, .minutesPerWeek, .write("X")),
    SampleFault(.notANumber, .cost, .write("up to £4,000")),
    SampleFault(.notANumber, .cost, .write("£5,449.200")),
    SampleFault(.wrongCheckLetter, .pupil, .anotherCheckLetter),
    SampleFault(.roleNotOnCard, .staff, .putAfter("2")),
    SampleFault(.usDate, .bought, .write("04/25/2025")),
    SampleFault(.noSuchDate, .from, .write("31/02/2025")),
    SampleFault(.weeksNeeded, .weeks, whereThereIs: .from, .write("")),
    SampleFault(.timeTwice, .hoursPerWeek, whereThereIs: .minutesPerWeek, .write("2.5")),
    SampleFault(.costTwice, .costEach, whereThereIs: .cost, .write("120.00")),
    SampleFault(.negative, .minutesPerWeek, .putBefore("-")),
    SampleFault(.zero, .groupSize, .write("0")),
    SampleFault(.tooManyPlaces, .minutesPerWeek, .write("37.125")),
    SampleFault(.beyondAYear, .weeks, .write("54")),
    SampleFault(.blank, .pupil, .write("")),
    SampleFault(.blank, .school, .write("")),
    SampleFault(.tooFewFields, .provision, .loseLastFields),
    SampleFault(.unknownCode, .funding, whereThereIs: .staff, .write("Element 3")),
    SampleFault(.groupDisagrees, .minutesPerWeek, whereThereIs: .group, .putAfter(".25")),
    SampleFault(.spreadsheetDamage, .pupil, .write("1.23E+12")),
    SampleFault(.repeatedRow, .provision, .writeRowTwice),
    SampleFault(.pupilNotInFile, .pupil, .stranger),
  ]

  /// Whether the row holds what the mistake is made in.
  ///
  /// Rows of named groups are left alone, so that one mistake is never reported as two.
  func fits(_ line: SampleLine) -> Bool {
    guard line.has(needs), line.has(.group) == (needs == .group) else { return false }
    return change != .anotherCheckLetter || line[.pupil].utf8.count == 13
  }

  /// The row with the mistake in it; one written twice is right in itself.
  func made(in line: SampleLine, stranger: String) -> SampleLine {
    var line = line
    switch change {
    case .write(let cell): line[column] = cell
    case .putBefore(let text): line[column] = text + line[column]
    case .putAfter(let text): line[column] += text
    case .anotherCheckLetter:
      line[column] = (line[column].hasPrefix("B") ? "C" : "B") + line[column].dropFirst()
    case .stranger: line[column] = stranger
    case .loseLastFields: line.isCutShort = true
    case .writeRowTwice: break
    }
    return line
  }
}
