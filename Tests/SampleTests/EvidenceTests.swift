import Testing

@testable import topup

/// The made-up evidence reads as cycles do, one leading to the next.
struct EvidenceTests {
  private let evidence = StandardBorough.evidence

  private func isReviewed(_ row: [String]) -> Bool { !evidence.cell("reviewed", row).isEmpty }

  /// ISO days are in the order of their text.
  @Test func stepsAndCyclesAreInOrder() {
    let grid = evidence
    var reviewed: [String: (cycle: String, day: String)] = [:]
    for row in grid.rows {
      let days = ["assessed", "planned", "started", "reviewed"].map { grid.cell($0, row) }
      let done = days.filter { !$0.isEmpty }
      #expect(done == done.sorted() && done.count >= 3)
      let (pupil, cycle) = (grid.pupil(row), grid.cell("cycle", row))
      if let last = reviewed[pupil], last.cycle != cycle { #expect(last.day < days[0]) }
      reviewed[pupil] = (cycle, days[3])
    }
  }

  @Test func theLastReviewIsInTheYearBeforeTheApplicationAndNoStepIsAfterIt() throws {
    let (grid, applications) = (evidence, StandardBorough.applications)
    for row in applications.rows {
      let submitted = applications.cell("submitted", row)
      let own = grid.rows.filter { grid.pupil($0) == applications.pupil(row) }
      let days = own.map { grid.cell("reviewed", $0) }.filter { !$0.isEmpty }
      let last = try #require(days.max())
      let year = try #require(Int(submitted.prefix(4)))
      #expect(last <= submitted && last > "\(year - 1)\(submitted.dropFirst(4))")
      #expect(own.allSatisfy { grid.cell("started", $0) <= submitted })
    }
  }

  @Test func mostHaveTwoOrThreeReviewedCyclesSomeOneAndSomeOneUnderWay() {
    let grid = evidence
    var reviewed: [String: Set<String>] = [:]
    var underWay: Set<String> = []
    for row in grid.rows {
      let pupil = grid.pupil(row)
      if isReviewed(row) {
        reviewed[pupil, default: []].insert(grid.cell("cycle", row))
      } else {
        underWay.insert(pupil)
      }
    }
    let counts = reviewed.values.map { $0.count }
    #expect(Set(counts) == [1, 2, 3])
    #expect(counts.count { $0 == 1 } < counts.count / 4)
    #expect((10...40).contains(underWay.count))
  }

  @Test func aCycleHasThreeOrFourOutcomesAndSaysAllThatIsKnownOfEach() {
    let grid = evidence
    var refs: [String: [String]] = [:]
    for row in grid.rows {
      refs["\(grid.pupil(row)) \(grid.cell("cycle", row))", default: []]
        .append(grid.cell("outcome_ref", row))
      for column in ["outcome", "measure", "before", "expected", "why_expected"] {
        #expect(!grid.cell(column, row).isEmpty)
      }
      for column in ["after", "progress"] {
        #expect(grid.cell(column, row).isEmpty != isReviewed(row))
      }
    }
    #expect(refs.values.allSatisfy { (3...4).contains($0.count) && Set($0).count == $0.count })
  }

  @Test func anOutcomeThatIsKeptGoesOnFromWhereItsReviewLeftIt() {
    let grid = evidence
    var left: [String: (outcome: String, after: String)] = [:]
    var kept = 0
    for row in grid.rows {
      let outcome = "\(grid.pupil(row)) \(grid.cell("outcome_ref", row))"
      if let before = left[outcome] {
        #expect(before.outcome == grid.cell("outcome", row))
        #expect(before.after == grid.cell("before", row))
        kept += 1
      }
      left[outcome] = (grid.cell("outcome", row), grid.cell("after", row))
    }
    #expect(kept > 200)
  }

  @Test func provisionOfThoseWhoApplyIsForOutcomesOfTheLastCycle() {
    let (grid, provision) = (evidence, StandardBorough.provision)
    var refs: [String: (cycle: String, refs: Set<String>)] = [:]
    for row in grid.rows {
      let (pupil, cycle) = (grid.pupil(row), grid.cell("cycle", row))
      if refs[pupil]?.cycle != cycle { refs[pupil] = (cycle, []) }
      refs[pupil]?.refs.insert(grid.cell("outcome_ref", row))
    }
    var blank = 0
    for row in provision.rows {
      guard let last = refs[provision.pupil(row)] else { continue }
      let ref = provision.cell("outcome_ref", row)
      let isOrdinary = provision.cell("kind", row) == "universal"
      #expect(ref.isEmpty || (last.refs.contains(ref) && !isOrdinary))
      #expect(!provision.cell("if_left", row).isEmpty)
      blank += ref.isEmpty && !isOrdinary ? 1 : 0
    }
    #expect((1...20).contains(blank))
  }
}

/// What schools may aim for, whatever the seed.
struct SampleOutcomeTests {
  @Test(arguments: SampleArea.allCases)
  func thereAreFourOutcomesOrMoreForEachNeedAtEachAge(_ area: SampleArea) {
    for stage in [SampleStage.early, .primary, .secondary] {
      #expect(area.outcomes.count { $0.stages.contains(stage) } >= 4)
    }
  }

  /// Four terms in which each expectation is passed by the most: nothing below 2 or above its scale.
  @Test(arguments: SampleArea.allCases)
  func noMeasureLeavesItsScale(_ area: SampleArea) {
    for outcome in area.outcomes {
      let gain = outcome.step + max(1, abs(outcome.step) / 3) * outcome.step.signum()
      let last = (outcome.step > 0 ? outcome.start.upperBound : outcome.start.lowerBound) + 3 * gain
      let most: Int64 =
        switch outcome.scale {
        case .of(let most): most
        case .percent: 100
        default: 1000
        }
      #expect((1...most).contains(last) && abs(outcome.step) > 1, "\(outcome.outcome)")
    }
  }

  @Test func anEarlyReaderIsNeverGivenAReadingAge() {
    let ages = SampleArea.allCases.flatMap { $0.outcomes }.filter { $0.measure == "Reading age" }
    #expect(!ages.isEmpty && ages.allSatisfy { !$0.stages.contains(.early) })
  }

  @Test func everyScaleIsWrittenAsPeopleSayIt() {
    #expect(SampleOutcome.Scale.age.written(76) == "6 years 4 months")
    #expect(SampleOutcome.Scale.of(20).written(7) == "7 of 20")
    #expect(SampleOutcome.Scale.minutes.written(6) == "6 minutes")
    #expect(SampleOutcome.Scale.percent.written(35) == "35%")
    #expect(SampleOutcome.Scale.number.written(3) == "3")
  }
}
