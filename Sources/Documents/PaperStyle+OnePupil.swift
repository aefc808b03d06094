/// What a page about one pupil has beside a report's: facts by name, and free text of any length.
extension PaperStyle {
  static let onePupil: Markup = "\(factStyle)\(textStyle)\(narrowPupil)\(pupilInPrint)"

  private static let factStyle: Markup = """
    .facts{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:0 2.5rem;margin:0}
    .facts div{padding:.5rem 0;border-bottom:1px solid #d5dce2}
    .facts .wide{grid-column:1/-1}
    .facts dt{font-weight:bold}
    .facts dd{margin:0;overflow-wrap:anywhere}
    .ruled{display:block;height:1.75rem;border-bottom:1px solid #1c2733}
    .none{color:#45535f}
    h2+p{margin-top:0}
    section>:last-child{margin-bottom:0}

    """

  /// Text of any length must not decide how wide a column is, and a word of any length is broken.
  private static let textStyle: Markup = """
    body{overflow-wrap:break-word}
    .prose{white-space:pre-wrap;overflow-wrap:anywhere}
    p.words{max-width:none}
    .fixed table{table-layout:fixed}
    .fixed th,.fixed td,.working th{overflow-wrap:anywhere}
    .line th{padding-top:1rem;font-weight:bold;border-bottom:1px solid #8794a0}
    td .key{display:block;font-size:.8125rem;color:#45535f}
    .scroll+.caption{margin-top:1rem}

    """

  private static let narrowPupil: Markup = """
    @media screen and (max-width:60rem){.fixed table{min-width:52rem}}
    @media screen and (max-width:48rem){
    .facts{display:block}
    .fixed tr th{position:static}
    caption{max-width:calc(100vw - 4rem)}
    }

    """

  /// The margin of each page says what a footer would.
  private static let pupilInPrint: Markup = """
    @media print{
    header{margin-bottom:5mm}
    footer{display:none}
    .facts div{padding:1mm 0}
    .facts dt,thead,.line,p:has(+.scroll){break-after:avoid}
    .ruled{height:8mm}
    td .key{font-size:7pt}
    .caption,.sources{font-size:8pt}
    .small{break-inside:avoid}
    tr.tall{break-inside:auto}
    }

    """
}
