public import Applications
import Costing

/// What `topup award` prints: every award, then what they come to and what a pot did to them.
public enum AwardsText {
  public static func text(_ list: AwardList, style: Style) -> String {
    let heading = [
      style.bold("Awards, \(list.year)"),
      "Internal: about children. Small numbers are not suppressed.", "",
    ]
    let table = TextTable(
      heading: ["School and pupil", "Sought", "Agreed", "Awarded", "Shortfall"],
      rows: list.rows.map { row in
        let pupil = PlainText.visible(String(decoding: row.reference, as: UTF8.self))
        return ["\(row.school) \(pupil)"]
          + [row.sought, row.award.amount, row.awarded, row.shortfall].map {
            FigureText.pounds($0)
          }
      },
      total: ["All awards"]
        + [
          list.total { $0.sought }, list.total { $0.award.amount }, list.total { $0.awarded },
          list.total { $0.shortfall },
        ].map { FigureText.pounds($0) })
    return (heading + table.lines(style) + [""] + notes(list)).joined(separator: "\n") + "\n"
  }

  static func notes(_ list: AwardList) -> [String] {
    var notes: [String] = []
    let over = list.total { $0.over }
    if over > .zero {
      notes.append("Awarded beyond what was sought: \(FigureText.pounds(over)).")
    }
    if list.undecided > 0 {
      let pupils = FigureText.count(list.undecided, "pupil is", "pupils are")
      notes.append("\(pupils) still to be decided on, and not in this list.")
    }
    let unknown = list.rows.filter { $0.share != nil && $0.senProvision == nil }
    if !unknown.isEmpty {
      let pupils = FigureText.count(
        Int64(unknown.count), "pupil in the pot has", "pupils in the pot have")
      notes.append(
        "\(pupils) no sen_provision in pupils.csv: one with a plan should not be in a pot.")
    }
    return notes + (list.sharing?.notes ?? [])
  }
}

extension PotSharing {
  /// What sharing the pot did, in sentences.
  public var notes: [String] {
    let put = FigureText.count(pupils, "award", "awards")
    var notes = [
      "The pot of \(FigureText.pounds(pot.amount)), shared \(pot.words), pays "
        + "\(FigureText.pounds(shared)) of the \(FigureText.pounds(agreed)) agreed for \(put).",
      leftOver > .zero
        ? "\(FigureText.pounds(leftOver)) of the pot is left."
        : "\(FigureText.count(pupilsReduced, "award is", "awards are")) paid less than was agreed.",
    ]
    if floorsCannotBeMet {
      notes.append("The floors come to more than the pot, so the floors themselves are shared.")
    }
    if case .percent? = pot.floor {
      notes.append(
        "A floor that is the same percentage of each award comes to what pro rata does, but for "
          + "pennies: a floor in pounds keeps small awards whole.")
    }
    notes.append(
      pot.includesPlans
        ? "Pupils with a plan are in the pot. The authority must secure what their plans say, "
          + "whatever the pot pays."
        : "Pupils with a plan are paid in full from outside the pot: "
          + "\(FigureText.count(pupilsOutside, "award", "awards")), "
          + "\(FigureText.pounds(outside)).")
    return notes
  }
}

extension Pot {
  fileprivate var words: String {
    switch (method, floor) {
    case (.proRata, _): "pro rata"
    case (.priority, _): "by priority"
    case (.protectedFloor, .pounds(let amount)?):
      "above a floor of \(FigureText.pounds(amount)) each"
    case (.protectedFloor, .percent(let hundredths)?):
      "above a floor of \(FigureText.decimal(hundredths, places: 2))% of each"
    case (.protectedFloor, nil): "above a floor"
    }
  }
}
