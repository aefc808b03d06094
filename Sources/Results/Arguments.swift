import Applications
import Borough
import Costing
import Returns

/// Reads a command line into what it asks for, or into everything that is wrong with it.
public struct Arguments {
  private let split: SplitArguments
  private var problems: [UsageProblem]

  /// Help wins over mistakes: whoever asks for it is told, whatever else was typed.
  public static func read(_ words: [String]) throws(UsageProblems) -> Request {
    if words.isEmpty { return .welcome }
    var arguments = Arguments(SplitArguments(words))
    if let request = arguments.helpOrVersion { return request }
    let invocation = arguments.invocation()
    guard let invocation, arguments.problems.isEmpty else {
      throw UsageProblems(problems: arguments.problems, verb: invocation?.verb)
    }
    return .run(invocation)
  }

  private init(_ split: SplitArguments) {
    self.split = split
    problems = split.problems
  }

  private var helpOrVersion: Request? {
    let asksInWords = split.words.first == "help"
    if asksInWords || split.has(.help) {
      let subject = asksInWords ? split.words.dropFirst().first : split.words.first
      return .help(subject.flatMap(Verb.init))
    }
    return split.has(.version) ? .version : nil
  }

  /// Nothing when the command itself is unknown.
  private mutating func invocation() -> Invocation? {
    guard let verb = verb() else { return nil }
    var invocation = Invocation(verb: verb)
    invocation.switches = Set(split.values.keys.filter { $0.use.value == nil })
    checkTaken(by: verb)
    readWords(into: &invocation)
    readFiles(into: &invocation)
    readValues(into: &invocation)
    checkCompany(for: verb)
    checkFiles(of: invocation)
    return invocation
  }

  private mutating func verb() -> Verb? {
    guard let word = split.words.first else {
      problems.insert(.noVerb, at: 0)
      return nil
    }
    if let verb = Verb(rawValue: word) { return verb }
    let known = Verb.allCases.map { $0.rawValue }
    let isPath = word == "-" || word.contains("/") || word.lowercased().hasSuffix(".csv")
    problems.insert(
      isPath
        ? .fileWithoutVerb(word) : .unknownVerb(word, meant: Nearest.name(to: word, among: known)),
      at: 0)
    return nil
  }

  private mutating func checkTaken(by verb: Verb) {
    for flag in Flag.allCases where split.has(flag) && !flag.isTaken(by: verb) {
      problems.append(.notTaken(flag, by: verb))
    }
  }

  private mutating func readWords(into invocation: inout Invocation) {
    var words = split.words.dropFirst()
    if invocation.verb == .explain {
      invocation.pupil = words.popFirst()
      if invocation.pupil?.isEmpty ?? true { problems.append(.noPupil) }
    }
    invocation.inputs = Array(words)
    if words.contains("") { problems.append(.emptyInput) }
  }

  private mutating func readFiles(into invocation: inout Invocation) {
    invocation.named.provision = split.values[.provision] ?? []
    for kind in FileKind.single {
      guard let flag = Flag(rawValue: kind.rawValue), let path = value(flag) else { continue }
      let isTried = invocation.verb == .trial && (kind == .rules || kind == .bands)
      if !isTried { invocation.named.single[kind] = path }
      if path == "-" { problems.append(.standardInput(flag)) }
    }
    guard invocation.verb == .trial else { return }
    invocation.trial.rules = split.values[.rules] ?? []
    invocation.trial.bands = value(.bands)
    invocation.trial.sweeps = split.values[.sweep] ?? []
    if let tolerance = tolerance() { invocation.trial.tolerance = tolerance }
    if ![Flag.rules, .bands, .sweep].contains(where: { split.has($0) }) {
      problems.append(.nothingToTry)
    }
  }

  private mutating func readValues(into invocation: inout Invocation) {
    invocation.output = value(.output)
    invocation.form = split.has(.json) ? .json : split.has(.plain) ? .plain : .table
    invocation.year = year()
    invocation.day = day()
    invocation.school = school()
    invocation.pupils = split.values[.pupil] ?? []
    invocation.names = value(.names)
    invocation.page = PageAsked(council: value(.name), module: value(.module))
    invocation.order = order() ?? .submitted
    invocation.pot = pot()
    invocation.since = value(.since)
    invocation.tasks = number(.tasks, 1...64)
    let usual = SampleSize()
    invocation.sample = SampleSize(
      pupils: number(.size, 1...5_000_000) ?? usual.pupils,
      schools: number(.schoolCount, 1...2000) ?? usual.schools,
      faults: number(.faults, 0...1_000_000) ?? usual.faults,
      seed: number(.seed, 0...999_999_999) ?? usual.seed)
  }
}

extension Arguments {
  private func value(_ flag: Flag) -> String? { split.values[flag]?.last }

  private mutating func year() -> FundingYear? {
    guard let text = value(.year) else { return nil }
    let calendar: FundingYear.Calendar = split.has(.academic) ? .academic : .financial
    if let year = FundingYear(written: text, calendar) { return year }
    problems.append(.notAYear(text, meant: FundingYear.meant(by: text)))
    return nil
  }

