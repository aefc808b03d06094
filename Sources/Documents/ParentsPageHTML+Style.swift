/// How the parents' page looks: larger than a report on a screen, and one side of A4 on paper.
extension ParentsPageHTML {
  static let style: Markup = """
    \(PaperStyle.screen)\(PaperStyle.table)\(PaperStyle.narrow)\(PaperStyle.print(mark: mark))\
    \(PaperStyle.onePupil)\(pageStyle)
    """

  private static let pageStyle: Markup = """
    header,main,footer{max-width:60rem}
    section p,section li{max-width:none}
    section p:first-of-type{margin-top:0}
    section p:last-child,section ul{margin-bottom:0}
    ul{margin:0;padding-left:1.25rem}
    .name{display:grid;grid-template-columns:auto minmax(0,1fr);gap:0 .75rem;max-width:32rem;
    margin:1rem 0 0}
    .name dt{align-self:end;font-weight:bold}
    .name dd{margin:0}
    @media print{table{font-size:9pt}section{margin:0 0 4mm}h2{margin-bottom:1.5mm}
    .name{margin:2mm 0 5mm}section p{margin:0 0 2mm}}

    """
}
