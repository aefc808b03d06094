public import Applications
public import Costing
import Tables

/// The text of a run's files beside the council's own and provision; each may be absent.
public struct CaseTexts: Sendable {
  public var schools: TextFile?
  public var pupils: TextFile?
  public var caseload: TextFile?
  public var applications: TextFile?
  public var decisions: TextFile?
  public var evidence: TextFile?
  public var staff: TextFile?

  /// No files.
  public init() {}
}

/// Every file of a run cut down to the pupils asked for.
public struct CaseExcerpts: Sendable {
  private let council: [BundleFile]
  private let schools: PupilExcerpts<SchoolColumn>?
  private let pupils: PupilExcerpts<PupilColumn>?
  private let caseload: PupilExcerpts<CaseloadColumn>?
  private let applications: PupilExcerpts<ApplicationColumn>?
  private let decisions: PupilExcerpts<DecisionColumn>?
  private let evidence: PupilExcerpts<EvidenceColumn>?
  private let staff: PupilExcerpts<StaffColumn>?
  /// Adults by school, numbered as rows of staff.csv are found by.
  private var adults: [SchoolNumber: [[UInt8]: Int]] = [:]

  public init(
    _ council: CouncilTexts, _ texts: CaseTexts, of book: CaseBook, _ settlement: Settlement,
    allowNames: Bool
  ) {
    self.council = [
      ("rates.csv", council.rates?.all(RateColumn.self)),
      ("rules.csv", council.rules?.all(RuleColumn.self)),
      ("bands.csv", council.bands?.all(BandColumn.self)),
      ("terms.csv", council.terms?.all(TermColumn.self)),
      ("pay.csv", council.pay?.all(PayColumn.self)),
    ].compactMap { name, text in
      text.map { BundleFile(name: name, text: $0) }
    }
    let wanted = book.wanted
    func pupilRows<Column: PupilRowColumn>(_ text: TextFile?) -> PupilExcerpts<Column>? {
      text.map { text in
        PupilExcerpts(text, allowNames: allowNames) { sheet in
          settlement.number(ofRow: &sheet).flatMap { wanted.contains($0) ? $0 : nil }
        }
      }
    }
    pupils = pupilRows(texts.pupils)
    caseload = pupilRows(texts.caseload)
    applications = pupilRows(texts.applications)
    decisions = pupilRows(texts.decisions)
    evidence = pupilRows(texts.evidence)
    let register = settlement.batch.council.schools
    schools = texts.schools.map { text in
      PupilExcerpts(text, allowNames: true) { sheet in
        (sheet.schoolNumber(.urn).value ?? sheet.schoolNumber(.dfeNumber).value).map {
          Int(register.canonical($0).number)
        }
      }
    }
    var adults: [SchoolNumber: [[UInt8]: Int]] = [:]
    for number in wanted.ordered() {
      for line in book.lines[number] ?? [] where !line.cell(.adult).isEmpty {
        let school = settlement.school(of: number)
        let adult = Folding.matched(line.cell(.adult))
        if adults[school]?[adult] == nil {
          adults[school, default: [:]][adult] = adults.reduce(0) { $0 + $1.value.count }
        }
      }
    }
    staff = texts.staff.map { text in
      PupilExcerpts(text, allowNames: allowNames) { sheet in
        guard let school = sheet.schoolNumber(.school).value else { return nil }
        return adults[register.canonical(school)]?[Folding.matched(sheet.text(.adult))]
      }
    }
    self.adults = adults
  }

  /// All that one pupil's application is worked from.
  public func inputs(
    of pupil: Int, _ book: CaseBook, _ settlement: Settlement, on day: CivilDate?
  ) -> BundleInputs {
    let school = settlement.school(of: pupil)
    let rolls = settlement.sharingAThreshold(with: pupil)
    let schoolsNumbers = rolls.map { Int(settlement.school(of: $0).number) }
    let own = Set(
      (book.lines[pupil] ?? []).map { Folding.matched($0.cell(.adult)) })
    let posts = (adults[school] ?? [:]).filter { own.contains($0.key) }.map { $0.value }.ordered()
    let files: [(String, [UInt8]?)] = [
      ("schools.csv", schools?.text(of: schoolsNumbers)),
      ("pupils.csv", pupils?.text(of: rolls)),
      ("caseload.csv", caseload?.text(of: rolls)),
      ("applications.csv", applications?.text(of: rolls)),
      ("decisions.csv", decisions?.text(of: rolls)),
      ("evidence.csv", evidence?.text(of: [pupil])),
      ("staff.csv", staff?.text(of: posts)),
      ("provision.csv", book.provisionText(of: rolls)),
    ]
    return BundleInputs(
      year: settlement.batch.council.year, reference: settlement.batch.pupils.reference(pupil),
      school: school, day: day,
      files: council
        + files.compactMap { name, text in text.map { BundleFile(name: name, text: $0) } },
      rejectedRows: book.rejectedRows(of: pupil),
      otherBookings: book.bookings(of: pupil, at: school).filter { !$0.isThisPupils }.map {
        // Its rows are counted in the school's own file, and not in the pupil's part of it.
        var booking = $0
        booking.file = "the school's provision"
        return booking
      })
  }
}

extension TextFile {
  /// All rows, in UTF-8.
  fileprivate func all<Column: ColumnSet>(_ columns: Column.Type) -> [UInt8] {
    PupilExcerpts<Column>(self, allowNames: true) { _ in 0 }.text(of: [0])
  }
}

extension Settlement {
  /// The pupil's numbers at each school whose roll shares one threshold, the pupil's own first.
  public func sharingAThreshold(with pupil: Int) -> [Int] {
    let shared = batch.pupils.rolls.shared.first { $0.contains(pupil) } ?? []
    return [pupil] + shared.filter { $0 != pupil }
  }
}
