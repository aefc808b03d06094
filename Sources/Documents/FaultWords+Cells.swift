import Tables

/// Faults of one cell, whatever its file.
extension FaultWords {
  static func blank(_ facts: FaultFacts) -> FaultWords {
    FaultWords("\(facts.column) is blank", fix: facts.write(or: "Fill in " + facts.column))
  }

  static func notANumber(_ facts: FaultFacts) -> FaultWords {
    FaultWords(
      "\(facts.says), which is not a number",
      fix: facts.write(or: inDigits(facts.fault.cell)))
  }

  /// What is all digits and marks has them in the wrong places.
  private static func inDigits(_ cell: [UInt8]) -> String {
    let isInDigits = cell.allSatisfy { (48...57).contains($0) || $0 == 44 || $0 == 46 || $0 > 127 }
    return isInDigits
      ? "Write commas only between thousands and a point only for pence, such as 1,234.50"
      : "Write it in digits, such as 12.5"
  }

  static func tooManyPlaces(_ facts: FaultFacts) -> FaultWords {
    if facts.limit == 0 {
      return FaultWords("\(facts.says), which is not a whole number", fix: "Write a whole number")
    }
    let places = facts.limit.map { $0 == 1 ? "1 decimal place" : "\($0) decimal places" }
    return FaultWords(
      "\(facts.says), which has more than \(places ?? "the decimal places it may have")",
      fix: facts.write(or: "Round it to " + (places ?? "fewer places")))
  }

  static func negative(_ facts: FaultFacts) -> FaultWords {
    FaultWords(
      "\(facts.says), which is less than zero", fix: facts.write(or: "Write it with no minus sign"))
  }

  static func zero(_ facts: FaultFacts) -> FaultWords {
    FaultWords(
      "\(facts.says), and it must be more than zero",
      fix: facts.write(or: "Write a figure above zero"))
  }

  /// A cell beyond its limit, or one of a line whose sum is.
  static func tooLarge(_ facts: FaultFacts) -> FaultWords {
    let isMoney = ["cost", "cost_each", "rate", ""].contains(facts.fault.column)
    let message =
      facts.fault.cell.isEmpty
      ? "the row comes to more than topup can cost, a billion pounds"
      : isMoney
        ? "\(facts.says), which takes the row past what topup can cost, a billion pounds"
        : "\(facts.says), which is more than \(facts.column) may be"
    return FaultWords(message, fix: facts.write(or: "Look for extra digits or a missing point"))
  }

  static func beyondAWeek(_ facts: FaultFacts) -> FaultWords {
    FaultWords(
      facts.fault.cell.isEmpty
        ? "the time comes to more than a week has"
        : "\(facts.says), which comes to more minutes than a week has",
      fix: facts.write(or: "Write the adult's time in one week: 10,080 minutes, 168 hours, at most")
    )
  }

  static func beyondAYear(_ facts: FaultFacts) -> FaultWords {
    FaultWords(
      "\(facts.says), which is more weeks than a year has",
      fix: facts.write(or: "Write the weeks it runs in a full year, 53 at most"))
  }

  static func notADate(_ facts: FaultFacts) -> FaultWords {
    FaultWords(
      "\(facts.says), which is not a date",
      fix: facts.write(or: "Write it as 2025-09-01 or 01/09/2025"))
  }

  static func noSuchDate(_ facts: FaultFacts) -> FaultWords {
    FaultWords(
      "\(facts.says), a day that no calendar has",
      fix: facts.write(or: "Check the day and the month, and write it as 2025-09-01 or 01/09/2025"))
  }

  static func usDate(_ facts: FaultFacts) -> FaultWords {
    FaultWords(
      "\(facts.says), which puts the month before the day",
      fix: facts.write(or: "Write the day first, as 25/09/2025, or the year first, as 2025-09-25"))
  }

  static func unknownCode(_ facts: FaultFacts) -> FaultWords {
    FaultWords(
      "\(facts.says), which is not one of its codes",
      fix: facts.write(or: "Write one of the codes for " + facts.column))
  }

  static func spreadsheetDamage(_ facts: FaultFacts) -> FaultWords {
    FaultWords(
      "\(facts.says), which a spreadsheet has rounded or stripped of its zeros",
      fix: facts.write(or: "Set the column to text in the spreadsheet and enter it again in full"))
  }

  /// The right letter may be told; the rest of the reference may not.
  static func wrongCheckLetter(_ facts: FaultFacts) -> FaultWords {
    var letter = ""
    if case .nearest(let right) = facts.fault.detail, let first = right.first {
      letter = "; if the digits are right it begins with \(first)"
    }
    return FaultWords(
      "\(facts.says), which looks like a UPN with the wrong check letter or a wrong digit",
      fix: "Copy the UPN from the school's own records" + letter)
  }

  static func notASchoolNumber(_ facts: FaultFacts) -> FaultWords {
    FaultWords(
      "\(facts.says), which is not a school number",
      fix: facts.write(or: "Write the six-digit URN, or the DfE number as 343/2001"))
  }

  static func unknownAuthority(_ facts: FaultFacts) -> FaultWords {
    if facts.fault.column == "pupil" {
      return FaultWords(
        "\(facts.says), a UPN whose second to fourth characters are no authority's code",
        fix: "Check it against the school's own records")
    }
    return FaultWords(
      "\(facts.says), which is not an authority's code",
      fix: facts.write(or: "Write the authority's three digits, such as 343"))
  }
}
