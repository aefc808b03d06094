public import Costing
import Tables

/// An accepted line with what it came to.
public struct ToldLine: Sendable {
  /// The pupil's number in the batch.
  public let pupil: Int
  public let place: RowPlace
  public let provision: String
  public var line: ProvisionLine { entry.line }
  let entry: PupilLines.Entry
  /// What the line came to before the pupil's lines were looked at together.
  let alone: CostedLine
  public let costed: CostedLine
  /// At real pay; nil where that is not known.
  public let real: Money?
  /// Pupils that the line's time and cost were divided by.
  public let sharing: Int64
  /// Section 4's cells as the file writes them, pupil and school as topup keeps them.
  public let cells: [[UInt8]]
  public let steps: [Step]

  /// A cell as the file writes it; `cells` are in the order of the columns.
  func cell(_ column: ProvisionColumn) -> ArraySlice<UInt8> { cells[column.rawValue][...] }

  func text(_ column: ProvisionColumn) -> String {
    String(decoding: cell(column), as: UTF8.self)
  }
}

extension Settlement {
  func line(
    _ row: ProvisionRow, _ reader: ProvisionReader, at place: RowPlace, of number: Int
  ) -> ToldLine {
    let terms = batch.council.terms
    let outcome = outcomes[place]
    let entry = PupilLines.Entry(row.line, outcome?.member)
    var working = Working()
    let alone = kinds[batch.pupils.record(number)].flatMap {
      try? entry.cost(for: $0, under: terms, into: &working)
    }
    return ToldLine(
      pupil: number, place: place, provision: reader.sheet.string(.provision), entry: entry,
      alone: alone ?? .nothing, costed: outcome?.costed ?? alone ?? .nothing,
      real: outcome?.real,
      sharing: outcome?.member?.session.sharing ?? (try? row.line.sharing(under: terms)) ?? 1,
      cells: cells(reader, number), steps: working.steps)
  }

  private func cells(_ reader: ProvisionReader, _ number: Int) -> [[UInt8]] {
    ProvisionColumn.written.map { column in
      switch column {
      case .pupil: batch.pupils.reference(number)
      case .school: batch.pupils.school(number).bytes
      default: Array(reader.sheet.text(column))
      }
    }
  }

  /// The steps that look at all of a pupil's lines, taken as the batch takes them; those about one
  /// line name it by its place in `lines`.
  ///
  /// - Parameter lines: the pupil's lines in the order of file and row, told with working.
  public func steps(of pupil: Int, _ lines: [ToldLine]) -> [Step] {
    let terms = batch.council.terms
    guard let kind = kinds[batch.pupils.record(pupil)] else { return [] }
    var working = Working()
    _ = try? PupilLines(
      lines.map { $0.entry }, lines.map { $0.alone },
      threshold: standings[pupil]?.thresholdLeft ?? kind.threshold, for: kind, under: terms,
      into: &working)
    _ = try? cost(of: pupil, into: &working)
    return working.steps
  }

  /// The numbers of pupils whose reference is written so, in byte order of school.
  public func pupils(named reference: [UInt8]) -> [Int] {
    let wanted: [UInt8] =
      if case .upn(let upn) = UPN.read(reference[...]) { upn.bytes } else { reference }
    let found = batch.tallies.indices.filter {
      batch.tallies[$0] != nil && batch.pupils.reference($0) == wanted
    }
    return found.ordered { batch.pupils.school($0) < batch.pupils.school($1) }
  }

  /// What the rules say of a pupil; nil where no threshold is in force.
  public func terms(of pupil: Int) -> PupilTerms? { kinds[batch.pupils.record(pupil)] }

  public func school(of pupil: Int) -> SchoolNumber { batch.pupils.school(pupil) }

  /// Why none of a pupil's rows is accepted; nil when some are.
  public func isRejected(_ pupil: Int) -> Bool { cost(of: pupil) == nil }
}