  private mutating func day() -> CivilDate? {
    guard let text = value(.on) else { return nil }
    if let day = CivilDate(written: text) { return day }
    problems.append(.notADay(text))
    return nil
  }

  private mutating func tolerance() -> Tolerance? {
    guard let text = value(.tolerance) else { return nil }
    if let tolerance = Tolerance(text) { return tolerance }
    problems.append(.notATolerance(text))
    return nil
  }

  /// Nil where no pot is asked for, or something about it cannot be read.
  private mutating func pot() -> Pot? {
    let method = method()
    let floor = floor()
    guard let text = value(.pot) else { return nil }
    guard case .pounds(let amount)? = Tolerance(text) else {
      problems.append(.notAnAmount(text, .pot))
      return nil
    }
    if method == .protectedFloor, !split.has(.floor) { problems.append(.floorNeeded) }
    if let method, method != .protectedFloor, split.has(.floor) {
      problems.append(.notTogether(.floor, .method))
    }
    guard let method, (method == .protectedFloor) == (floor != nil) else { return nil }
    return Pot(amount, by: method, floor: floor, includesPlans: split.has(.includePlans))
  }

  private mutating func order() -> AgendaOrder? {
    guard let text = value(.order) else { return nil }
    if let order = AgendaOrder.allCases.first(where: { $0.name == text }) { return order }
    problems.append(.notOneOf(text, .order, AgendaOrder.allCases.map { $0.name }))
    return nil
  }

  private mutating func method() -> PotMethod? {
    guard let text = value(.method) else { return split.has(.floor) ? .protectedFloor : .proRata }
    if let method = PotMethod.allCases.first(where: { $0.name == text }) { return method }
    problems.append(.notOneOf(text, .method, PotMethod.allCases.map { $0.name }))
    return nil
  }

  private mutating func floor() -> PotFloor? {
    guard let text = value(.floor) else { return nil }
    switch Tolerance(text) {
    case .percent(let hundredths)?: return .percent(hundredths)
    case .pounds(let amount)?: return .pounds(amount)
    case nil:
      problems.append(.notAnAmount(text, .floor))
      return nil
    }
  }

  private mutating func school() -> SchoolNumber? {
    guard let text = value(.school) else { return nil }
    if let school = SchoolNumber.read(Array(text.utf8)[...]) { return school }
    problems.append(.notASchool(text))
    return nil
  }

  private mutating func number(_ flag: Flag, _ range: ClosedRange<Int>) -> Int? {
    guard let text = value(flag) else { return nil }
    // A page's Int has 32 bits.
    if let number = Int64(digits: text[...]).flatMap({ Int(exactly: $0) }), range.contains(number) {
      return number
    }
    problems.append(.notANumber(text, flag, range))
    return nil
  }

  /// Options that only mean something with another, or that contradict it.
  private mutating func checkCompany(for verb: Verb) {
    let needs: [(Flag, Flag)] = [
      (.academic, .year), (.force, .output), (.lines, .output), (.totalsOnly, .output),
      (.method, .pot), (.floor, .pot), (.includePlans, .pot),
    ]
    for (flag, needed) in needs
    where split.has(flag) && !split.has(needed) && flag.isTaken(by: verb) {
      problems.append(.needs(flag, needed))
    }
    for (one, other) in [
      (Flag.json, Flag.plain), (.lines, .totalsOnly), (.since, .totalsOnly), (.since, .plain),
    ]
    where split.has(one) && split.has(other) {
      problems.append(.notTogether(one, other))
    }
    if verb == .rules { checkStart() }
  }

  /// Files to start from are written for a year and read from nothing; no other `rules` writes.
  private mutating func checkStart() {
    guard split.has(.new) else {
      let writing = [Flag.output, .excel].filter { split.has($0) }
      problems += writing.map { .needs($0, .new) }
      return
    }
    if !split.has(.year) { problems.append(.noYearToStart) }
    let readers = FileKind.council.compactMap { Flag(rawValue: $0.rawValue) }
    for flag in readers + [.json, .plain] where split.has(flag) {
      problems.append(.notTogether(.new, flag))
    }
  }

  private mutating func checkFiles(of invocation: Invocation) {
    let verb = invocation.verb
    if verb == .sample || (verb == .rules && split.has(.new)) {
      if !split.has(.output) { problems.append(.nowhereToWrite(verb)) }
      if let extra = invocation.inputs.first { problems.append(.takesNoFiles(verb, extra)) }
    }
    let isNothingGiven = invocation.inputs.isEmpty && !split.has(.provision)
    if verb == .verify, isNothingGiven { problems.append(.nothingToRead(verb)) }
    if [.panel, .letters, .publish, .page].contains(verb), !split.has(.output) {
      problems.append(.nowhereToWrite(verb))
    }
    if verb.readsProvision, isNothingGiven, invocation.pupil != nil || verb != .explain {
      problems.append(.nothingToRead(verb))
    }
  }
}
