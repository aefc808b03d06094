import Borough
import Costing
import Documents
import Tables

/// A made-up borough, large enough to look like one; every grouping is the same pupils cut anew.
enum SampleReport {
  static let year = FundingYear(startYear: 2026, .financial)!

  /// Forty schools, pupils of every need, one school with a hostile name.
  static var borough: Report {
    let pupils = madeUpPupils
    return Report(
      terms: terms, totals: totals(of: pupils), bands: bands(of: pupils),
      counts: [
        RowCount(kind: "provision", read: 6_214, rejected: 37),
        RowCount(kind: "pupils", read: 1_203, rejected: 3),
        RowCount(kind: "schools", read: 40, rejected: 0),
      ],
      faults: [
        FaultCount(.notANumber, 12), FaultCount(.bareMinutes, 25), FaultCount(.wrongCheckLetter, 3),
        FaultCount(.repeatedRow, 4), FaultCount(.provisional, 2),
      ],
      version: "0.1.0")
  }

  static let hostileName = "<script>alert(1)</script> & \"Sons\" \u{202E}drawkcab"

  struct Pupil {
    var keys: [(Grouping, key: String, label: String)]
    var totals: Totals
  }

  /// Costs follow a fixed sequence, so the same borough is made each time.
  private static var madeUpPupils: [Pupil] {
    var state: UInt64 = 20_260_401
    func next(_ bound: Int64) -> Int64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int64(state >> 33) % bound
    }
    return (0..<1_200).map { _ in
      let school = min(next(40), next(40))
      let countable = (next(900_000) + next(900_000) * next(3)) * (next(9) == 0 ? 2 : 1)
      return Pupil(
        keys: keys(school: school, need: next(14), year: next(15), home: next(10)),
        totals: totals(countable: countable, notCounted: next(4) == 0 ? next(120_000) : 0))
    }
  }

  private static func totals(countable: Int64, notCounted: Int64) -> Totals {
    let share = min(countable, 600_000)
    var totals = Totals()
    totals.pupils = 1
    totals.aboveThreshold = countable > 600_000 ? 1 : 0
    totals.provision = Money(pence: countable + notCounted)
    totals.countable = Money(pence: countable)
    totals.schoolShare = Money(pence: share)
    totals.topUp = Money(pence: countable - share)
    totals.topUpInYear = totals.topUp
    return totals
  }

  private static func keys(
    school: Int64, need: Int64, year: Int64, home: Int64
  ) -> [(Grouping, key: String, label: String)] {
    let yearGroup = YearGroup.allCases[Int(year)]
    let phase = year < 9 ? ("primary", "Primary") : ("secondary", "Secondary")
    let needs = Need.allCases[Int(need)]
    let authority = home < 7 ? ("343", "Sefton") : home < 9 ? ("341", "Liverpool") : notStated
    return [
      (.all, "all", "All pupils"), (.school, "\(100_100 + school)", schoolName(school)),
      (.phase, phase.0, phase.1), (.type, "community", "Community school"),
      (.yearGroup, yearGroup.name, yearGroup.label), (.primaryNeed, needs.name, needs.label),
      (.senProvision, home < 4 ? "E" : "K", home < 4 ? "EHC plan" : "SEN support"),
      (.placement, "mainstream", "mainstream"), (.homeAuthority, authority.0, authority.1),
    ]
  }

  private static let notStated = (TotalsRow.notStated, TotalsRow.notStated)

  private static func schoolName(_ place: Int64) -> String {
    let names = [
      "Ashgrove", "Birch Lane", "Canalside", "Dunes", "Eastbank",
      "St Bartholomew’s Church of England Voluntary Controlled", "Fairfield", "Greenholme",
    ]
    let kinds = ["Primary School", "Infant School", "Junior School", "High School", "Academy"]
    if place == 3 { return hostileName }
    if place == 4 { return "=cmd|' /C calc'!A0" }
    return names[Int(place % 8)] + " " + kinds[Int(place / 8)]
  }

  private static func totals(of pupils: [Pupil]) -> [TotalsRow] {
    Grouping.allCases.flatMap { grouping in
      var sums: [String: (label: String, totals: Totals)] = [:]
      for pupil in pupils {
        for (cut, key, label) in pupil.keys where cut == grouping {
          sums[key, default: (label, Totals())].totals.add(pupil.totals)
        }
      }
      return sums.keys.sorted { place($0, in: grouping) < place($1, in: grouping) }.map {
        TotalsRow(grouping, key: $0, label: sums[$0]!.label, sums[$0]!.totals)
      }
    }
  }

  /// In the order of `totals.csv`.
  private static func place(_ key: String, in grouping: Grouping) -> String {
    if key == TotalsRow.notStated { return "~" }
    guard grouping == .yearGroup else { return key }
    let order = YearGroup.allCases.firstIndex { $0.name == key }!
    return (order < 10 ? "0" : "") + "\(order)"
  }

  private static func bands(of pupils: [Pupil]) -> [CostBand] {
    var bands = CostBand.all
    for pupil in pupils { bands[CostBand.index(of: pupil.totals.countable)].pupils += 1 }
    return bands
  }
}
