public import Borough
public import Costing
public import Documents
public import Returns
public import Tables

/// What a run says of its files beside their rows.
extension RunFiles {
  /// Faults of every file but the rows of provision, in file order.
  public func faultsBeforeRows(_ settlement: Settlement) -> [Fault] {
    var all = faults + lateFaults(settlement.batch)
    all += settlement.awardsOver(records)
    all += settlement.paymentsForNobody(records)
    all += settlement.provisionalFaults(councilTexts, national: nationalFile)
    for input in provision where settlement.batch.readRows(of: input.file) == 0 {
      all.append(Fault(.noRows, file: input.file, row: 0))
    }
    return all.ordered { $0.file == $1.file ? $0.row < $1.row : $0.file < $1.file }
  }

  /// Every row read, by kind of file.
  public func counts(_ settlement: Settlement) -> [RowCount] {
    counts(of: settlement.batch, rejected: settlement.rejected)
  }

  /// - Parameter rejected: of provision's rows, those rejected.
  public func counts(of batch: Batch, rejected: Int64) -> [RowCount] {
    let tables = tables(batch)
    var counts = [RowCount(kind: "provision", read: batch.read, rejected: rejected)]
    let kinds: [FileKind] = [
      .pupils, .schools, .caseload, .applications, .decisions, .evidence, .scores, .staff,
      .payments, .budget, .expected, .names,
    ]
    for kind in kinds {
      for table in tables where table.kind == kind {
        counts.append(
          RowCount(
            kind: kind.rawValue, read: table.read, rejected: Int64(table.rejectedRows.count)))
      }
    }
    return counts
  }

  /// - Parameter day: as far as which figures are asked for too.
  public func report(
    _ settlement: Settlement, _ faults: [FaultCount], to day: CivilDate?
  ) -> Report {
    report(settlement, settlement.totals(), faults, to: day)
  }

  public func report(
    _ settlement: Settlement, _ figures: (rows: [TotalsRow], bands: [CostBand]),
    _ faults: [FaultCount], to day: CivilDate?
  ) -> Report {
    let (totals, bands) = figures
    var report = Report(
      terms: council.terms, totals: totals, bands: bands, counts: counts(settlement),
      faults: faults, version: Version.number)
    report.real = realTotal(settlement)
    report.schools = totals.filter { $0.grouping == .school }.compactMap {
      SchoolNumber.read(Array($0.key.utf8)[...]).flatMap { council.schools.school($0) }
    }
    report.movement = movement
    if let day {
      var total = TotalToDate(day)
      for (_, cost) in settlement.results(to: day) { total.add(cost) }
      report.toDate = total
    }
    return report
  }

  /// What each mainstream school publishes of its activity.
  public func strategies(_ book: StrategyBook, _ settlement: Settlement) -> StrategyPaper {
    StrategyPaper(
      book.strategies(settlement), council.terms,
      knowsPupils: tables.contains { $0.kind == .pupils },
      knowsSchools: council.schools.wasGiven, otherSchools: book.otherSchools(settlement),
      version: Version.number)
  }

  /// Nothing when no pay.csv was read.
  private func realTotal(_ settlement: Settlement) -> RealTotal? {
    let pupils = settlement.resultsAtRealPay()
    guard !pupils.isEmpty else { return nil }
    var total = RealTotal()
    for pupil in pupils { total.add(pupil.real) }
    return total
  }

  /// How each file that is not plain UTF-8 was read.
  public func encodingNotes(_ settlement: Settlement) -> [String] {
    func files(_ isMeant: (TextEncoding) -> Bool) -> Set<Int32> {
      Set(encodings.filter { isMeant($0.value) }.keys)
    }
    let windows = settlement.batch.windowsFiles.union(files { $0 == .windows1252 })
    let utf16 = files { $0.isUTF16 }.union(
      provision.filter { $0.encoding.isUTF16 }.map { $0.file })
    return [
      (TextEncoding.windows1252, windows.ordered()), (.utf16LittleEndian, utf16.ordered()),
    ].compactMap { encoding, files in
      files.isEmpty
        ? nil
        : "Read as \(encoding.name): "
          + files.map { PlainText.visible(names[Int($0)]) }.joined(separator: ", ") + "."
    }
  }

  /// The borough in one line, for a run whose results go to a folder.
  public func headline(_ totals: [TotalsRow]) -> String {
    guard let all = totals.first?.totals else { return "" }
    return FigureText.count(all.pupils, "pupil", "pupils") + ", "
      + "\(FigureText.count(all.aboveThreshold)) above the threshold: "
      + "countable \(FigureText.pounds(all.countable)), "
      + "school's share \(FigureText.pounds(all.schoolShare)), "
      + "top-up sought \(FigureText.pounds(all.topUp))."
  }

  /// What `topup-output.txt` says: what ran, and the rules with their dates.
  public func manifest(of verb: Verb) -> String {
    let mark = "Internal: about children. Keep it where pupils' files are kept.\n\n"
    return "topup \(Version.number) \(verb.rawValue), \(council.year)\n\n\(mark)"
      + RulesText.text(council.terms)
  }
}
