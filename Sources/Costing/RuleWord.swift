/// A rule's value that is a word.
public enum RuleWord: UInt8, Code {
  case counts, doesNotCount, fillsThresholdOnly
  case full, shared
  case above, atOrAbove
  case additional, allCosts
  case notionalSEN, place, earlyYears, none
  case startOfYear, byDate
  case proRataResult, proRataThresholdByDay, proRataThresholdByDayRounded
  case placementStart, submission, decision
  case plans, allAwarded
  case home, school
  case months, schoolDays, terms, fourWeeks

  public var name: String {
    switch self {
    case .counts: "counts"
    case .doesNotCount: "does-not-count"
    case .fillsThresholdOnly: "fills-threshold-only"
    case .full: "full"
    case .shared: "shared"
    case .above: "above"
    case .atOrAbove: "at-or-above"
    case .additional: "additional"
    case .allCosts: "all-costs"
    case .notionalSEN: "notional-sen"
    case .place: "place"
    case .earlyYears: "early-years"
    case .none: "none"
    case .startOfYear: "start-of-year"
    case .byDate: "by-date"
    case .proRataResult: "pro-rata-result"
    case .proRataThresholdByDay: "pro-rata-threshold-by-day"
    case .proRataThresholdByDayRounded: "pro-rata-threshold-by-day rounded"
    case .placementStart: "placement-start"
    case .submission: "submission"
    case .decision: "decision"
    case .plans: "plans"
    case .allAwarded: "all-awarded"
    case .home: "home"
    case .school: "school"
    case .months: "months"
    case .schoolDays: "school-days"
    case .terms: "terms"
    case .fourWeeks: "four-weeks"
    }
  }
}
