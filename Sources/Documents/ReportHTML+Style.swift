/// How the report looks on a screen, on a telephone and on A4.
extension ReportHTML {
  static let style: Markup = """
    \(PaperStyle.screen)\(chartStyle)\(PaperStyle.table)\(PaperStyle.narrow)\
    \(PaperStyle.print(mark: "Internal: small numbers not suppressed"))
    """

  /// What the report has beside pages that share its style.
  static func style(of report: Report) -> Markup {
    """
    \(style)\(methodStyle)\(hasChoice(report) ? SchoolChoice.style : "")\
    \(report.movement == nil ? "" : movementStyle)
    """
  }

  private static let methodStyle: Markup = """
    .sums+figure{margin-top:1.5rem}
    .scroll+.scroll,figure+.scroll,.scroll+figure{margin-top:1.75rem}
    .line th{padding-top:1rem;font-weight:bold;border-bottom:1px solid #8794a0}
    @media screen{.schools tbody th{min-width:10rem}td.words:nth-last-child(2){min-width:14rem}}
    .how{margin:1.25rem 0 0}
    .how a{display:inline-block;min-height:1.5rem}
    .entries,.glossary{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:1rem 3rem}
    .glossary{margin:0}
    .glossary dt{font-weight:bold}
    .glossary dd{margin:0}
    h3{margin:0 0 .25rem;font-size:1.0625rem;color:#12344d}
    .entry p{margin:.25rem 0}
    .entry .sum{padding-left:.75rem;border-left:.25rem solid #1f5f7a}
    .grounds{margin:.5rem 0 0;padding-left:1.25rem;font-size:.875rem;line-height:1.4;
    overflow-wrap:anywhere}
    @media screen and (max-width:48rem){.entries,.glossary{display:block}
    .entry,.glossary div{margin:0 0 1rem}}
    @media print{.how{display:none}.entry,.glossary div{break-inside:avoid}
    h3{font-size:11pt;break-after:avoid}}

    """

  private static let chartStyle: Markup = """
    figure{max-width:46rem;margin:0 0 1.75rem}
    figcaption{margin-bottom:.5rem;font-size:.9375rem;font-weight:bold}
    .standing+.note{margin:.5rem 0 0}
    svg{display:block;overflow:visible}
    svg:focus-visible{outline:3px solid #12344d;outline-offset:4px}
    .beside{display:grid;grid-template-columns:minmax(0,1fr) 22rem;gap:0 3rem}
    .beside .scroll,.beside table{width:100%}
    .beside th,.beside td{padding-top:.3125rem;padding-bottom:.3125rem}
    svg text{fill:currentColor;font-size:14px}
    .lying .figure{text-anchor:end;font-weight:bold}
    .standing text{text-anchor:middle;font-size:12px}
    .standing .figure{font-weight:bold}
    .lying .key{font-size:12px;fill:#45535f}
    .brief{display:none}
    .bar{fill:#1f5f7a}
    .track{fill:#e6ebef}
    line.axis{stroke:#45535f}
    line.mark{stroke:#1c2733;stroke-width:2;stroke-dasharray:6 4}
    @media (forced-colors:active){.bar{fill:CanvasText}.track{fill:Canvas}
    .lying .key{fill:CanvasText}line.axis,line.mark{stroke:CanvasText}}

    """
}
