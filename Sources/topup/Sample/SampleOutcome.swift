import Costing

/// An outcome that schools work towards, how it is measured, and what a term is expected to bring.
struct SampleOutcome {
  let outcome: String
  let measure: String
  let scale: Scale
  /// Where pupils are when they begin.
  let start: ClosedRange<Int64>
  /// What a term is expected to bring; below zero where fewer is better.
  let step: Int64
  let whyExpected: String
  let stages: ClosedRange<SampleStage>

  enum Scale {
    case number, minutes, percent
    /// Months, written in years and months.
    case age
    case of(Int64)

    func written(_ level: Int64) -> String {
      switch self {
      case .number: "\(level)"
      case .minutes: "\(level) minutes"
      case .percent: "\(level)%"
      case .age: "\(level / 12) years \(level % 12) months"
      case .of(let most): "\(level) of \(most)"
      }
    }
  }

  init(
    _ outcome: String, _ stages: ClosedRange<SampleStage>, _ measure: String, _ scale: Scale,
    _ start: ClosedRange<Int64>, _ step: Int64, _ whyExpected: String
  ) {
    self.outcome = outcome
    self.stages = stages
    self.measure = measure
    self.scale = scale
    self.start = start
    self.step = step
    self.whyExpected = whyExpected
  }
}

/// How old the pupils are, as far as what is asked of them differs.
enum SampleStage: Int, Comparable {
  case early, primary, secondary

  init(yearGroup: String) {
    switch Int64(yearGroup) {
    case nil: self = .early
    case .some(...6): self = .primary
    default: self = .secondary
    }
  }

  static func < (left: SampleStage, right: SampleStage) -> Bool { left.rawValue < right.rawValue }
}

/// Needs whose outcomes, reasons and specialists are alike.
enum SampleArea: CaseIterable {
  case language, autism, literacy, learning, emotional, sensory, physical

  var outcomes: [SampleOutcome] {
    switch self {
    case .language: SampleOutcome.language
    case .autism: SampleOutcome.autism
    case .literacy: SampleOutcome.literacy
    case .learning: SampleOutcome.learning
    case .emotional: SampleOutcome.emotional
    case .sensory: SampleOutcome.sensory
    case .physical: SampleOutcome.physical
    }
  }
}

extension SampleArea {
  init(_ need: Need) {
    switch need {
    case .slcn: self = .language
    case .asd: self = .autism
    case .spld: self = .literacy
    case .semh: self = .emotional
    case .hi, .vi, .msi: self = .sensory
    case .pd: self = .physical
    case .mld, .sld, .pmld, .ds, .oth, .nsa: self = .learning
    }
  }
}
