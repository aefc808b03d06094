import Packing
import Testing

@Suite("A module's streams")
struct ModuleStreamsTests {
  /// A function of one i32 that gives what stands 4 bytes on from it, plus 300, plus itself.
  private static let start: [UInt8] = [
    0x00, 0x61, 0x73, 0x6D, 1, 0, 0, 0,
    1, 6, 1, 0x60, 1, 0x7F, 1, 0x7F,
    3, 2, 1, 0,
  ]
  private static let code: [UInt8] = [
    0x20, 0, 0x22, 1, 0x28, 2, 4, 0x41, 0xAC, 0x02, 0x6A, 0x20, 1, 0x6A, 0x0B,
  ]

  /// A module of one function, which declares one local.
  private static func module(_ code: [UInt8]) -> [UInt8] {
    let body: [UInt8] = [1, 1, 0x7F] + code
    let section: [UInt8] = [1, UInt8(body.count)] + body
    return start + [10, UInt8(section.count)] + section
  }

  @Test("stand one after another, each local by how many others came since")
  func taken() {
    let frame = Self.start + [10, 20, 1, 18, 1, 1, 0x7F]
    let operations: [UInt8] = [0x20, 0x22, 0x28, 2, 0x41, 0x6A, 0x20, 0x6A, 0x0B]
    let counts: [UInt8] = [42, 27, 9, 3, 1, 2, 0]
    #expect(
      ModuleStreams.bytes(of: Self.module(Self.code))
        == counts.flatMap { [$0, 0, 0, 0] } + frame + operations + [0, 1, 0] + [4] + [0xAC, 0x02])
  }

  @Test("are not taken of what is no module, or ends early, or has an instruction unknown here")
  func refused() {
    #expect(ModuleStreams.bytes(of: []) == nil)
    #expect(ModuleStreams.bytes(of: Array("<!DOCTYPE html>".utf8)) == nil)
    let module = Self.module(Self.code)
    for count in 0..<module.count where count != 8 && count != 16 && count != 20 {
      #expect(ModuleStreams.bytes(of: Array(module.prefix(count))) == nil, "\(count) bytes")
    }
    for code in [0x1C, 0xD0, 0xFD, 0xFE] as [UInt8] {
      #expect(ModuleStreams.bytes(of: Self.module([code, 0, 0x0B])) == nil, "\(code)")
    }
  }

  @Test("are not taken where a number is written in more bytes than it needs, which would be lost")
  func longNumber() {
    #expect(ModuleStreams.bytes(of: Self.module([0x20, 0x80, 0x00, 0x1A, 0x0B])) == nil)
  }
}
