import Returns
import Testing

@Suite("Authorities")
struct AuthoritiesTests {
  /// From the Department for Education's open data on education, health and care plans, 2025.
  @Test(
    "have the codes that statistics use",
    arguments: [
      (201, "E09000001"), (343, "E08000014"), (881, "E10000012"), (940, "E06000061"),
      (942, "E06000063"),
    ])
  func onsCodes(code: Int64, onsCode: String) {
    #expect(Authorities.onsCode(of: code) == onsCode)
  }

  @Test("are 153, each with a code of its own")
  func areUnlike() {
    let known = (Int64(0)..<1000).filter { Authorities.isKnown($0) }
    let codes = known.compactMap { Authorities.onsCode(of: $0) }
    #expect(known.count == 153 && Set(codes).count == 153)
    #expect(codes.allSatisfy { $0.utf8.count == 9 && $0.hasPrefix("E") })
    #expect(Authorities.onsCode(of: 1) == nil)
  }
}
