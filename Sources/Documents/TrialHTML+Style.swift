/// What a trial's page has beside a report's: less in grey and more in blue, neither an alarm.
///
/// Every pair of colours of text has a contrast of at least 4.5 to 1, of a figure's parts 3 to 1.
extension TrialHTML {
  static let style: Markup = "\(screenStyle)\(chartStyle)\(gridStyle)\(narrowStyle)\(printStyle)"

  private static let screenStyle: Markup = """
    h3{margin:0 0 1rem;font-size:1.25rem;line-height:1.25;color:#12344d}
    .trial+.trial{margin-top:3rem}
    .trial tbody th .key{display:inline}
    .trial .working th .key{display:block}
    .verdict{max-width:none;margin:0 0 1.25rem;padding:.75rem 1rem;background:#eaf1f5;
    border-left:.5rem solid #1f5f7a;font-size:1.125rem}
    .verdict strong{display:block;font-size:1.375rem;line-height:1.25;color:#12344d}
    .headlines+p{max-width:none;margin:1.25rem 0 0}
    th .key,td .key{display:block;font-size:.8125rem;color:#45535f}
    .scroll+.scroll,.note+.scroll{margin-top:2rem}
    .scroll+.note{margin:.75rem 0 0}
    details{margin:0;border-top:1px solid #d5dce2}
    section .scroll+details{margin-top:1.5rem}
    details:last-of-type{border-bottom:1px solid #d5dce2}
    summary{padding:.625rem 0;cursor:pointer;line-height:1.35}
    summary:focus-visible{outline:3px solid #12344d;outline-offset:2px}
    .both{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:1.5rem 2.5rem;
    padding:.5rem 0 1.5rem}
    .change{white-space:nowrap}
    \(PaperStyle.working).both .scroll+.caption{margin-top:1rem}
    \(PaperStyle.sources)
    """

  private static let chartStyle: Markup = """
    .trial .beside{grid-template-columns:minmax(0,1fr) 26rem}
    .bar.less{fill:#76838f}
    .band{fill:#d3e3eb}
    .path{stroke:#1f5f7a;stroke-width:2}
    .dot{fill:#1f5f7a;stroke:#1f5f7a;stroke-width:2}
    .dot.ring{fill:#fff}
    .sweep{max-width:none}
    figure:has(.sweep){max-width:none}
    figure .note{margin:.5rem 0 0}
    @media (forced-colors:active){.bar.less{fill:GrayText}.band{fill:Canvas;stroke:CanvasText}
    .path,.dot{stroke:CanvasText}.dot{fill:CanvasText}.dot.ring{fill:Canvas}}

    """

  private static let gridStyle: Markup = """
    .heat{width:auto;border-spacing:2px}
    .heat td,.heat th{padding:.375rem .625rem;border:0}
    .heat td{min-width:7.5rem;border:3px solid transparent;print-color-adjust:exact;
    -webkit-print-color-adjust:exact}
    .heat td .key{color:inherit}
    .heat tbody th{vertical-align:middle;font-weight:bold}
    .heat .neutral{border-color:#12344d;font-weight:bold}
    .same{background:#fff}
    .less1{background:#eef0f2}
    .less2{background:#dde2e6}
    .less3{background:#c8d0d6}
    .less4{background:#b2bcc4}
    .more1{background:#e4eff4}
    .more2{background:#c6dee8}
    .more3{background:#a3c9d9}
    .more4{background:#80b2c7}

    """

  private static let narrowStyle: Markup = """
    @media screen and (max-width:48rem){
    .both,.trial .beside{grid-template-columns:minmax(0,1fr)}
    .working tbody th{position:static}
    }

    """

  /// A reader of paper cannot open what is closed, so all working is printed.
  private static let printStyle: Markup = """
    @media print{
    h3{font-size:12pt;break-after:avoid}
    .verdict,.verdict strong{font-size:11pt}
    .trial+.trial{margin-top:0;break-before:page}
    th .key,td .key,.sources,.caption{font-size:7.5pt}
    .both{gap:4mm 8mm;padding-top:0}
    .heat td{min-width:0}
    .band,.bar,.track,.dot,.verdict{print-color-adjust:exact;-webkit-print-color-adjust:exact}
    details::details-content{content-visibility:visible;block-size:auto}
    details{break-inside:auto}
    summary{break-after:avoid;font-size:9pt;font-weight:bold;list-style:none}
    \(PaperStyle.workingInPrint)}

    """
}
