/// Why bytes are not a DEFLATE stream that can be read.
public enum InflateProblem: Error, Hashable, Sendable {
  case endsEarly, unknownBlock, wrongLength, unusableCodes, tooFarBack
  case bytesLeftOver
  /// It would become longer than the limit.
  case tooLarge
}
