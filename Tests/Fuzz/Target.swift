import Applications
import Borough
import Costing
import Results
import Returns
import Tables

/// What libFuzzer calls with each input: a council's files with `|` between them.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = unsafe UnsafeBufferPointer(start: start, count: count)
  FuzzedCouncil(Array(input))?.check()
  return 0
}

/// Provision, then pupils, schools, rules and rates, of which the last may be left out; what stands
/// for pupils is read as every file about them.
struct FuzzedCouncil {
  private let council: Council
  private let texts: CouncilTexts
  private let pupils: PupilRegister
  private let text: [UInt8]
  private let header: ProvisionHeader
  private let bodyStart: Int
  private let headerRow: Int64
  private static let year = FundingYear("2025-26")

  /// Fails, as the command would stop, when the files cannot be used.
  init?(_ input: [UInt8]) {
    let parts = input.split(
      separator: UInt8(ascii: "|"), maxSplits: 4, omittingEmptySubsequences: false)
    func file(_ number: Int) -> TextFile? {
      guard number < parts.count, !parts[number].isEmpty else { return nil }
      let bytes = Array(parts[number])
      return TextFile(
        file: Int32(number), bytes: TextEncoding.stated(by: bytes).decoded(bytes))
    }
    let rates = file(4) ?? TextFile(file: 4, bytes: Array(Self.rates.utf8))
    var texts = CouncilTexts()
    texts.rates = rates
    texts.rules = file(3)
    self.texts = texts
    let files = CouncilFiles(texts, allowNames: false)
    guard let provision = file(0), let year = files.fundingYear ?? Self.year else { return nil }
    let schools = file(2).map { SchoolsFile($0, year: year) }
    council = files.council(files.terms(in: year).terms, schools?.register ?? Self.noSchools(year))
    let place = council
    pupils = file(1).map { Self.pupils($0, place) } ?? PupilRegister()
    if let text = file(1) {
      Self.checkPanel(text, place, pupils)
      Self.checkFinance(provision, text, file(2), rates, year)
    }
    guard let opened = ProvisionHeader.read(provision, allowNames: false).opened else { return nil }
    (header, bodyStart, headerRow) = opened
    text = provision.bytes
  }

  private static let rates = """
    role,from,rate,per,minutes,weeks,source
    TA,2025-04-01,17.53,hour,,,made up
    Teacher,2025-04-01,231.07,day,325,,made up

    """

  private static func noSchools(_ year: FundingYear) -> SchoolRegister {
    SchoolsFile(TextFile(file: 2, bytes: []), year: year).register
  }

  /// Stops the fuzzer unless every row is accounted for once, however the file is cut and whatever
  /// is known of rows like it.
  func check() {
    let whole = block(text, from: bodyStart)
    var memory = TallyMemory(whole)
    func known(_ block: ProvisionBlock) -> Tally {
      Tally(of: block, council, pupils, keepingLines: false, using: &memory)
    }
    let slow = Tally(
      of: whole, council, pupils, keepingLines: false, using: &memory, cellByCell: true)
    let wanted = outcome(of: [(slow, whole)])
    for _ in 0..<2 {
      precondition(outcome(of: [(known(whole), whole)]) == wanted, "known rows came to another")
    }
    for size in [1, 64] {
      let parts = blocks(of: size).map { (known($0), $0) }
      precondition(outcome(of: parts) == wanted, "cutting into blocks changed something")
    }
    for size in [1, 100, 300] {
      precondition(outcome(of: cut(size, known)) == wanted, "cutting anywhere changed something")
    }
  }

  /// The file in pieces of about a size, of which the last row may go beyond the bytes.
  private func cut(_ size: Int, _ tally: (ProvisionBlock) -> Tally) -> [Part] {
    var parts: [Part] = []
    var start = bodyStart
    while start < text.count {
      let stop = min(text.count, start + size)
      var end = stop
      var found: Tally
      repeat {
        found = tally(
          ProvisionBlock(
            file: 0, header, Array(text[start..<end]), bodyStart: 0, stop: stop - start,
            endsWithARow: end == text.count))
        end = min(text.count, end + 200)
      } while found.isCutShort
      parts.append((found, block(Array(text[start..<start + found.end]), from: 0)))
      start += found.end
    }
    return parts
  }

