/// One question that a panel asks of every application, answered from what the application holds.
///
/// None refuses an application: it tells the school what is missing, and the panel what was found.
public struct EvidenceCheck: Sendable {
  public let id: CheckID
  /// The question, as a short heading: `Two cycles of assess, plan, do, review`.
  public let title: String
  /// What has been published about it, in a sentence.
  public let sentence: String
  /// Where that sentence stands.
  public let source: String
  let judge: @Sendable (ApplicationCase) -> CheckFinding

  init(
    _ id: CheckID, title: String, sentence: String, source: String,
    judge: @escaping @Sendable (ApplicationCase) -> CheckFinding
  ) {
    self.id = id
    self.title = title
    self.sentence = sentence
    self.source = source
    self.judge = judge
  }

  /// What the check finds in an application.
  public func finding(in application: ApplicationCase) -> CheckFinding { judge(application) }
}

/// What a check found.
public struct CheckFinding: Hashable, Sendable {
  public var answer: CheckAnswer
  /// What was found, in a sentence.
  public var found: String
  /// What would meet it, in a sentence; empty where nothing need be done.
  public var toMeet: String
  /// Who supplies that; nil where nothing need be done.
  public var supplier: CheckSupplier?

  init(
    _ answer: CheckAnswer, _ found: String, toMeet: String = "", from supplier: CheckSupplier? = nil
  ) {
    self.answer = answer
    self.found = found
    self.toMeet = toMeet
    self.supplier = supplier
  }
}

extension CheckFinding {
  /// Whether somebody still has to supply something.
  public var isOpen: Bool { answer == .notMet || answer == .cannotTell }
}

/// The five answers of a check.
public enum CheckAnswer: UInt8, CaseIterable, Hashable, Sendable {
  case met, notMet, cannotTell, doesNotApply, notNeeded

  /// As files write it.
  public var name: String {
    switch self {
    case .met: "met"
    case .notMet: "not-met"
    case .cannotTell: "cannot-tell"
    case .doesNotApply: "does-not-apply"
    case .notNeeded: "not-needed"
    }
  }

  /// As people read it.
  public var label: String {
    switch self {
    case .met: "Met"
    case .notMet: "Not met"
    case .cannotTell: "Cannot tell"
    case .doesNotApply: "Does not apply"
    case .notNeeded: "Not needed"
    }
  }
}

/// Who supplies what a check finds missing.
public enum CheckSupplier: UInt8, CaseIterable, Hashable, Sendable {
  case businessManager, senco, parents, pupil, specialist, council

  public var label: String {
    switch self {
    case .businessManager: "school business manager"
    case .senco: "SENCO"
    case .parents: "parents, through the SENCO"
    case .pupil: "the pupil, through the SENCO"
    case .specialist: "the specialist, through the SENCO"
    case .council: "the council"
    }
  }
}

/// The checks by name; each has one place of its own.
public enum CheckID: String, CaseIterable, Hashable, Sendable {
  case costed, threshold, cycles, plan
  case outcomeMeasures = "outcome-measures"
  case outcomesServed = "outcomes-served"
  case parents, pupil, contributions
  case reviewDate = "review-date"
  case advice, training, independence
  case fundedOnce = "funded-once"
  case adults
  case pupilWeek = "pupil-week"
  case repeated
  case oneToOne = "one-to-one"
  case payer
}
