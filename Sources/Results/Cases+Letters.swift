import Applications
import Borough
import Costing
public import Documents
import Returns
import Tables

/// What `letters` gives.
extension Cases {
  /// The cases of which letters are written, with what is paid of each award.
  public func toldCases(_ list: AwardList) -> [PanelCase] {
    panelCases.compactMap { panelCase in
      var told = list.told(panelCase, on: files.asked.day)
      // Of several awards in the year, a letter tells of one.
      if list.sharing == nil, let decision = told?.decisions.standing,
        let pupil = settlement.number(of: panelCase.paper.application.pupil)
      {
        told?.awarded = settlement.award(of: pupil, [decision], files.records)?.amount
      }
      return told
    }
  }

  /// Each letter, with the name of its file.
  public func letters(_ cases: [PanelCase]) -> [(place: String, letter: DecisionLetter)] {
    cases.compactMap { panelCase in
      let pupil = panelCase.paper.application.pupil
      let letter = DecisionLetter(
        panelCase, name: files.records.name(of: pupil, settlement),
        authority: files.council.authorityName)
      return letter.map { ("\(pupil.school.inAFileName)-row-\($0.decision.row)", $0) }
    }
  }

  /// Writes to the school and to the parents of each pupil.
  public func writeLetters<Out: Outputs & ~Copyable>(
    _ cases: [PanelCase], to out: inout Out
  ) throws(Out.Problem) {
    var contents = CSVWriter()
    contents.row(["school", "pupil", "decisions_row", "file", "name"])
    for (place, letter) in letters(cases) {
      let pupil = letter.paper.application.pupil
      contents.text(pupil.school.bytes)
      contents.text(pupil.reference)
      contents.number(letter.decision.row)
      contents.text(place + ".html")
      contents.text(letter.name)
      contents.endRow()
      for audience in DecisionLetter.Audience.allCases {
        try out.write("\(audience.name)/\(place).html", LetterHTML.bytes(letter, for: audience))
      }
    }
    try out.write("contents.csv", contents.bytes)
  }

  /// How many of the cases the list of names leaves without one.
  public func unnamed(_ cases: [PanelCase]) -> [RunMessage] {
    let named = cases.count {
      !files.records.name(of: $0.paper.application.pupil, settlement).isEmpty
    }
    guard files.asked.names != nil, named < cases.count else { return [] }
    return [
      .note(
        "\(FigureText.count(Int64(cases.count - named), "pupil has", "pupils have")) no name in "
          + "the list: see contents.csv.")
    ]
  }
}

extension AwardList {
  /// A case with what is paid of its award, where something is decided for the year; nil where
  /// nothing is to be told.
  ///
  /// - Parameter day: of which decisions are told; nil for every day.
  fileprivate func told(_ panelCase: PanelCase, on day: CivilDate?) -> PanelCase? {
    guard let decision = panelCase.decisions.standing, day ?? decision.decided == decision.decided
    else { return nil }
    let pupil = panelCase.paper.application.pupil
    let row = rows.first { $0.school == pupil.school && $0.reference == pupil.reference }
    guard row != nil || decision.outcome == .deferred else { return nil }
    var told = panelCase
    told.awarded = row?.awarded
    return told
  }
}

extension CaseRecords {
  /// Empty where no list names the pupil.
  fileprivate func name(of pupil: PupilDetails, _ settlement: Settlement) -> String {
    settlement.number(of: pupil).flatMap { names?.name(of: $0, in: settlement) } ?? ""
  }
}