  private typealias Part = (tally: Tally, block: ProvisionBlock)

  private struct Outcome: Equatable {
    var results: [PupilResult]
    var totals: [TotalsRow]
    var read: Int64
    var rejected: Int64
    var provisional: [Fault]
    var windowsFiles: Set<Int32>
    var faults: [SchoolFault] = []
    var accepted: [UInt8] = []
    var refused: [UInt8] = []
  }

  private func outcome(of parts: [Part]) -> Outcome {
    var batch = Batch(council, pupils)
    var after = headerRow
    for (tally, block) in parts {
      batch.merge(tally, file: block.file, after: after)
      after += tally.rows
    }
    let settlement = Settlement(batch)
    var outcome = Outcome(
      results: settlement.results(), totals: settlement.totals().rows, read: batch.read,
      rejected: settlement.rejected,
      provisional: settlement.provisionalFaults(texts, national: 9),
      windowsFiles: batch.windowsFiles)
    let accepted = outcome.results.reduce(0) { $0 + $1.cost.lines }
    precondition(outcome.read == accepted + outcome.rejected, "a row is lost or counted twice")
    tell(parts.map(\.block), settlement, into: &outcome)
    return outcome
  }

  private func tell(
    _ blocks: [ProvisionBlock], _ settlement: Settlement, into outcome: inout Outcome
  ) {
    var lines: Int64 = 0
    var refused: Int64 = 0
    for (place, block) in blocks.enumerated() {
      let telling = Telling(of: block, place, settlement, [.accepted, .rejected, .lines])
      outcome.faults += telling.faults
      outcome.accepted += telling.accepted
      outcome.refused += telling.rejected
      lines += Int64(telling.lines.count)
      refused += telling.rejectedRows
    }
    precondition(refused == outcome.rejected, "a row is rejected without a fault")
    precondition(lines + refused == outcome.read, "a row is not told")
  }

  private func block(_ bytes: [UInt8], from bodyStart: Int) -> ProvisionBlock {
    ProvisionBlock(file: 0, header, bytes, bodyStart: bodyStart)
  }

  private func blocks(of size: Int) -> [ProvisionBlock] {
    var splitter = RecordSplitter()
    var blocks: [ProvisionBlock] = [block(Array(text[..<bodyStart]), from: bodyStart)]
    let body = Array(text[bodyStart...])
    for start in stride(from: 0, to: body.count, by: size) {
      let chunk = Array(body[start..<min(start + size, body.count)])
      if let whole = splitter.add(chunk) { blocks.append(block(whole, from: 0)) }
    }
    if let last = splitter.finish() { blocks.append(block(last, from: 0)) }
    return blocks
  }
}

extension FuzzedCouncil {
  /// Reads pupils.csv, and stops the fuzzer unless it comes to the same in pieces.
  private static func pupils(_ text: TextFile, _ council: Council) -> PupilRegister {
    let whole = PupilsFile(text, council, allowNames: false)
    for size in [1, 100] {
      let pieces = pupils(text, council, inPiecesOf: size)
      precondition(
        pieces.faults == whole.faults && pieces.read == whole.read
          && pieces.rejectedRows == whole.rejectedRows && pieces.isUTF8 == whole.isUTF8,
        "cutting pupils.csv changed something")
    }
    return whole.register
  }

  private static func pupils(
    _ text: TextFile, _ council: Council, inPiecesOf size: Int
  ) -> PupilsFile {
    let bytes = text.bytes
    var reading = PupilsReading(text, ofBytes: Int64(bytes.count), council, allowNames: false)
    guard let look = reading.look else { return reading.finish() }
    var memory = look.memory
    var start = look.bodyStart
    while start < bytes.count {
      let stop = min(bytes.count, start + size)
      var end = stop
      var piece: PupilsPiece?
      repeat {
        piece = look.piece(
          of: Array(bytes[start..<end]), from: 0, to: stop - start,
          endsWithARow: end == bytes.count, using: &memory)
        end = min(bytes.count, end + 200)
      } while piece == nil
      guard let piece else { preconditionFailure("the loop ends with a piece") }
      reading.take(piece)
      start += piece.end
    }
    return reading.finish()
  }
}

