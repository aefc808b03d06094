public import Applications
import Costing
import Tables

/// pupils.csv, read again for all that it says of some pupils: a batch keeps little of each.
///
/// The first reading has told every fault.
public struct PupilDetailsFile: Sendable {
  /// As the school writes them.
  private var details: [Int: PupilDetails] = [:]
  private let caseload: CaseloadFile?
  private let settlement: Settlement

  /// - Parameters:
  ///   - text: nil in a run without pupils.csv.
  ///   - caseload: the authority's own word, which comes before the school's.
  ///   - wanted: pupils' numbers.
  public init(
    _ text: TextFile?, _ caseload: CaseloadFile? = nil, of wanted: Set<Int>,
    in settlement: Settlement, allowNames: Bool
  ) {
    self.caseload = caseload
    self.settlement = settlement
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
  public func details(of number: Int) -> PupilDetails? {
    guard var pupil = details[number] else { return nil }
    if let row = caseload?.row(of: number, in: settlement) {
      pupil.homeAuthority = row.homeAuthority ?? pupil.homeAuthority
      pupil.responsibleAuthority = row.responsibleAuthority ?? pupil.responsibleAuthority
    }
    return pupil
  }

  /// What the school alone says; nil for a pupil who was not asked for.
  func detailsBySchool(of number: Int) -> PupilDetails? { details[number] }
}

extension Settlement {
  /// The number of the pupil whom a row is about; nil where none is costed.
  func number<Column: PupilRowColumn>(ofRow sheet: inout Sheet<Column>) -> Int? {
    let reference = sheet.text(.pupil)
    let cell = PupilCell.read(reference, &sheet, .pupil)
    guard cell.isUsable, let written = sheet.schoolNumber(.school).value else { return nil }
    let school = batch.council.schools.canonical(written)
    let key =
      cell.upn.map { PupilKey(school, $0) }
      ?? batch.pupils.ownReferences.number(of: reference).map {
        PupilKey(school, ownReference: $0)
      }
    return key.flatMap {
      batch.pupils.index.number(of: batch.pupils.followed($0, through: batch.council.schools))
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
