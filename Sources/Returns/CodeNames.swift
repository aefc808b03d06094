import Costing
import Tables

/// The codes of one list by their folded names.
struct CodeNames<Value: Code>: Sendable {
  private var names = NameTable()
  private let values = Array(Value.allCases)

  init() {
    for value in values { _ = names.add(Folding.folded(value.name)[...]) }
  }

  func value(folded name: [UInt8]) -> Value? { names.number(of: name[...]).map { values[$0] } }
}

/// The lists that provision uses, made once.
struct ProvisionCodes: Sendable {
  let kinds = CodeNames<ProvisionKind>()
  let sources = CodeNames<FundingSource>()
  let ifLeft = CodeNames<IfLeft>()
}

/// The answer to a question that files ask of a pupil.
enum YesOrNo: UInt8, Code {
  case yes, no

  var name: String { self == .yes ? "yes" : "no" }
}

/// The lists that pupils.csv uses, made once.
struct PupilCodes: Sendable {
  let yearGroups = CodeNames<YearGroup>()
  let provision = CodeNames<SENProvision>()
  let needs = CodeNames<Need>()
  let placements = CodeNames<Placement>()
  let enrolments = CodeNames<Enrolment>()
  let answers = CodeNames<YesOrNo>()
}
