import Applications
import Borough
import Costing

/// What a command line asks for.
enum Request: Equatable, Sendable {
  /// `topup` alone.
  case welcome
  /// Help on one command, or on all of them.
  case help(Verb?)
  case version
  case run(Invocation)
}

/// One command, with everything that was said about how to run it.
struct Invocation: Equatable, Sendable {
  var verb: Verb
  /// The reference that `explain` is asked about.
  var pupil: String?
  /// Those that `apply` is asked about; none for all above the threshold.
  var pupils: [String] = []
  /// Files and folders as given; `-` is standard input.
  var inputs: [String] = []
  var named = NamedFiles()
  /// Absent when the rule `funding-year` is to say.
  var year: FundingYear?
  /// The day as far as which figures are asked for too.
  var day: CivilDate?
  var school: SchoolNumber?
  var output: String?
  var form = OutputForm.table
  /// Absent when topup is to choose.
  var tasks: Int?
  var sample = SampleSize()
  var trial = TrialAsked()
  /// The pot that awards are shared from; nil to pay each as it was agreed.
  var pot: Pot?
  /// Where pupils' names are, for letters.
  var names: String?
  /// The order of a panel's agenda.
  var order = AgendaOrder.submitted
  /// The folder of an earlier run's inputs, which the run is bridged from.
  var since: String?
  /// The options given that take no value.
  var switches: Set<Flag> = []

  func has(_ flag: Flag) -> Bool { switches.contains(flag) }
}

/// Files given by an option that says what they are.
struct NamedFiles: Equatable, Sendable {
  var provision: [String] = []
  /// Those of which a run reads one.
  var single: [FileKind: String] = [:]

  /// Every file with what its option says it is.
  var all: [(kind: FileKind, path: String)] {
    provision.map { (.provision, $0) }
      + FileKind.single.compactMap { kind in single[kind].map { (kind, $0) } }
  }
}

/// What a trial is to try.
struct TrialAsked: Equatable, Sendable {
  var rules: [String] = []
  var bands: String?
  var sweeps: [String] = []
  var tolerance = Tolerance.usual
}

/// Who the printed result is for: a person, a line-by-line script, a program.
enum OutputForm: Hashable, Sendable { case table, plain, json }

/// How large a made-up borough is, and how it is made.
struct SampleSize: Equatable, Sendable {
  var pupils = 1500
  var schools = 40
  var faults = 0
  var seed = 1
}
