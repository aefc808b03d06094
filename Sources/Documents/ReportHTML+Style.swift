/// How the report looks on a screen, on a telephone and on A4.
extension ReportHTML {
  static let style: Markup = """
    \(PaperStyle.screen)\(chartStyle)\(PaperStyle.table)\(PaperStyle.narrow)\
    \(PaperStyle.print(mark: "Internal: small numbers not suppressed"))
    """

  private static let chartStyle: Markup = """
    figure{max-width:46rem;margin:0 0 1.75rem}
    figcaption{margin-bottom:.5rem;font-size:.9375rem;font-weight:bold}
    .standing+.note{margin:.5rem 0 0}
    svg{display:block;overflow:visible}
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
