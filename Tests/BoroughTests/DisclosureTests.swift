import Testing

@testable import Borough

/// Worked by hand: counts under 5 are hidden, and money of which one pupil is over half.
@Suite("What is hidden")
struct DisclosureTests {
  private typealias Made = MadePublication

  struct Example: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let rows: [(String, [Int64])]
    /// Row by row; nil where the table has only its total.
    let hiding: [Hiding]?

    init(_ description: String, _ rows: [(String, [Int64])], _ hiding: [Hiding]?) {
      testDescription = description
      self.rows = rows
      self.hiding = hiding
    }
  }

  static let examples: [Example] = [
    Example(
      "nothing of twenty and ten, none of them above the threshold",
      [("A", Made.pupils(20, 1000)), ("B", Made.pupils(10, 1000))], [.nothing, .nothing]),
    // 3 could be 1 to 12 when the ten are hidden with them, and £3,000 up to £13,000.
    Example(
      "three, and the ten whose money is less than the twenty's",
      [("A", Made.pupils(20, 1000)), ("B", Made.pupils(10, 1000)), ("C", Made.pupils(3, 1000))],
      [.nothing, .everything, .everything]),
    // With only each other they would add up to two, and so be one each.
    Example(
      "two single pupils, and a third row, as the two would be one each",
      [
        ("A", Made.pupils(20, 1000)), ("B", Made.pupils(1, 1000)), ("C", Made.pupils(1, 1000)),
        ("D", Made.pupils(9, 1000)),
      ],
      [.nothing, .everything, .everything, .everything]),
    // Beside B, A's 3 could be 1 to 10; top-up of £6,000 and £16,000 is £22,000, so £3,000 to £9,000
    // could be A's.
    Example(
      "who of twenty is above when three are, and of as many more; all pupils and costs are shown",
      [
        ("A", Made.pupils(3, 8000) + Made.pupils(17, 2000)),
        ("B", Made.pupils(8, 8000) + Made.pupils(12, 2000)),
        ("C", Made.pupils(9, 9000) + Made.pupils(12, 2000)),
      ],
      [.topUp, .topUp, .nothing]),
    // Three who are not above are as few as three who are; 12 pupils are above in B.
    Example(
      "who is above when all but three are",
      [
        ("A", Made.pupils(9, 8000) + Made.pupils(3, 5000)),
        ("B", Made.pupils(12, 8000) + Made.pupils(12, 5000)),
        ("C", Made.pupils(40, 8000) + Made.pupils(40, 5000)),
      ],
      [.topUp, .topUp, .nothing]),
    // £50,000 of £56,000 is one pupil's: £28,000 less and more must be possible. B has £40,000, but
    // nobody above the threshold, as A's one must be able to be four.
    Example(
      "money that one pupil dominates, and a row with as much of every kind",
      [
        ("A", [50_000] + Made.pupils(6, 1000)), ("B", Made.pupils(40, 1000)),
        ("C", Made.pupils(30, 8000) + Made.pupils(60, 1000)),
      ],
      [.everything, .nothing, .everything]),
    Example(
      "five rows of one pupil, which are one each whatever is hidden",
      (0..<5).map { ("\($0)", [1000]) }, nil),
  ]

  @Test("is as few rows as will do", arguments: examples)
  func isHidden(_ example: Example) throws {
    let table = try Made.publication(example.rows).tables[0]
    #expect(table.rows.map { $0.hiding } == example.hiding ?? [])
  }

  @Test("is everything when there are three pupils in all")
  func isEverything() throws {
    let publication = try Made.publication([("A", [1000, 1000]), ("B", [1000])])
    #expect(publication.all.hiding == .everything)
    #expect(publication.tables[0].rows == [] && publication.phases == [])
  }

  @Test("follows the council's own limit and share")
  func followsRules() throws {
    let rows = [
      ("A", Made.pupils(20, 1000)), ("B", Made.pupils(8, 1000)), ("C", Made.pupils(30, 1000)),
    ]
    let ten = try Made.publication(rows, DisclosureRule(limit: 10, share: 5000))
    #expect(ten.tables[0].rows.map { $0.hiding } == [.everything, .everything, .nothing])
    #expect(try Made.publication(rows).tables[0].rows.allSatisfy { $0.hiding == .nothing })
  }

  @Test("is nothing of a small phase, which is put together with its neighbour")
  func mergesPhases() throws {
    let publication = try Made.publication(schools: [
      ("secondary", Made.pupils(30, 1000)), ("nursery", Made.pupils(2, 1000)),
      ("primary", Made.pupils(30, 1000)),
    ])
    #expect(publication.phases.map { $0.total.label } == ["Nursery and primary", "Secondary"])
    #expect(publication.phases.map { $0.schoolCount } == [2, 1])
    #expect(publication.phases.allSatisfy { $0.total.hiding == .nothing })
  }

  /// With two hidden, the head of the other would know how many of the first's pupils there are.
  @Test("is a third school, as each knows its own figures")
  func protectsSchoolsFromEachOther() throws {
    let publication = try Made.publication(schools: [
      ("primary", Made.pupils(3, 1000)), ("primary", Made.pupils(30, 1000)),
      ("primary", Made.pupils(20, 1000)), ("primary", Made.pupils(10, 1000)),
    ])
    #expect(
      publication.phases[0].schools.map { $0.row.hiding }
        == [.everything, .nothing, .everything, .everything])
  }

  /// Years to 6 are the primary phase's 60 pupils: with Year 7 hidden beside it, Year 1's three would
  /// be what the phase leaves.
  @Test("is a year of the same phase, where years add up to it")
  func protectsYearsFromPhases() throws {
    let years = [("1", 3), ("2", 30), ("6", 27), ("7", 10), ("8", 40)]
    let rows = try Made.rows(years.map { ($0.0, Made.pupils($0.1, 1000)) })
    let schools = [("primary", 60), ("secondary", 50)].map { ($0.0, Made.pupils($0.1, 1000)) }
    let publication = Publication(
      [PublishedTable(.yearGroup, rows)],
      try schools.map {
        PublishedSchool(
          phase: $0.0, PublishedRow(key: $0.0, label: "", try Made.sums($0.1)))
      }, areAwardsKnown: false, Made.usual)
    #expect(
      publication.tables[0].rows.map { $0.hiding }
        == [.everything, .nothing, .everything, .nothing, .nothing])
  }

  @Test("is what few are awarded, and enough of what others are")
  func hidesAwards() throws {
    let rows = try [
      ("A", Made.sums(Made.pupils(20, 1000), awarded: [2000, 2000])),
      ("B", Made.sums(Made.pupils(20, 1000), awarded: Made.pupils(10, 150))),
      ("C", Made.sums(Made.pupils(20, 1000), awarded: Made.pupils(10, 300))),
      ("D", Made.sums(Made.pupils(20, 1000), awarded: Made.pupils(10, 900))),
    ].map { PublishedRow(key: $0.0, label: $0.0, $0.1) }
    let schools = rows.map { PublishedSchool(phase: "primary", $0) }
    let publication = Publication(
      [PublishedTable(.primaryNeed, rows)], schools, areAwardsKnown: true, Made.usual)
    // £4,000 could be £2,000 more or less: B's £1,500 will not do, and C's £3,000 will.
    #expect(publication.tables[0].rows.map { $0.hidesAward } == [true, false, true, false])
    // Beside C alone, C would know it; with D, what one of them knows leaves £3,000 or more.
    #expect(publication.phases[0].schools.map { $0.row.hidesAward } == [true, false, true, true])
  }
}
