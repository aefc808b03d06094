/// How a strategy looks: wide tables, which A4 holds on its side.
extension StrategyHTML {
  static func style(of paper: StrategyPaper) -> Markup {
    let mark: Markup = "Inclusion strategy, made with topup \(paper.version)"
    return """
      \(PaperStyle.screen)\(PaperStyle.table)\(PaperStyle.narrow)\(PaperStyle.print(mark: mark))\
      \(PaperStyle.onePupil)\(pageStyle)
      """
  }

  private static let pageStyle: Markup = """
    header,main,footer{max-width:84rem}
    section p{max-width:none}
    td.number+td.words,th.number+th.words{padding-left:.75rem}
    .fixed thead th{font-size:.8125rem}
    .fill{padding:.5rem .75rem;border:1px dashed #45535f}
    .notes{margin:1rem 0 0;padding-left:1.25rem;font-size:.875rem;line-height:1.4;color:#45535f}
    @media screen and (max-width:74rem){.fixed table{min-width:70rem}}
    @media print{@page{size:A4 landscape}
    .screen{display:none}
    section+section{break-before:page}
    h1{font-size:16pt}
    header p{margin:0 0 1mm}
    section p{margin:0 0 2mm}
    .fixed thead th{font-size:7pt}
    .notes{font-size:7.5pt;margin:2mm 0 0}
    .fill{padding:1mm 2mm;margin:2mm 0}}

    """
}
