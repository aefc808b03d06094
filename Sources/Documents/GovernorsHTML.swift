import Borough
import Costing

/// The bytes of one A4 page for a school's governors: its year in plain words.
enum GovernorsHTML {
  static func bytes(_ paper: GovernorsPaper, of finance: FinancePaper) -> [UInt8] {
    let name = finance.name(of: paper.school)
    let year = finance.finance.year
    let title = "Special educational needs: the year in figures, \(year)"
    let number: Markup = name == paper.school.description ? "" : ", \(paper.school.description)"
    return HTMLPage(
      title: "\(title): \(name)", style: style,
      body: """
        <header>
        <p class="over">\(typed: name)\(number)</p>
        <h1>\(title)</h1>
        <p class="under">For governors. Funding year from \(year.firstDay) to \(year.lastDay)</p>
        <p class="notice"><strong>\(ReportHTML.internalNotice)</strong></p>
        </header>
        <main>
        \(ReportHTML.section("pupils", "Pupils and what is provided", provided(paper)))\
        \(ReportHTML.section("budget", "The notional SEN budget", budget(paper, finance)))\
        \(ReportHTML.section("top-up", "Top-up funding", topUp(paper)))\
        \(ReportHTML.section("ask", "Three questions to ask", questions(paper)))</main>
        <footer><p>Made by topup \(finance.version). \(ReportHTML.internalNotice)</p></footer>

        """
    ).bytes
  }

  private static func provided(_ paper: GovernorsPaper) -> Markup {
    facts(
      [
        ("Pupils whose provision is costed", "\(paper.pupils)"),
        ("Of those, with an EHC plan", "\(paper.withPlans)"),
        ("Pupils on SEN support, costed or not", "\(paper.onSupport)"),
        ("Cost of what is provided", "\(paper.provision)"),
        ("Of it, what counts towards the threshold", "\(paper.countable)"),
        ("Of that, what the school meets", "\(paper.share)"),
      ],
      note: """
        The school meets the cost of each pupil’s additional provision up to a threshold, £6,000.00 \
        a year in mainstream. What counts beyond it is sought as top-up from the council. The \
        threshold settles who pays, and nothing else.
        """)
  }

  private static func budget(_ paper: GovernorsPaper, _ finance: FinancePaper) -> Markup {
    let one = paper.commitment
    let share = one.committedShare.map { ", \(ShareChart.text($0)) of the budget" } ?? ""
    var rows: [(String, Markup)] = [
      ("Notional SEN budget", one.budget.map { "\($0)" } ?? Markup.notStated),
      (
        "Committed to the thresholds of pupils with a top-up in payment",
        "\(one.committed) for \(FigureText.count(one.pupils, "pupil", "pupils"))\(share)"
      ),
      ("What is left", one.left.map { "\($0)" } ?? Markup.notStated),
      (
        "Left for each other pupil on SEN support",
        one.leftForEach.map { "\($0) for each of \(one.otherPupils)" } ?? nothingLeft(one)
      ),
    ]
    if let targeted = one.targeted {
      rows.append(("Targeted funding from the council", "\(targeted)"))
    }
    return facts(
      rows,
      note: """
        The notional SEN budget is an amount named in the school’s own budget to guide what it \
        spends on special educational needs. It is not ring-fenced, and is not £6,000 for each \
        pupil.
        """)
  }

  private static func nothingLeft(_ one: Commitment) -> Markup {
    guard let left = one.left else { return Markup.notStated }
    guard one.otherPupils > 0 else { return "There are no other pupils on SEN support" }
    return left < .zero ? "Nothing: more is committed than the budget holds" : "Nothing"
  }

  private static func topUp(_ paper: GovernorsPaper) -> Markup {
    facts([
      ("Top-up sought for the year", "\(paper.topUpInYear)"),
      ("Awarded", "\(paper.awarded)"),
      ("Due for the days that pupils are on roll", "\(paper.due)"),
      ("Applications waiting for the panel", "\(paper.pending)"),
      ("Awards that end within \(BoroughFinance.daysAhead) days", "\(paper.ending)"),
      ("Reviews overdue", "\(paper.overdue)"),
    ])
  }

  private static func facts(_ rows: [(String, Markup)], note: Markup = "") -> Markup {
    let facts = HTMLFacts(facts: rows.map { .init(name: $0.0, value: $0.1) }).markup
    return note.text.isEmpty ? facts : "\(facts)<p class=\"note\">\(note)</p>\n"
  }

  private static func questions(_ paper: GovernorsPaper) -> Markup {
    """
    <ol>
    \(Markup(GovernorsQuestion.all(of: paper)) { "<li>\($0)</li>" })</ol>

    """
  }

  private static let style: Markup = """
    \(PaperStyle.screen)\(PaperStyle.table)\(PaperStyle.narrow)\
    \(PaperStyle.print(mark: "Internal: small numbers not suppressed"))\(PaperStyle.onePupil)\
    header,main,footer{max-width:52rem}
    section .note{max-width:none;margin:.75rem 0 0}
    ol{margin:0;padding-left:1.5rem}
    li{margin:.5rem 0}
    @media print{html{font-size:10pt}section{margin:0 0 5mm}h1{font-size:16pt}
    h2{margin-bottom:1.5mm;font-size:12pt}header .notice{margin:0 0 4mm;padding:2mm 3mm}
    .under{margin:1mm 0 3mm}.facts{gap:0 8mm}section .note{margin:2mm 0 0}li{margin:1mm 0}}

    """
}
