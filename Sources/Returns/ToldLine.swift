public import Costing
import Tables

/// An accepted line with what it came to.
public struct ToldLine: Sendable {
  /// The pupil's number in the batch.
  public let pupil: Int
  public let place: RowPlace
  public let provision: String
  public let line: ProvisionLine
  public let costed: CostedLine
  /// Pupils that the line's time and cost were divided by.
  public let sharing: Int64
  /// Section 4's cells as the file writes them, pupil and school as topup keeps them.
  public let cells: [[UInt8]]
  public let steps: [Step]
  let timeSharing: Int64?
}

extension Settlement {
  func line(
    _ row: ProvisionRow, _ reader: ProvisionReader, at place: RowPlace, of number: Int,
    withWorking: Bool
  ) -> ToldLine {
    let terms = batch.council.terms
    var working = Working()
    let outcome = outcomes[place]
    var costed: CostedLine?
    if let session = outcome?.session, let member = outcome?.place {
      costed = try? session.charge(memberAt: member, for: row.line, under: terms, into: &working)
    } else {
      costed = try? row.line.annualCost(under: terms, into: &working)
    }
    let alone = (try? row.line.sharing(under: terms)) ?? 1
    let timeSharing = outcome?.session.map { $0.timeSharing(of: row.line) } ?? alone
    return ToldLine(
      pupil: number, place: place, provision: reader.sheet.string(.provision), line: row.line,
      costed: outcome?.costed ?? costed ?? CostedLine(cost: .zero, counted: .zero, reason: nil),
      sharing: outcome?.session?.sharing ?? alone,
      cells: withWorking ? [] : cells(reader, number), steps: working.steps,
      timeSharing: timeSharing)
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
    let record = batch.pupils.records[pupil]
    var working = Working()
    var open: [OpenLine] = []
    var places: [Int] = []
    for (place, told) in lines.enumerated() {
      guard let costed = told.beforeSettling,
        let line = OpenLine(costed, told.line, sharing: told.timeSharing, under: terms)
      else { continue }
      open.append(line)
      places.append(place)
    }
    try? OpenLine.settle(&open, for: record.subject, under: terms, into: &working)
    if let sums = batch.tallies[pupil]?.sums {
      _ = try? PupilCost(sums, for: record.subject, under: terms, into: &working)
    }
    return working.steps.map { $0.renumbered(places) }
  }

  /// The numbers of pupils whose reference is written so, in byte order of school.
  public func pupils(named reference: [UInt8]) -> [Int] {
    let wanted: [UInt8] =
      if case .upn(let upn) = UPN.read(reference[...]) { upn.bytes } else { reference }
    let found = batch.tallies.indices.filter {
      batch.tallies[$0] != nil && batch.pupils.reference($0) == wanted
    }
    return found.sorted { batch.pupils.school($0) < batch.pupils.school($1) }
  }

  public func school(of pupil: Int) -> SchoolNumber { batch.pupils.school(pupil) }

  /// Why none of a pupil's rows is accepted; nil when some are.
  public func isRejected(_ pupil: Int) -> Bool { cost(of: pupil) == nil }
}

extension ToldLine {
  /// What the line's own steps came to, before caps and funds that fill the threshold.
  fileprivate var beforeSettling: CostedLine? {
    var cost = Money.zero
    var off = Money.zero
    var reason: NotCounted?
    for step in steps {
      switch step {
      case .line(_, let amount), .share(_, _, _, let amount): cost = amount
      case .notCounted(let why, let amount, _): (reason, off) = (why, amount)
      case .convenedForAnother, .overCap, .beyondThreshold, .schoolShare: break
      }
    }
    return CostedLine(cost: cost, counted: cost - off, reason: reason)
  }
}
