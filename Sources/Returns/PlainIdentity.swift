import Costing
import Tables

/// A pupil and a school as a plain row writes them.
struct PlainIdentity {
  let pupil: Range<Int>
  let school: Range<Int>

  /// Both, where they are a UPN and a number and nothing more; nil where reading them could have
  /// anything to say.
  @inline(__always)
  func read(in text: RawSpan) -> (UPN, SchoolNumber)? {
    let start = pupil.lowerBound
    guard pupil.count == 13,
      let upn = UPN.atAGlance(text.byte(start), text.word(start + 1), text.word(start + 5)),
      Authorities.isKnown(upn.issuingAuthority), (6...7).contains(school.count)
    else { return nil }
    var number: Int64 = 0
    for at in school {
      let digit = text.byte(at) &- 48
      guard digit < 10 else { return nil }
      number = number * 10 + Int64(digit)
    }
    let read =
      school.count == 6
      ? SchoolNumber(urn: number)
      : SchoolNumber(authority: number / 10_000, establishment: number % 10_000)
    return read.map { (upn, $0) }
  }
}
