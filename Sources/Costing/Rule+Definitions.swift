/// What a rule is called, what it decides, what it may name and what it is when nobody sets it.
public struct RuleDefinition: Sendable {
  public let name: String
  /// One plain sentence for a finance officer.
  public let meaning: String
  public let reach: RuleReach
  public let form: RuleForm

  init(_ name: String, _ meaning: String, _ reach: RuleReach, _ form: RuleForm) {
    self.name = name
    self.meaning = meaning
    self.reach = reach
    self.form = form
  }
}

extension Rule {
  public var name: String { definition.name }

  /// The whole list: a new rule is a case of `Rule` and an entry here.
  public var definition: RuleDefinition {
    switch self {
    case .fundingYear:
      RuleDefinition(
        "funding-year", "the year a run serves when --year does not say", .everything, .fundingYear)
    case .authority:
      RuleDefinition(
        "authority", "the local authority that a run is for", .everything, .authority)
    case .threshold:
      RuleDefinition(
        "threshold", "the cost of a pupil's provision that the school meets first", .pupils, .money)
    case .thresholdBasis:
      RuleDefinition(
        "threshold-basis",
        "whether the threshold is compared with additional costs, or with the ordinary offer too",
        .pupils, .oneOf([.additional, .allCosts]))
    case .shareMetBy:
      RuleDefinition(
        "share-met-by", "the money that meets the school's share", .pupils,
        .oneOf([.notionalSEN, .place, .earlyYears, .none]))
    case .eligibleAt:
      RuleDefinition(
        "eligible-at", "whether a cost equal to the threshold counts as above it", .everything,
        .oneOf([.above, .atOrAbove]))
    case .weeksPerYear:
      RuleDefinition(
        "weeks-per-year", "the weeks a line of time runs when it does not say", .everything, .weeks)
    case .rounding:
      RuleDefinition(
        "rounding", "how a provision line's exact cost becomes money", .everything, .rounding)
    case .rateChange:
      RuleDefinition(
        "rate-change",
        "whether the rate of the year's first day holds all year, or each rate from its own day",
        .everything, .oneOf([.startOfYear, .byDate]))
    case .lunchtime:
      RuleDefinition(
        "lunchtime", "whether lunchtime supervision counts towards the threshold", .everything,
        .oneOf([.counts, .doesNotCount]))
    case .breakTime:
      RuleDefinition(
        "break", "whether support at break counts towards the threshold", .everything,
        .oneOf([.counts, .doesNotCount]))
    case .convenedGroup:
      RuleDefinition(
        "convened-group",
        "whether a group that exists only for one pupil is charged to that pupil in full",
        .everything, .oneOf([.full, .shared]))
    case .roleCounts:
      RuleDefinition(
        "role-counts", "whether an adult's time counts towards the threshold", .roles,
        .oneOf([.counts, .doesNotCount]))
    case .weeklyCap:
      RuleDefinition(
        "weekly-cap", "the most minutes of a role that count in a pupil's week", .roles,
        .minutesPerWeek)
    case .fundingCounts:
      RuleDefinition(
        "funding-counts", "whether what other money pays for counts", .fundingSources,
        .oneOf([.counts, .doesNotCount, .fillsThresholdOnly]))
    default: awardDefinition
    }
  }

  /// Rules about the top-up itself, and when in the year it runs.
  private var awardDefinition: RuleDefinition {
    switch self {
    case .amount:
      RuleDefinition(
        "amount", "what the top-up is worked from: cost, a band, hours or points", .pupils, .amount)
    case .ceiling:
      RuleDefinition("ceiling", "the most that a year's top-up can be", .pupils, .money)
    case .minimum:
      RuleDefinition("minimum", "the least top-up that is paid: less is nothing", .pupils, .money)
    case .awardRounding:
      RuleDefinition(
        "award-rounding", "how a top-up is rounded, for the year and for a part of it", .pupils,
        .awardRounding)
    case .partYear:
      RuleDefinition(
        "part-year", "what a pupil's top-up is for a part of the year", .pupils,
        .oneOf([.proRataResult, .proRataThresholdByDay, .proRataThresholdByDayRounded, .none]))
    case .yearBasis:
      RuleDefinition(
        "year-basis", "what a part of the year is counted in, and how many make a year",
        .everything, .yearBasis)
    case .topUpStart:
      RuleDefinition(
        "top-up-start", "the day from which a top-up runs", .everything,
        .oneOf([.placementStart, .submission, .decision]))
    default: checkDefinition
    }
  }

