/// What a panel's pack has beside an application: the agenda lies on its side, and each sheet begins
/// a new one.
extension PanelHTML {
  static func style(mark: Markup) -> Markup {
    """
    \(PaperStyle.screen)\(PaperStyle.table)\(PaperStyle.narrow)\(PaperStyle.print(mark: mark))\
    \(PaperStyle.working)\(PaperStyle.sources)\(PaperStyle.onePupil)\(sheetStyle)\(chartStyle)\
    \(printStyle)
    """
  }

  /// Each printed page of a sheet says which case it is of.
  static func pageStyle(of number: Int64) -> Markup {
    """
    @page \(id(of: number)){@bottom-center{content:"Case \(number)";font:8pt Arial,sans-serif}}
    [aria-labelledby=\(id(of: number))]{page:\(id(of: number))}
    """
  }

  private static let sheetStyle: Markup = """
    .part{margin:1.5rem 0 0}
    h2.part,h3{margin:0 0 .5rem;font-size:1.125rem;line-height:1.25;color:#12344d}
    .part>:last-child{margin-bottom:0}
    .part p{margin:0 0 .5rem}
    .pair{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:0 2.5rem}
    .pair .small table{width:100%;min-width:0}
    [aria-labelledby=cases-caption] .key{display:inline}
    [aria-labelledby=cases-caption] a{white-space:nowrap}
    [aria-labelledby=cases-caption] td:nth-child(2){min-width:8rem;overflow-wrap:anywhere}
    [aria-labelledby=cases-caption] td:nth-child(3){min-width:7rem;overflow-wrap:anywhere}
    .sheet>h1{margin:0 0 1rem}
    .five{grid-template-columns:repeat(5,1fr);gap:.75rem;margin:1rem 0 0}
    .five div{padding:.75rem}
    .five .amount{font-size:1.25rem}
    .five+.notice{margin-top:1rem}
    .notice+.part{margin-top:1rem}
    .back{margin:0 0 .5rem}
    .talk>li{margin:0 0 .75rem}
    .talk p{margin:0}
    .talk ul,.part ul{margin:.25rem 0 0;padding-left:1.25rem}
    @media screen and (max-width:60rem){
    .five{grid-template-columns:repeat(auto-fit,minmax(min(100%,11rem),1fr))}
    .pair{display:block}}
    @media screen and (max-width:48rem){[aria-labelledby=cases-caption] th:first-child{min-width:0}}

    """

  private static let chartStyle: Markup = """
    figure{max-width:46rem;margin:0 0 1rem}
    figcaption{margin-bottom:.5rem;font-size:.9375rem;font-weight:bold}
    svg{display:block;overflow:visible}
    .track{fill:#8794a0}
    .box{fill:#d3e3eb;stroke:#1f5f7a}
    .median{stroke:#12344d;stroke-width:3}
    .dot{fill:#12344d;stroke:#fff;stroke-width:2}
    figure .note{margin:.5rem 0 0}
    @media (forced-colors:active){.box{fill:Canvas;stroke:CanvasText}.median{stroke:CanvasText}
    .track,.dot{fill:CanvasText}}

    """

  private static let printStyle: Markup = """
    @page agenda{size:A4 landscape}
    @media print{
    header,[aria-labelledby=agenda]{page:agenda}
    .sheet{break-before:page}
    .back{display:none}
    .sheet{font-size:9pt}
    .sheet h1,.sheet h2{font-size:14pt}
    div.part{margin:4mm 0 0}
    h2.part,h3{margin:0 0 1mm;font-size:10.5pt;break-after:avoid}
    .pair{break-inside:avoid}
    .sheet .facts div{display:flex;gap:2mm;padding:.75mm 0}
    .sheet .facts dt{flex:0 0 30mm}
    .working .line th,.line th{padding-top:2mm}
    .sheet figure{margin:0 0 2mm}
    .sheet figcaption{margin:0 0 1mm;font-size:8pt}
    .sheet .note{font-size:8pt}
    .five{gap:2mm}
    .five .amount{font-size:12pt}
    .box,.track,.dot{print-color-adjust:exact;-webkit-print-color-adjust:exact}
    .talk>li{break-inside:avoid}
    \(PaperStyle.workingInPrint)}

    """
}
