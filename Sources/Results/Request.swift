/// What a command line asks for.
public enum Request: Equatable, Sendable {
  /// `topup` alone.
  case welcome
  /// Help on one command, or on all of them.
  case help(Verb?)
  case version
  case run(Invocation)
}
