public import Applications
import Costing
import Tables

/// pupils.csv, read again for all that it says of some pupils: a batch keeps little of each.
///
/// The first reading has told every fault.
public struct PupilDetailsFile: Sendable {
  private var details: [Int: PupilDetails] = [:]

  /// - Parameters:
  ///   - text: nil in a run without pupils.csv.
  ///   - wanted: pupils' numbers.
  public init(
    _ text: TextFile?, of wanted: Set<Int>, in settlement: Settlement, allowNames: Bool
  ) {
    for number in wanted {
      details[number] = PupilDetails(
        reference: settlement.batch.pupils.reference(number),
        school: settlement.batch.pupils.school(number))
    }
    var faults: [Fault] = []
    guard let text,
      var sheet = Sheet<PupilColumn>.open(text, allowNames: allowNames, faults: &faults)
    else { return }
    let codes = PupilCodes()
    while sheet.advance() {
      guard sheet.isWhole(), let number = settlement.number(ofRow: &sheet),
        var pupil = details[number]
      else { continue }
      sheet.read(&pupil, codes)
      details[number] = pupil
    }
  }

  /// Nil for a pupil who was not asked for.
  public func details(of number: Int) -> PupilDetails? { details[number] }
}

extension Settlement {
  /// The number of the pupil whom a row is about; nil where none is costed.
  func number<Column: PupilRowColumn>(ofRow sheet: inout Sheet<Column>) -> Int? {
    let reference = sheet.text(.pupil)
    let cell = PupilCell.read(reference, &sheet, .pupil)
    guard cell.isUsable, let written = sheet.schoolNumber(.school).value else { return nil }
    let school = batch.council.schools.canonical(written)
    if let upn = cell.upn { return batch.pupils.index.number(of: PupilKey(school, upn)) }
    return batch.pupils.ownReferences.number(of: reference).flatMap {
      batch.pupils.index.number(of: PupilKey(school, ownReference: $0))
    }
  }
}

extension Sheet<PupilColumn> {
  fileprivate mutating func read(_ pupil: inout PupilDetails, _ codes: PupilCodes) {
    let record = record(codes)
    let roll = roll(codes)
    pupil.yearGroup = record.yearGroup
    pupil.senProvision = record.senProvision
    pupil.primaryNeed = record.primaryNeed
    pupil.secondaryNeed = code(.secondaryNeed, codes.needs).value
    pupil.placement = record.placement
    pupil.enrolment = roll.enrolment
    pupil.onRollFrom = roll.span.from
    pupil.onRollTo = roll.span.to
    pupil.homeAuthority = record.homeAuthority
    pupil.responsibleAuthority = authority(.responsibleAuthority).value
    pupil.isLookedAfter = yesOrNo(.lookedAfter, codes.answers).value
    pupil.placementReason = freeText(.placementReason)
    pupil.hasEnhancedTransition = yesOrNo(.enhancedTransition, codes.answers).value
    pupil.isInFile = true
  }
}
