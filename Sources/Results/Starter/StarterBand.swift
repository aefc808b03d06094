import Costing
import Tables

/// A row of a council's first bands.csv: an example, ready for the rule `amount` to say `band net`.
struct StarterBand {
  let name: String
  private let atLeastPence: Int64
  private let valuePence: Int64
  private let remark: String

  let source = "made up: replace with your bands"

  private init(
    _ name: String, atLeast atLeastPence: Int64, _ valuePence: Int64, _ remark: String
  ) {
    self.name = name
    self.atLeastPence = atLeastPence
    self.valuePence = valuePence
    self.remark = remark
  }

  var atLeast: String { CSVWriter.pounds(pence: atLeastPence) }
  var value: String { CSVWriter.pounds(pence: valuePence) }

  var note: String {
    "Decides that a pupil whose countable cost is \(atLeast) pounds or more, up to the "
      + "next band, has a top-up of \(value). \(remark)"
  }

  static let all = [
    StarterBand(
      "A", atLeast: 600_001, 150_000,
      "Used only once the rule amount is band net, or band gross where values include the "
        + "threshold. Write where each band begins, to the penny: it ends where the next begins."),
    StarterBand(
      "B", atLeast: 900_001, 450_000,
      "As written a cost of exactly 9000.00 is still in the band below: councils differ."),
    StarterBand(
      "C", atLeast: 1_200_001, 750_000,
      "Bands may have any name. Add rows, or take them out, until they are your council's."),
    StarterBand(
      "D", atLeast: 1_500_001, 1_050_000,
      "A band may not be worth less than one that begins lower."),
    StarterBand(
      "E", atLeast: 2_000_001, 1_500_000,
      "Nothing comes after it, so it has no end."),
  ]
}
