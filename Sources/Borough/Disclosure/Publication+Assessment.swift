import Costing

/// Pupils without a specialist assessment of need are on SEN support, all of them: so that either
/// number bounds the other, across two tables.
extension Publication {
  private static let notAssessed = Need.nsa.name

  /// Whether what one of those rows hides could be bounded by what the other shows.
  static func isBounded(
    _ needs: [PublishedRow], by provisions: [PublishedRow], _ rule: DisclosureRule
  ) -> Bool {
    guard let part = needs.first(where: { $0.key == notAssessed }),
      let whole = provisions.first(where: { $0.key == SENProvision.support.name })
    else { return false }
    if part.hiding != .nothing || whole.hiding != .nothing { return true }
    let awarded = part.sums.awarded.total.pence
    return whole.hidesAward && !part.hidesAward
      || whole.sums.awarded.total.pence - awarded < rule.reach(of: awarded)
  }

  /// The same rows with those pupils among the ones whose need is not stated, who may be anybody.
  static func withoutNotAssessed(_ needs: [PublishedRow]) -> [PublishedRow] {
    let together = needs.filter { $0.key == notAssessed || $0.key == TotalsRow.notStated }
    var sums = PublishedSums()
    for row in together { sums.add(row.sums) }
    return needs.filter { !together.contains($0) }.map {
      PublishedRow(key: $0.key, label: $0.label, $0.sums)
    } + [PublishedRow(key: TotalsRow.notStated, label: "Not assessed, or not stated", sums)]
  }
}
