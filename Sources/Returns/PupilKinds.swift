import Costing

/// What the rules say of each kind of pupil: few kinds differ in what the rules are asked, and each
/// is asked once.
struct PupilKinds: Sendable {
  private var known: [Answer] = [Answer](repeating: .notAsked, count: 1024)

  private enum Answer: Sendable {
    case notAsked, noThreshold
    case terms(PupilTerms)
  }

  /// Asks for a pupil's kind, where nobody has.
  mutating func ask(_ record: PupilRecord, under terms: Terms) -> PupilTerms? {
    let code = record.kind
    if case .notAsked = known[code] {
      known[code] = (try? terms.terms(for: record.subject)).map { .terms($0) } ?? .noThreshold
    }
    return self[record]
  }

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

extension PupilRecord {
  /// A number for what the rules are asked: placement, year group and SEN provision.
  fileprivate var kind: Int {
    let placement = Int((self.placement ?? .mainstream).rawValue)
    let year = Int(yearGroup.map { $0.order + 1 } ?? 0)
    let provision = Int(senProvision.map { $0.rawValue + 1 } ?? 0)
    return (placement * 32 + year) * 4 + provision
  }
}
