/// What every page that is read on a screen and printed on A4 shares: colours, type, tables, print.
///
/// Every pair of colours has a contrast of at least 4.5 to 1, and no meaning rests on colour alone.
enum PaperStyle {
  static let screen: Markup = """
    *{box-sizing:border-box}
    html{color-scheme:light;-webkit-text-size-adjust:100%}
    body{margin:0;background:#f4f6f8;color:#1c2733;font:1rem/1.5 Arial,Helvetica,sans-serif}
    header,main,footer{max-width:72rem;margin:0 auto;padding:0 1.5rem}
    header{padding-top:2.5rem}
    h1{margin:0;font-size:2.25rem;line-height:1.15;color:#12344d}
    h2{margin:0 0 1rem;font-size:1.375rem;line-height:1.25;color:#12344d}
    .over{margin:0 0 .25rem;font-weight:bold;color:#1f5f7a}
    .under{margin:.5rem 0 1.5rem;color:#45535f}
    .notice{margin:0 0 1rem;padding:.75rem 1rem;background:#fff;border:1px solid #8794a0;
    border-left:.5rem solid #12344d}
    section{margin:1.5rem 0;padding:1.5rem;background:#fff;border:1px solid #d5dce2;
    border-radius:.375rem}
    p{max-width:46rem}
    code{font:.9375em/1.4 "Courier New",Courier,monospace}
    a{color:#0b5a80}
    a:focus-visible,.scroll:focus-visible{outline:3px solid #12344d;outline-offset:2px}
    nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin:0;padding:0;list-style:none}
    nav a{display:inline-block;padding:.25rem 0}
    .headlines{display:grid;grid-template-columns:repeat(3,1fr);gap:1rem;margin:0}
    .headlines div{padding:1rem;border:1px solid #d5dce2;border-top:.25rem solid #1f5f7a}
    .headlines .main{background:#12344d;border-color:#12344d;color:#fff}
    .headlines dt{font-weight:bold}
    .headlines dd{margin:0}
    .amount{display:block;margin:.125rem 0;font-size:1.625rem;font-weight:bold;line-height:1.25}
    .note{display:block;font-size:.875rem;line-height:1.35;color:#45535f}
    .main .note{color:#fff}
    .sums{margin:1rem 0 0;padding:0;list-style:none}
    .sums li{margin:.25rem 0}
    footer{padding-bottom:2.5rem;font-size:.875rem;color:#45535f}

    """

  static let table: Markup = """
    .scroll{overflow-x:auto}
    table{width:100%;border-collapse:separate;border-spacing:0;font-size:.9375rem;line-height:1.35}
    caption{padding:0 0 .5rem;text-align:left;font-weight:bold}
    th,td{padding:.5rem .75rem .5rem 0;text-align:left;vertical-align:top;
    border-bottom:1px solid #d5dce2}
    th:last-child,td:last-child{padding-right:0}
    thead th{vertical-align:bottom;border-bottom:2px solid #12344d}
    tbody th{font-weight:normal}
    tfoot th,tfoot td{font-weight:bold;border-top:2px solid #12344d;border-bottom:0}
    .number{text-align:right;font-variant-numeric:tabular-nums}
    td.number,time{white-space:nowrap}
    .number+.words{padding-left:.75rem}
    .small table{width:auto;min-width:min(100%,26rem)}
    th .key{display:block;font-size:.8125rem;color:#45535f}
    span.mark{display:inline-block;padding:0 .375rem;border:1px solid #45535f;
    border-radius:.25rem;font-size:.8125rem;white-space:nowrap}

    """

  static let narrow: Markup = """
    @media screen and (max-width:48rem){
    header,main,footer{padding-left:.75rem;padding-right:.75rem}
    section{padding:1rem .75rem}
    h1{font-size:1.625rem}
    .beside{display:block}
    .headlines{grid-template-columns:repeat(auto-fit,minmax(min(100%,13rem),1fr))}
    tbody th,tfoot th,thead th:first-child{position:sticky;left:0;min-width:8rem;
    background:#fff;overflow-wrap:anywhere}
    td.words:last-child{min-width:11rem}
    .long,.full{display:none}
    .brief{display:inline}
    }
    @media screen and (max-width:24rem){.standing text{font-size:10px}
    .standing .figure{display:none}}

    """

  /// - Parameter mark: what stands in the margin of every printed page, of plain words.
  static func print(mark: Markup) -> Markup {
    """
    @page{size:A4;margin:14mm 12mm 18mm;
    @bottom-left{content:"\(mark)";font:8pt Arial,sans-serif}
    @bottom-right{content:counter(page) " of " counter(pages);font:8pt Arial,sans-serif}}
    @media print{
    html{font-size:10.5pt}
    body{background:#fff}
    header,main,footer{max-width:none;padding:0}
    nav{display:none}
    section{margin:0 0 8mm;padding:0;border:0}
    h1{font-size:20pt}
    h2{font-size:14pt;break-after:avoid}
    figure{max-width:none;break-inside:avoid}
    .beside{display:block}
    .scroll{overflow:visible}
    table{font-size:8pt}
    th,td{padding:1mm 2mm 1mm 0}
    .number+.words{padding-left:2mm}
    th .key,span.mark{font-size:7pt}
    caption{break-after:avoid}
    thead{display:table-header-group}
    tfoot{display:table-row-group}
    tr,.headlines div,.notice{break-inside:avoid}
    .headlines .main{background:#fff;color:#1c2733;border:2px solid #12344d}
    .main .note{color:#45535f}
    }

    """
  }

  /// A pupil's working and the rules and rates under it: `WorkingTable`.
  static let working: Markup = """
    .caption{margin:0;padding:0 0 .5rem;font-size:.9375rem;font-weight:bold;line-height:1.35}
    .working .line th{font-weight:bold;padding-top:1rem;border-bottom:1px solid #8794a0}
    .working .line .key{font-weight:normal}
    .working .clause{display:block}

    """

  static let sources: Markup = """
    .sources{margin:0;padding-left:1.5rem;font-size:.875rem;line-height:1.35}

    """

  /// Within `@media print`.
  static let workingInPrint: Markup = """
    .caption{break-after:avoid}
    .sources li{break-inside:avoid}
    .working tbody{break-inside:avoid}

    """
}