extension FuzzedCouncil {
  /// Reads the text as each of the files that applications need, and stops the fuzzer unless rows
  /// that are rejected are those with an error.
  private static func checkPanel(_ text: TextFile, _ council: Council, _ pupils: PupilRegister) {
    var pupils = pupils
    let applications = ApplicationsFile(text, council, into: &pupils, allowNames: false)
    check(applications.faults, applications.read, applications.rejectedRows)
    let decisions = DecisionsFile(text, council, into: &pupils, allowNames: false)
    check(decisions.faults, decisions.read, decisions.rejectedRows)
    let evidence = EvidenceFile(text, council, into: &pupils, allowNames: false)
    check(evidence.faults, evidence.read, evidence.rejectedRows)
    let scores = ScoresFile(text, council, into: &pupils, allowNames: false)
    check(scores.faults, scores.read, scores.rejectedRows)
    let staff = StaffFile(text, council, allowNames: false)
    check(staff.faults, staff.read, staff.rejectedRows)
    let caseload = CaseloadFile(text, council, into: &pupils, allowNames: false)
    check(caseload.faults, caseload.read, caseload.rejectedRows)
    let payments = PaymentsFile(text, council, into: &pupils, allowNames: false)
    check(payments.faults, payments.read, payments.rejectedRows)
    let budget = BudgetFile(text, allowNames: false)
    check(budget.faults, budget.read, budget.rejectedRows)
    let expected = ExpectedFile(text, council, allowNames: false)
    check(expected.faults, expected.read, expected.rejectedRows)
  }

  /// Works finance with the text as decisions and as payments, and stops the fuzzer unless what falls
  /// due adds up, and every payment of the year is matched.
  private static func checkFinance(
    _ provision: TextFile, _ text: TextFile, _ schools: TextFile?, _ rates: TextFile,
    _ year: FundingYear
  ) {
    let files = [
      ("provision.csv", provision.bytes), ("decisions.csv", text.bytes),
      ("payments.csv", text.bytes), ("caseload.csv", text.bytes), ("rates.csv", rates.bytes),
      ("schools.csv", schools?.bytes), ("rules.csv", Array(financeRules.utf8)),
    ].compactMap { name, bytes in bytes.map { BundleFile(name: name, text: $0) } }
    guard let run = try? MemoryRun(bundle: files, year: year),
      FinanceBook.gap(run.settlement, run.files.records) == nil,
      let finance = FinanceBook(
        run.settlement, run.files.records, run.details(of: Set(run.settlement.pupilNumbers))
      ).finance(on: nil)
    else { return }
    let due = finance.records.reduce(Money.zero) { $0 + $1.due }
    precondition(finance.schedule().reduce(.zero) { $0 + $1.amount } == due, "not what is due")
    let days = year.firstDay...year.lastDay
    let paid = (finance.payments ?? []).filter { $0.period.overlaps(days) }
    let matched = finance.matches().reduce(Money.zero) { $0 + $1.paid - $1.takenBack }
    precondition(matched == paid.reduce(.zero) { $0 + $1.amount }, "a payment is lost")
    _ = (finance.forecast(), finance.commitments(), finance.payerTotals(), finance.accruals())
  }

  private static let financeRules = """
    rule,applies_to,from,value,source
    authority,,2000-04-01,343,made up
    payments,,2000-04-01,four-weeks,made up
    payer-without-plan,,2000-04-01,school,made up
    top-up-start,,2000-04-01,placement-start,made up
    targeted-funding,,2000-04-01,share 50,made up

    """

  private static func check(_ faults: [Fault], _ read: Int64, _ rejected: [Int64]) {
    guard read > 0 else { return }
    let faulty = Set(faults.filter { $0.id.severity == .error }.map { $0.row })
    precondition(faulty.sorted() == rejected, "a row is rejected without a fault")
    precondition(Int64(rejected.count) <= read, "more rows are rejected than are read")
  }
}
