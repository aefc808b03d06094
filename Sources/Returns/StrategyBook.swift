public import Borough
import Costing
import Tables

/// A run's accepted lines gathered by school, for the inclusion strategy that each publishes.
public struct StrategyBook: Sendable {
  fileprivate var schools: [SchoolNumber: Gathered] = [:]

  fileprivate struct Gathered {
    var lines: [StrategyLine] = []
    var elsewhere: [StrategyLine] = []
    var outsideYear: [StrategyLine] = []
    var isProvisional = false
  }

  public init() {}

  /// Adds what was told of some rows, in any order.
  public mutating func add(_ told: [ToldLine], _ settlement: Settlement) {
    for line in told {
      schools[settlement.school(of: line.pupil), default: Gathered()].add(line, settlement)
    }
  }

  /// One for each mainstream school that has provision, in byte order of number.
  public func strategies(_ settlement: Settlement) -> [InclusionStrategy] {
    let council = settlement.batch.council
    return mainstream(council).map { number in
      let school = schools[number] ?? Gathered()
      return InclusionStrategy(
        of: school.lines, elsewhere: school.elsewhere, outsideYear: school.outsideYear,
        at: number, named: council.schools.school(number)?.name ?? "",
        under: DisclosureRule(council.terms.rules), isProvisional: school.isProvisional)
    }
  }

  /// Schools with provision that schools.csv shows not to be mainstream, and so have no strategy.
  public func otherSchools(_ settlement: Settlement) -> Int64 {
    Int64(schools.count - mainstream(settlement.batch.council).count)
  }

  private func mainstream(_ council: Council) -> [SchoolNumber] {
    schools.keys.filter { council.schools.school($0)?.isMainstream ?? true }.ordered()
  }
}

extension StrategyBook.Gathered {
  fileprivate mutating func add(_ told: ToldLine, _ settlement: Settlement) {
    let terms = settlement.batch.council.terms
    let record = settlement.batch.pupils.record(told.pupil)
    var line = StrategyLine(told, record, terms)
    guard (record.placement ?? .mainstream).isAtAMainstreamSchool else {
      return elsewhere.append(line)
    }
    switch told.costed.reason {
    case .outsideYear: return outsideYear.append(line)
    case .outsideSpread:
      var bought = line
      line.cost = told.timeAlone(under: terms)
      bought.cost = told.costed.cost - line.cost
      outsideYear.append(bought)
      guard line.line.time != nil else { return }
      line.line.ownCost = nil
      line.line.spread = nil
    default: break
    }
    isProvisional = isProvisional || terms.isProvisional(told.line)
    lines.append(line)
  }
}

extension StrategyLine {
  fileprivate init(_ told: ToldLine, _ record: PupilRecord, _ terms: Terms) {
    var line = told.line
    if line.time != nil { line.weeks = line.weeks ?? terms.weeksPerYear }
    self.init(
      name: told.provision, matched: Folding.matched(told.cell(.provision)), pupil: told.pupil,
      line: line, sharing: told.sharing, cost: told.costed.cost, yearGroup: record.yearGroup,
      senProvision: record.senProvision, need: record.primaryNeed)
  }
}

extension ToldLine {
  /// What the adult's time comes to without what was bought for other years.
  fileprivate func timeAlone(under terms: Terms) -> Money {
    var line = line
    line.ownCost = nil
    line.spread = nil
    var member = entry.member
    if let session = member?.session, let place = member?.place {
      guard let cost = try? line.sessionCost(under: terms) else { return .zero }
      let alone = GroupSession(
        cost: cost, sharing: session.sharing, convenedForOne: session.convenedForOne)
      member = GroupMember(alone, place: place)
    }
    var noWorking = NoWorking()
    let cost =
      if let member {
        try? member.session.charge(
          memberAt: member.place, for: line, under: terms, into: &noWorking)
      } else {
        try? line.annualCost(under: terms, into: &noWorking)
      }
    return min(cost?.cost ?? .zero, costed.cost)
  }
}

extension Placement {
  /// Units and resourced provision are at mainstream schools.
  fileprivate var isAtAMainstreamSchool: Bool {
    switch self {
    case .mainstream, .senUnit, .resourcedProvision: true
    case .special, .alternative, .independent, .college: false
    }
  }
}

extension School {
  /// Whether neither its phase nor its type, as schools.csv or GIAS words them, says otherwise.
  fileprivate var isMainstream: Bool {
    let words = phase.split(separator: "-") + type.split(separator: "-")
    return !words.contains { word in
      switch word {
      case "special", "alternative", "ap", "referral", "independent", "further", "secure": true
      default: false
      }
    }
  }
}
