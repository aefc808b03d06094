import Costing

/// What the rules say of each kind of pupil: few kinds differ in what the rules are asked, and each
/// is asked once.
struct PupilKinds: Sendable {
  private var known: [Answer] = [Answer](repeating: .notAsked, count: PupilRecord.kinds)

  /// By the same number, for kinds of whom the rules ask no more than the threshold.
  private var simple = [SimpleTerms?](repeating: nil, count: PupilRecord.kinds)

  private enum Answer: Sendable {
    case notAsked, noThreshold
    case terms(PupilTerms)
  }

  /// Asks for a pupil's kind, where nobody has.
  mutating func ask(_ record: PupilRecord, under terms: Terms) -> PupilTerms? {
    let code = record.kind
    if case .notAsked = known[code] {
      let found = try? terms.terms(for: record.subject)
      known[code] = found.map { .terms($0) } ?? .noThreshold
      simple[code] = found?.simple(terms)
    }
    return self[record]
  }

  func simple(_ record: PupilRecord) -> SimpleTerms? { simple[record.kind] }

  /// What was answered; nil where no threshold is in force.
  subscript(_ record: PupilRecord) -> PupilTerms? {
    if case .terms(let terms) = known[record.kind] { return terms }
    return nil
  }

  /// Every kind of pupil that was asked about and has a threshold.
  var all: [PupilTerms] {
    known.compactMap {
      if case .terms(let terms) = $0 { return terms }
      return nil
    }
  }
}
