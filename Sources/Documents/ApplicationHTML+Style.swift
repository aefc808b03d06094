/// What an application's page has beside a report's.
extension ApplicationHTML {
  static let style: Markup = """
    \(PaperStyle.screen)\(PaperStyle.table)\(PaperStyle.narrow)\
    \(PaperStyle.print(mark: internalNotice))\(PaperStyle.working)\(PaperStyle.sources)\
    \(PaperStyle.onePupil)\(figureStyle)\(printStyle)
    """

  private static let figureStyle: Markup = """
    .headlines .all{grid-column:1/-1}
    @media print,(min-width:48.01rem){.headlines .wide{grid-column:span 2}}
    .sums+p{margin:1rem 0 0}

    """

  private static let printStyle: Markup = """
    @media print{
    \(PaperStyle.workingInPrint)#signatures~.scroll td{height:14mm}
    }

    """
}