  /// Rules about what an application is asked to show.
  private var checkDefinition: RuleDefinition {
    switch self {
    case .cyclesNeeded:
      RuleDefinition(
        "cycles-needed",
        "how many full cycles of assess, plan, do, review an application is asked to show",
        .everything, .count)
    case .reviewWithinMonths:
      RuleDefinition(
        "review-within-months", "how many months ago the last cycle may have been reviewed",
        .everything, .count)
    case .annualReviewWithinMonths:
      RuleDefinition(
        "annual-review-within-months", "how many months ago a plan may have been reviewed",
        .everything, .count)
    case .outcomesAtLeast:
      RuleDefinition(
        "outcomes-at-least", "the fewest outcomes that a cycle is asked to have", .everything,
        .count)
    case .outcomesAtMost:
      RuleDefinition(
        "outcomes-at-most", "the most outcomes that a cycle is asked to have", .everything, .count)
    case .pupilWeekMinutes:
      RuleDefinition(
        "pupil-week-minutes", "the minutes that a pupil's week at school has", .everything,
        .minutesPerWeek)
    default: financeDefinition
    }
  }

  /// Rules of borough finance, and what an employer pays.
  private var financeDefinition: RuleDefinition {
    switch self {
    case .commitmentCounts:
      RuleDefinition(
        "commitment-counts", "whose thresholds a school's notional SEN budget is committed to",
        .everything, .oneOf([.plans, .allAwarded]))
    case .targetedFunding:
      RuleDefinition(
        "targeted-funding", "when a school is given more for its many pupils with high needs",
        .everything, .targetedFunding)
    case .payerWithoutPlan:
      RuleDefinition(
        "payer-without-plan", "the authority that pays for a pupil who has no plan", .everything,
        .oneOf([.home, .school]))
    case .payments:
      RuleDefinition(
        "payments", "how a year's top-up is divided into payments", .everything,
        .oneOf([.months, .schoolDays, .terms, .fourWeeks]))
    case .suppressBelow:
      RuleDefinition(
        "suppress-below", "counts of pupils under this are hidden in what is published",
        .everything, .count)
    case .suppressDominance:
      RuleDefinition(
        "suppress-dominance",
        "a sum is hidden in what is published where one pupil is over this share of it",
        .everything, .percent)
    case .employerNI:
      RuleDefinition(
        "employer-ni", "the employer's national insurance on pay above its threshold",
        .everything, .percent)
    case .employerNIThreshold:
      RuleDefinition(
        "employer-ni-threshold",
        "the pay in a year, for each employment, on which an employer pays no national insurance",
        .everything, .money)
    default:
      RuleDefinition(
        "teachers-pension", "what an employer pays into the Teachers' Pension Scheme",
        .everything, .percent)
    }
  }

  /// What holds when no row does; nil where there is none, and what needs the rule is an error.
  public func standard(for subject: RuleSubject) -> RuleValue? {
    switch self {
    case .thresholdBasis: .word(.additional)
    case .shareMetBy: .word(Self.shareMetBy(subject))
    case .eligibleAt: .word(.above)
    case .rounding: .rounding(.halfUpToAPenny)
    case .rateChange: .word(.startOfYear)
    case .roleCounts: .word(.counts)
    case .fundingCounts:
      .word(subject.source == .notionalSEN || subject.source == .topUp ? .counts : .doesNotCount)
    case .amount: .amount(.costLessThreshold)
    case .partYear: .word(.proRataResult)
    case .commitmentCounts: .word(.plans)
    case .cyclesNeeded: .count(2)
    case .reviewWithinMonths, .annualReviewWithinMonths: .count(12)
    case .outcomesAtLeast: .count(3)
    case .outcomesAtMost: .count(4)
    // 32.5 hours, which every mainstream school in England is expected to offer.
    case .pupilWeekMinutes:
      WeeklyTime(tenThousandthsOfAMinute: 19_500_000).map { .minutesPerWeek($0) }
    case .suppressBelow: .count(5)
    case .suppressDominance: .percent(5000)
    default: nil
    }
  }

  /// The notional SEN budget is for mainstream pupils from Reception to Year 11; places hold their
  /// own funding.
  private static func shareMetBy(_ subject: RuleSubject) -> RuleWord {
    switch subject.placement ?? .mainstream {
    case .mainstream:
      guard let year = subject.yearGroup else { return .notionalSEN }
      return year < .reception ? .earlyYears : year > .year11 ? .none : .notionalSEN
    case .senUnit, .resourcedProvision, .special, .alternative: return .place
    case .independent, .college: return .none
    }
  }

  /// What it means that nobody has set a rule that has no default.
  public var whenNotSet: String {
    switch self {
    case .fundingYear: "--year says"
    case .weeklyCap: "a role's minutes are not capped"
    case .ceiling: "there is no most"
    case .minimum: "there is no least"
    case .awardRounding: "a part of the year is rounded half-up to a penny, a whole year not at all"
    case .yearBasis: "school days where terms.csv gives them, else calendar days"
    case .topUpStart: "the day the pupil is on roll, where no application is in the run"
    case .authority: "nothing of finance is worked, and nothing published"
    case .payerWithoutPlan: "nobody is known to pay for a pupil without a plan"
    case .payments: "nothing of finance is worked"
    case .targetedFunding: "no targeted funding is worked"
    case .employerNI, .employerNIThreshold, .teachersPension: "no real pay is worked from it"
    default: "a line that needs it is rejected"
    }
  }
}
