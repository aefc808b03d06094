import Applications
import Costing

/// What parents, pupil and specialists say and do, who signs, and how the document is checked.
extension ApplicationHTML {
  static func views(of paper: ApplicationPaper) -> Markup {
    guard let form = paper.form else {
      return "<p>applications.csv has no row for the pupil, so nothing is stated.</p>\n"
    }
    var facts: [HTMLFacts.Fact] = [
      .init("Parents’ view", prose: form.parentsView),
      .init("Pupil’s view", prose: form.pupilView),
      .init("What parents contribute", prose: form.parentContribution),
      .init("What the pupil contributes", prose: form.pupilContribution),
      .init("How the support builds independence", prose: form.independencePlan),
      .init("Staff training for it", prose: form.staffTraining),
      .init("Specialist advice from", prose: form.adviceFrom),
      .init("Advice dated", form.adviceDate),
      .init("Parents told of the provision", form.parentsTold),
      .init("Next review", form.reviewDate),
      .init(name: "Attendance", value: attendance(form.attendance)),
    ]
    if paper.application.pupil.hasPlan || form.annualReview != nil {
      facts.append(.init("Last annual review of the plan", form.annualReview))
    }
    facts.append(.init("Safeguarding", prose: form.safeguarding))
    return HTMLFacts(facts: facts).markup
  }

  private static func attendance(_ hundredths: Int64?) -> Markup {
    stated(hundredths.map { FigureText.decimal($0, places: 2) + "%" })
  }

  static func signatures(of paper: ApplicationPaper) -> Markup {
    """
    \(signed(paper.form))\(HTMLTable(
      id: "signing", caption: "To be signed by hand",
      columns: [
        .init(title: "For", width: 22), .init(title: "Name", width: 30),
        .init(title: "Signature", width: 30), .init(title: "Date", width: 18),
      ],
      rows: ["Head teacher", "SENCO", "Parent or carer, as seen"].map {
        HTMLTable.Row(heading: "\($0)", cells: ["", "", ""])
      }
    ).markup)
    """
  }

  private static func signed(_ form: Application?) -> Markup {
    guard let form, !form.signedBy.isEmpty else { return "" }
    let day: Markup = form.signedOn.map { " on \($0)" } ?? ""
    return "<p>applications.csv says that \(typed: form.signedBy) signed it\(day).</p>\n"
  }

  static func verification(of paper: ApplicationPaper) -> Markup {
    """
    <p>Made by topup \(paper.version).\(bundle(of: paper))</p>

    """
  }

  private static func bundle(of paper: ApplicationPaper) -> Markup {
    guard !paper.digest.isEmpty else { return "" }
    return """
       The bundle that was made with this document holds what it was worked from. \
      <code>topup verify application.json</code> works it again, with no network, and gets the \
      same pence or names what differs. The bundle’s code is <code>\(ApplicationBundle.code(of: paper.digest))</code>, the first 16 \
      characters of its SHA-256: a bundle with another code is another bundle.
      """
  }
}
