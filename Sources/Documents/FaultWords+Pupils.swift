import Tables

/// Faults of pupils and schools.
extension FaultWords {
  static func upnAtTwoSchools(_ facts: FaultFacts) -> FaultWords {
    FaultWords(
      "this UPN is at two schools at once" + (facts.otherRow.map { ": see " + $0 } ?? ""),
      fix: "Correct the dates on roll in pupils.csv, or write main and subsidiary in enrolment")
  }

  static func repeatedPupil(_ facts: FaultFacts) -> FaultWords {
    FaultWords(
      "this pupil has another row for the same school"
        + (facts.otherRow.map { ": see " + $0 } ?? ""),
      fix: "Keep one row for a pupil at a school")
  }

  static func pupilRowRejected(_ facts: FaultFacts) -> FaultWords {
    FaultWords(
      "the pupil's own row was rejected"
        + (facts.otherRow.map { " (\($0))" } ?? " in pupils.csv")
        + ", so this row cannot be costed",
      fix: "Correct the pupil's row; this one may be right as it stands")
  }

  static func noPoints(_ facts: FaultFacts) -> FaultWords {
    let whose = facts.otherRow.map { " (\($0))" } ?? ""
    return FaultWords(
      "the council's top-up is worked from points, and pupils.csv has none for this pupil" + whose,
      fix: "Write the pupil's points in pupils.csv, in a column headed points")
  }

  static func weeksAndPartYear(_ facts: FaultFacts) -> FaultWords {
    FaultWords(
      "\(facts.says), fewer than a year has, and the pupil's top-up runs for a part of the year, "
        + "which is taken off once already",
      fix: "Write the weeks it would run in a whole year, unless these are they")
  }

  static func needWithoutSupport(_ facts: FaultFacts) -> FaultWords {
    let need = facts.fault.cell.isEmpty ? "the need is NSA" : facts.says
    return FaultWords(
      "\(need), which goes only with SEN support (K)",
      fix: "Write K in sen provision, or the code of the need")
  }

  static func pupilNotInFile(_ facts: FaultFacts) -> FaultWords {
    FaultWords(
      "the pupil is not in pupils.csv: costed as mainstream, and grouped under not-stated",
      fix: "Add the pupil to pupils.csv, with the school as it is written here")
  }

  static func schoolNotInFile(_ facts: FaultFacts) -> FaultWords {
    FaultWords(
      "\(facts.fault.cell.isEmpty ? "the school" : facts.quoted) is not in schools.csv: "
        + "grouped under not-stated",
      fix: facts.nearest.map { "Write " + $0 + ", or add the school to schools.csv" }
        ?? "Add the school to schools.csv, or check its number")
  }

  static func repeatedSchool(_ facts: FaultFacts) -> FaultWords {
    FaultWords(
      "this school has another row" + (facts.otherRow.map { ": see " + $0 } ?? ""),
      fix: "Keep one row for a school")
  }
}
