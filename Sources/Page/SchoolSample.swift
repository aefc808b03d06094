/// A made-up school to look at: three pupils, one below the threshold.
enum SchoolSample {
  /// - Parameter council: whose rates and rules stand in place of the sample's, so that its adults
  ///   are given roles of the council's.
  static func files(for council: CouncilPack) -> [PageFile] {
    let rows = PageFile(name: "provision.csv", bytes: Array(provision.utf8))
    let roles = SchoolRun(council.files + [rows], year: "").roles
    return [
      ("rates.csv", rates), ("rules.csv", rules), ("provision.csv", provision),
      ("pupils.csv", pupils), ("applications.csv", applications), ("evidence.csv", evidence),
      ("staff.csv", staff),
    ].map { name, text in
      let isCosted = name == "provision.csv" || name == "staff.csv"
      let text = isCosted ? Self.text(text, with: roles) : text
      return PageFile(name: name, bytes: Array(text.utf8))
    }
  }

  /// How a council's own roles start that are like the sample's.
  private static let alike = [
    ("Teaching assistant", ["teaching assistant", "ta"]),
    ("Higher level teaching assistant", ["higher", "hlta"]),
    ("Speech and language therapist", ["speech", "slt", "salt"]),
  ]

  /// The rows with each role of the sample as the council calls it, or else the first that it has.
  private static func text(_ rows: String, with roles: [String]) -> String {
    let names = alike.map { role, starts in
      let own = roles.first { name in starts.contains { name.lowercased().hasPrefix($0) } }
      return (role, roles.contains(role) ? role : own ?? roles.first ?? role)
    }
    return rows.split(separator: "\n", omittingEmptySubsequences: false).map { row in
      row.split(separator: ",", omittingEmptySubsequences: false).map { cell in
        names.first { $0.0 == cell }?.1 ?? String(cell)
      }.joined(separator: ",")
    }.joined(separator: "\n")
  }

  private static let rates = """
    role,from,rate,per,source
    Teaching assistant,2026-04-01,16.40,hour,made up
    Higher level teaching assistant,2026-04-01,21.75,hour,made up
    Teacher,2026-04-01,46.20,hour,made up
    Speech and language therapist,2026-04-01,62.00,hour,made up

    """

  private static let rules = """
    rule,applies_to,from,value,source
    funding-year,,2026-04-01,2026-27,made up
    weeks-per-year,,2026-04-01,38,made up
    threshold,mainstream,2026-04-01,6000,made up
    rounding,,2026-04-01,half-up 0.01,made up
    top-up-start,,2026-04-01,placement-start,made up

    """

  private static let provision = """
    pupil,school,provision,staff,minutes_per_week,weeks,group_size,group,cost,adult,outcome_ref
    P01,999001,Precision teaching,Teaching assistant,300,,1,,,TA-1,O1
    P01,999001,Talking in sentences,Speech and language therapist,45,12,1,,,SLT-1,O2
    P01,999001,Support in class,Teaching assistant,600,,1,,,TA-1,O1
    P01,999001,Reading software,,,,,,120,,O1
    P02,999001,Social skills group,Higher level teaching assistant,90,,4,,,HLTA-1,O1
    P02,999001,Check in each morning,Teaching assistant,75,,1,,,TA-2,O2
    P03,999001,Physiotherapy each day,Teaching assistant,150,,1,,,TA-2,O1
    P03,999001,Support in class,Teaching assistant,720,,1,,,TA-3,O2
    P03,999001,Standing frame,,,,,,960,,O1

    """

  private static let pupils = """
    pupil,school,year_group,sen_provision,primary_need
    P01,999001,4,K,SLCN
    P02,999001,6,K,SEMH
    P03,999001,2,E,PD

    """

  private static let applications = """
    pupil,school,submitted,reason,parents_told,parents_view,pupil_view,review_date
    P01,999001,2026-09-21,Two cycles of support have brought little progress in speech.,2026-07-06,\
    We have seen her talk more at home.,I like it when we use the pictures.,2027-07-05

    """

  private static let evidence = """
    pupil,school,cycle,outcome_ref,outcome,assessed,planned,started,reviewed,measure,before,\
    expected,why_expected,after,progress
    P01,999001,1,O1,Reads 40 words a minute,2026-01-12,2026-01-19,2026-01-26,2026-03-27,\
    Words a minute,12,25,The rate of the group,18,partly
    P01,999001,2,O1,Reads 40 words a minute,2026-04-13,2026-04-20,2026-04-27,2026-07-10,\
    Words a minute,18,40,The rate of the group,24,partly
    P01,999001,1,O2,Talks in sentences of four words,2026-01-12,2026-01-19,2026-01-26,2026-03-27,\
    Words in a sentence,2,4,The therapist’s advice,2,none
    P01,999001,2,O2,Talks in sentences of four words,2026-04-13,2026-04-20,2026-04-27,2026-07-10,\
    Words in a sentence,2,4,The therapist’s advice,3,partly

    """

  private static let staff = """
    school,adult,role,hours_per_week
    999001,TA-1,Teaching assistant,30
    999001,TA-2,Teaching assistant,25
    999001,TA-3,Teaching assistant,30
    999001,HLTA-1,Higher level teaching assistant,32.5
    999001,SLT-1,Speech and language therapist,6

    """
}
