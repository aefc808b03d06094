public import Costing
import Tables

/// The files that a council starts from: they can be used as they stand, and each row says in plain
/// words what it decides.
///
/// One year gives the same bytes on any machine. They are plain ASCII, which Excel opens as it is.
public struct Starter {
  public let year: FundingYear

  public init(_ year: FundingYear) {
    self.year = year
  }

  /// By name, in the order in which they are written.
  public var files: [(name: String, bytes: [UInt8])] {
    [("rules.csv", rules), ("rates.csv", rates), ("bands.csv", bands), ("terms.csv", terms)]
  }

  private var rules: [UInt8] {
    table(
      ["rule", "applies_to", "from", "value", "source", "note"],
      StarterRule.all(year).map {
        [$0.rule.name, $0.appliesTo, from, $0.value, $0.source, $0.note]
      })
  }

  private var rates: [UInt8] {
    table(
      ["role", "from", "rate", "per", "minutes", "weeks", "source", "note"],
      StarterRate.all.map {
        [$0.role, from, $0.pounds, $0.per.name, $0.minutes, $0.weeks, $0.source, $0.note]
      })
  }

  private var bands: [UInt8] {
    table(
      ["band", "from", "at_least", "value", "source", "note"],
      StarterBand.all.map { [$0.name, from, $0.atLeast, $0.value, $0.source, $0.note] })
  }

  private var terms: [UInt8] {
    table(
      ["term", "from", "to", "kind", "note"],
      StarterTerms(year).rows.map {
        [
          $0.name, $0.days.lowerBound.description, $0.days.upperBound.description, $0.kind, $0.note,
        ]
      })
  }

  /// Every row starts with the year, so that none is provisional.
  private var from: String { year.firstDay.description }

  private func table(_ header: [String], _ rows: [[String]]) -> [UInt8] {
    var writer = CSVWriter()
    for row in [header] + rows { writer.row(row) }
    return writer.take()
  }
}
