import Costing
import Tables

/// A pupil's registration at a school as a row states it.
struct PupilRoll: Sendable {
  var enrolment: Enrolment?
  var span = RollSpan()
  var points: Int64?
}

extension Sheet<PupilColumn> {
  mutating func record(_ codes: PupilCodes) -> PupilRecord {
    var record = PupilRecord()
    record.yearGroup = code(.yearGroup, codes.yearGroups).value
    record.senProvision = code(.senProvision, codes.provision).value
    record.primaryNeed = code(.primaryNeed, codes.needs).value
    let secondary = code(.secondaryNeed, codes.needs).value
    record.placement = code(.placement, codes.placements).value
    record.homeAuthority = authority(.homeAuthority).value
    record.isInFile = true
    for (need, column) in [
      (record.primaryNeed, PupilColumn.primaryNeed), (secondary, .secondaryNeed),
    ]
    where need == .nsa && record.senProvision != .support {
      fault(.needWithoutSupport, column)
    }
    _ = authority(.responsibleAuthority)
    _ = yesOrNo(.lookedAfter, codes.answers)
    _ = yesOrNo(.enhancedTransition, codes.answers)
    return record
  }

  mutating func roll(_ codes: PupilCodes) -> PupilRoll {
    let span = RollSpan(from: date(.onRollFrom).value, to: date(.onRollTo).value)
    if let from = span.from, let to = span.to, from > to {
      fault(.datesOutOfOrder, .onRollTo, .column(PupilColumn.onRollFrom.name))
    }
    return PupilRoll(
      enrolment: code(.enrolment, codes.enrolments).value, span: span,
      points: number(.points, places: 2, zero: .isAValue).value)
  }
}
