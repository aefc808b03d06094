public import Applications
public import Borough
public import Costing

/// One command, with everything that was said about how to run it.
public struct Invocation: Equatable, Sendable {
  public var verb: Verb
  /// The reference that `explain` is asked about.
  public var pupil: String?
  /// Those that `apply` is asked about; none for all above the threshold.
  public var pupils: [String] = []
  /// Files and folders as given; `-` is standard input.
  public var inputs: [String] = []
  public var named = NamedFiles()
  /// Absent when the rule `funding-year` is to say.
  public var year: FundingYear?
  /// The day as far as which figures are asked for too.
  public var day: CivilDate?
  public var school: SchoolNumber?
  public var output: String?
  public var form = OutputForm.table
  /// Absent when topup is to choose.
  public var tasks: Int?
  public var sample = SampleSize()
  public var trial = TrialAsked()
  /// The pot that awards are shared from; nil to pay each as it was agreed.
  public var pot: Pot?
  /// Where pupils' names are, for letters.
  public var names: String?
  /// The order of a panel's agenda.
  public var order = AgendaOrder.submitted
  /// The folder of an earlier run's inputs, which the run is bridged from.
  public var since: String?
  public var page = PageAsked()
  /// The options given that take no value.
  public var switches: Set<Flag> = []

  /// One command about which nothing else is said.
  public init(verb: Verb) {
    self.verb = verb
  }

  /// Whether an option that takes no value is given.
  public func has(_ flag: Flag) -> Bool { switches.contains(flag) }
}

/// Files given by an option that says what they are.
public struct NamedFiles: Equatable, Sendable {
  public var provision: [String] = []
  /// Those of which a run reads one.
  public var single: [FileKind: String] = [:]

  public init(provision: [String] = [], single: [FileKind: String] = [:]) {
    self.provision = provision
    self.single = single
  }

  /// Every file with what its option says it is.
  public var all: [(kind: FileKind, path: String)] {
    provision.map { (.provision, $0) }
      + FileKind.single.compactMap { kind in single[kind].map { (kind, $0) } }
  }
}

/// What a trial is to try.
public struct TrialAsked: Equatable, Sendable {
  public var rules: [String] = []
  public var bands: String?
  public var sweeps: [String] = []
  public var tolerance = Tolerance.usual

  public init() {}
}

/// What a page is to be made of, beside the council's files.
public struct PageAsked: Equatable, Sendable {
  /// Whose page it is; nil to be called by the authority that the rules name.
  public var council: String?
  /// Where its module is; nil to look for it.
  public var module: String?

  public init(council: String? = nil, module: String? = nil) {
    self.council = council
    self.module = module
  }
}

/// Who the printed result is for: a person, a line-by-line script, a program.
public enum OutputForm: Hashable, Sendable { case table, plain, json }

/// How large a made-up borough is, and how it is made.
public struct SampleSize: Equatable, Sendable {
  public var pupils = 1500
  public var schools = 40
  public var faults = 0
  public var seed = 1

  public init() {}

  public init(pupils: Int, schools: Int, faults: Int, seed: Int) {
    self.pupils = pupils
    self.schools = schools
    self.faults = faults
    self.seed = seed
  }
}
