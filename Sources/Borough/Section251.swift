import Applications
public import Costing

/// A line of the Section 251 statement that high-needs money is put on.
///
/// Source: Department for Education, Section 251 budget and outturn, lines 1.2.1 to 1.2.11.
public enum Section251Line: UInt8, Code {
  case maintained, academies, independent, targeted, directPayments

  /// As the statement numbers it.
  public var name: String {
    switch self {
    case .maintained: "1.2.1"
    case .academies: "1.2.2"
    case .independent: "1.2.3"
    case .targeted: "1.2.4"
    case .directPayments: "1.2.11"
    }
  }

  public var label: String {
    switch self {
    case .maintained: "Top-up funding, maintained schools"
    case .academies: "Top-up funding, academies, free schools and colleges"
    case .independent: "Top-up and other funding, non-maintained and independent"
    case .targeted: "Targeted high-needs funding for mainstream schools"
    case .directPayments: "Direct payments"
    }
  }

  /// - Parameter type: as schools.csv writes it, folded with `-`.
  /// - Returns: nil where the words say no kind of school that the statement knows.
  public init?(schoolType type: String) {
    let words = type.split(separator: "-").map(String.init)
    func has(_ one: String) -> Bool { words.contains { $0.hasPrefix(one) } }
    if has("independent") || type.hasPrefix("non-maintained") || type.hasPrefix("special-post-16") {
      self = .independent
    } else if has("academ") || has("free") || has("college") || has("studio") || has("technical")
      || has("further") || has("sixth")
    {
      self = .academies
    } else if has("maintained") || has("communit") || has("voluntary") || has("foundation")
      || has("authority") || has("nursery") || has("pupil")
    {
      self = .maintained
    } else {
      return nil
    }
  }
}

/// A column of the Section 251 statement.
public enum Section251Column: UInt8, Code {
  case earlyYears, primary, secondary, special, alternative, post16, notStated

  public var name: String {
    switch self {
    case .earlyYears: "early_years"
    case .primary: "primary"
    case .secondary: "secondary"
    case .special: "special"
    case .alternative: "alternative"
    case .post16: "post_16"
    case .notStated: "not_stated"
    }
  }

  /// As phases are written in schools.csv and budget.csv: `post-16`.
  var hyphenated: String {
    String(
      decoding: name.utf8.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: "-") : $0 }, as: UTF8.self)
  }

  public var label: String {
    switch self {
    case .earlyYears: "Early years"
    case .primary: "Primary"
    case .secondary: "Secondary"
    case .special: "Special"
    case .alternative: "Alternative provision"
    case .post16: "Post-16"
    case .notStated: "Not stated"
    }
  }

  /// Years 12 to 14 are post-16 wherever they are; else the phase of the school says.
  ///
  /// - Parameter phase: as schools.csv writes it, folded with `-`; an all-through school's pupils go
  ///   by their year group.
  public init(phase: String, yearGroup: YearGroup?) {
    if let yearGroup, yearGroup > .year11 {
      self = .post16
      return
    }
    func has(_ word: String) -> Bool {
      phase.split(separator: "-").contains { $0 == word }
    }
    if has("nursery") {
      self = .earlyYears
    } else if has("special") {
      self = .special
    } else if has("ap") || has("alternative") || has("pru") {
      self = .alternative
    } else if has("primary") {
      self = .primary
    } else if has("secondary") {
      self = .secondary
    } else if has("16") {
      self = .post16
    } else {
      self = Self(yearGroup: yearGroup)
    }
  }

  private init(yearGroup: YearGroup?) {
    guard let yearGroup else {
      self = .notStated
      return
    }
    self = yearGroup < .reception ? .earlyYears : yearGroup <= .year6 ? .primary : .secondary
  }
}

/// A line and a column of the statement; nil for a line that the school's type does not say.
public struct Section251Cell: Hashable, Sendable {
  public let line: Section251Line?
  public let column: Section251Column

  public init(line: Section251Line?, column: Section251Column) {
    self.line = line
    self.column = column
  }
}

extension BoroughFinance {
  /// Where the statement has what is due of an award at a school: by the school's type on the days,
  /// and direct payments apart.
  public func section251(_ record: AwardRecord, at school: SchoolNumber) -> Section251Cell {
    let found = schools.school(school)
    let line =
      record.decision.isPersonalBudget
      ? .directPayments : Section251Line(schoolType: found?.type ?? "")
    return Section251Cell(
      line: line,
      column: Section251Column(
        phase: found?.phase ?? "", yearGroup: pupil(record).details.yearGroup))
  }

  /// What this authority pays, by line and column; place funding is no part of it.
  public func section251() -> [Section251Cell: Money] {
    var cells: [Section251Cell: Money] = [:]
    for record in records where isOurs(pupil(record)) {
      for stretch in record.stretches {
        cells[section251(record, at: stretch.school), default: .zero] += stretch.due
      }
    }
    for commitment in commitments() {
      guard let targeted = commitment.targeted, targeted > .zero else { continue }
      let school = schools.school(commitment.school)
      guard school?.authority == authority else { continue }
      let column = Section251Column(phase: school?.phase ?? "", yearGroup: nil)
      cells[Section251Cell(line: .targeted, column: column), default: .zero] += targeted
    }
    return cells
  }
}
