public import Returns
public import Tables

/// The steps in which a run's files are read, after the council's own.
extension RunFiles {
  /// Reads schools.csv.
  public mutating func readSchools<Source: RunSource>(
    from source: Source
  ) throws(Text.Problem) where Source.Text == Text {
    guard let text = try text(.schools, from: source) else { return }
    let schools = SchoolsFile(text.file, year: council.year)
    take(schools)
    keep(text, .schools, schools.read, schools.rejectedRows)
  }

  /// Reads pupils.csv in one piece.
  public mutating func readPupils<Source: RunSource>(
    from source: Source
  ) throws(Text.Problem) where Source.Text == Text {
    guard let input = inputs.single[.pupils] else { return }
    let (text, stated) = try source.open(input)
    let file = TextFile(file: name(input), bytes: try text.all)
    take(
      PupilsFile(file, council, allowNames: allowNames), of: file.file, input, text, stated)
  }

  /// Takes up pupils.csv, once it is read.
  public mutating func take(
    _ read: PupilsFile, of file: Int32, _ input: InputFile, _ text: Text, _ stated: TextEncoding
  ) {
    note(stated, isUTF8: read.isUTF8, of: file)
    faults += read.faults
    tables.append(
      ReadTable(
        kind: .pupils, file: file, input: input, encoding: stated, text: text, read: read.read,
        rejectedRows: read.rejectedRows))
    pupils = read.register
  }

  /// Reads what else is said of pupils, and opens provision.
  ///
  /// - Parameters:
  ///   - names: a school's own list, which no folder is searched for.
  ///   - readingAll: files that the verb does without too.
  public mutating func readRest<Source: RunSource>(
    from source: Source, names: InputFile?, readingAll: Bool = false
  ) throws(Text.Problem) where Source.Text == Text {
    try readCaseload(source)
    try readApplications(source)
    if readingAll || asked.verb.readsEvidence { try readEvidence(source) }
    if readingAll || asked.verb.readsFinance { try readFinance(source) }
    if let names { try readNames(names, source) }
    faults += councilFiles.startFaults(council.terms, pupils)
    for input in inputs.provision { try open(input, source) }
    nameNationalRules()
  }

  private mutating func readCaseload<Source: RunSource>(
    _ source: Source
  ) throws(Text.Problem) where Source.Text == Text {
    guard let text = try text(.caseload, from: source) else { return }
    let file = CaseloadFile(text.file, council, into: &pupils, allowNames: allowNames)
    keep(text, .caseload, file)
    records.caseload = file
  }

  private mutating func readApplications<Source: RunSource>(
    _ source: Source
  ) throws(Text.Problem) where Source.Text == Text {
    if let text = try text(.applications, from: source) {
      let file = ApplicationsFile(text.file, council, into: &pupils, allowNames: allowNames)
      keep(text, .applications, file)
      records.applications = file
    }
    if let text = try text(.decisions, from: source) {
      let file = DecisionsFile(text.file, council, into: &pupils, allowNames: allowNames)
      keep(text, .decisions, file)
      records.decisions = file
    }
  }

  private mutating func readEvidence<Source: RunSource>(
    _ source: Source
  ) throws(Text.Problem) where Source.Text == Text {
    if let text = try text(.evidence, from: source) {
      let file = EvidenceFile(text.file, council, into: &pupils, allowNames: allowNames)
      keep(text, .evidence, file)
      records.evidence = file
    }
    if let text = try text(.scores, from: source) {
      let file = ScoresFile(text.file, council, into: &pupils, allowNames: allowNames)
      keep(text, .scores, file)
      records.scores = file
    }
    if let text = try text(.staff, from: source) {
      let file = StaffFile(text.file, council, allowNames: allowNames)
      keep(text, .staff, file.read, file.rejectedRows, file.faults)
      records.staff = file
    }
  }

  private mutating func readFinance<Source: RunSource>(
    _ source: Source
  ) throws(Text.Problem) where Source.Text == Text {
    if let text = try text(.payments, from: source) {
      let file = PaymentsFile(text.file, council, into: &pupils, allowNames: allowNames)
      keep(text, .payments, file.read, file.rejectedRows, file.faults)
      records.payments = file
    }
    if let text = try text(.budget, from: source) {
      let file = BudgetFile(text.file, allowNames: allowNames)
      keep(text, .budget, file.read, file.rejectedRows, file.faults)
      records.budget = file
    }
    if let text = try text(.expected, from: source) {
      let file = ExpectedFile(text.file, council, allowNames: allowNames)
      keep(text, .expected, file.read, file.rejectedRows, file.faults)
      records.expected = file
    }
  }

  private mutating func readNames<Source: RunSource>(
    _ input: InputFile, _ source: Source
  ) throws(Text.Problem) where Source.Text == Text {
    let place = nameInFull(input)
    let text = try WholeFile(input, file: place, from: source)
    let file = NamesFile(text.file, council, into: &pupils)
    keep(text, .names, file)
    records.names = file
  }

  private mutating func open<Source: RunSource>(
    _ input: InputFile, _ source: Source
  ) throws(Text.Problem) where Source.Text == Text {
    let (text, encoding) = try source.open(input)
    let first = TextFile(file: name(input), bytes: try text.firstRecords())
    let read = ProvisionHeader.read(first, allowNames: allowNames)
    faults += read.faults
    guard let opened = read.opened else { return }
    note(encoding, isUTF8: opened.header.isUTF8, of: first.file)
    provision.append(
      Provision(
        file: first.file, input: input, encoding: encoding, text: text, header: opened.header,
        headerBytes: Array(first.bytes[..<opened.bodyStart]), headerRow: opened.row))
  }
}

extension RunFiles {
  /// A file that was read whole.
  private struct WholeFile: Sendable {
    let input: InputFile
    let encoding: TextEncoding
    let text: Text
    let file: TextFile

    init<Source: RunSource>(
      _ input: InputFile, file: Int32, from source: Source
    ) throws(Text.Problem) where Source.Text == Text {
      self.input = input
      (text, encoding) = try source.open(input)
      self.file = TextFile(file: file, bytes: try text.all)
    }
  }

  /// The text of one of the run's files, which is given its name for messages.
  private mutating func text<Source: RunSource>(
    _ kind: FileKind, from source: Source
  ) throws(Text.Problem) -> WholeFile? where Source.Text == Text {
    guard let input = inputs.single[kind] else { return nil }
    let whole = try WholeFile(input, file: name(input), from: source)
    note(
      whole.encoding, isUTF8: TextEncoding.isUTF8(whole.file.bytes[...]), of: whole.file.file)
    return whole
  }

  private mutating func keep<Record>(
    _ text: WholeFile, _ kind: FileKind, _ file: PupilRecords<Record>
  ) {
    keep(text, kind, file.read, file.rejectedRows, file.faults)
  }

  private mutating func keep(
    _ text: WholeFile, _ kind: FileKind, _ read: Int64, _ rejectedRows: [Int64],
    _ found: [Fault] = []
  ) {
    faults += found
    tables.append(
      ReadTable(
        kind: kind, file: text.file.file, input: text.input, encoding: text.encoding,
        text: text.text, read: read, rejectedRows: rejectedRows))
  }
}
