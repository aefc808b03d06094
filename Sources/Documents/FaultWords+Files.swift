import Tables

/// Faults of a whole file or of its header.
extension FaultWords {
  static func fileMissing(_ facts: FaultFacts) -> FaultWords {
    FaultWords(
      "there is no such file or folder",
      fix: facts.nearest.map { "Check its name: there is a file " + $0 }
        ?? "Check its name and the folder it is in")
  }

  static func fileUnreadable(_ facts: FaultFacts) -> FaultWords {
    FaultWords(
      "the file cannot be opened",
      fix: "Close it in other programs, and check that your account may read it")
  }

  static func fileChanged(_ facts: FaultFacts) -> FaultWords {
    FaultWords(
      "the file changed while it was being read", fix: "Save it, close it and run again")
  }

  static func notAFile(_ facts: FaultFacts) -> FaultWords {
    FaultWords("it is a folder", fix: "Name a file in it")
  }

  static func notText(_ facts: FaultFacts) -> FaultWords {
    FaultWords(
      "the file is not text; it may be a workbook",
      fix: "Open it in the spreadsheet, save it as \"CSV UTF-8\" and give that file")
  }

  static func oldLineEnds(_ facts: FaultFacts) -> FaultWords {
    FaultWords(
      "the lines of the file end as on an old Mac, so that all of it reads as one row",
      fix: "Open it in the spreadsheet, save it as \"CSV UTF-8\" and give that file")
  }

  static func emptyFile(_ facts: FaultFacts) -> FaultWords {
    FaultWords(
      "the file is empty", fix: "Put the column names in row 1 and the rows under them")
  }

  static func noHeader(_ facts: FaultFacts) -> FaultWords {
    let names = facts.choices.isEmpty ? "" : ", such as " + facts.choices.joined(separator: ",")
    if let mark = facts.fault.cell.first {
      let name = mark == 9 ? "tabs" : mark == 59 ? "semicolons" : "other marks"
      return FaultWords(
        "this file has \(name) between its cells",
        fix: "Save it as \"CSV (comma delimited)\", with commas between the cells")
    }
    return FaultWords(
      "row 1 names none of the columns that this file needs",
      fix: "Put the column names in row 1 with commas between them" + names)
  }

  static func missingColumn(_ facts: FaultFacts) -> FaultWords {
    let name = facts.fault.column.isEmpty ? facts.otherColumn : facts.column
    guard let name = name ?? facts.choices.first else {
      return FaultWords(
        "a column that this file needs is missing", fix: "Add the column and fill it in")
    }
    let renamed = facts.nearest.map { ", or rename \"" + $0 + "\" if that is it" } ?? ""
    return FaultWords(
      "there is no column \"\(name)\"", fix: "Add a column headed \"\(name)\"" + renamed)
  }

  static func repeatedColumn(_ facts: FaultFacts) -> FaultWords {
    FaultWords(
      "\(facts.heading) means the same as \(facts.otherColumn ?? "a column before it")",
      fix: "Keep one of the two and remove the other")
  }

  static func namesColumn(_ facts: FaultFacts) -> FaultWords {
    FaultWords(
      "\(facts.heading) is a column of pupils' names or birth dates",
      fix: "Remove the column, or run with --allow-names if it must stay")
  }

  static func unknownColumn(_ facts: FaultFacts) -> FaultWords {
    FaultWords(
      "\(facts.heading) is not a column that topup reads, so it is ignored",
      fix: facts.nearest.map { "Head it \"" + $0 + "\" if that is what it holds" }
        ?? "Leave it, or check its spelling")
  }

  static func noRows(_ facts: FaultFacts) -> FaultWords {
    FaultWords(
      "the file has a header and no rows under it", fix: "Add its rows, or leave the file out")
  }
}
