import Tables
import Testing

@Suite("Encodings")
struct EncodingTests {
  @Test(
    "are told by a file's first bytes",
    arguments: [
      ([0xEF, 0xBB, 0xBF, 0x61], TextEncoding.utf8WithMark),
      ([0xFF, 0xFE, 0x61, 0], .utf16LittleEndian),
      ([0xFE, 0xFF, 0, 0x61], .utf16BigEndian), ([0x61, 0x62], .utf8), ([], .utf8),
      ([0xEF, 0xBB], .utf8),
      ([0xA3, 0x31], .utf8),
    ] as [([UInt8], TextEncoding)])
  func stated(bytes: [UInt8], encoding: TextEncoding) {
    #expect(TextEncoding.stated(by: bytes) == encoding)
  }

  @Test("UTF-16 is read either way round, letters beyond sixteen bits among them")
  func utf16() {
    // é, then U+1F600 as the pair D83D DE00.
    let little: [UInt8] = [0xFF, 0xFE, 0xE9, 0, 0x3D, 0xD8, 0x00, 0xDE]
    let big: [UInt8] = [0xFE, 0xFF, 0, 0xE9, 0xD8, 0x3D, 0xDE, 0x00]
    #expect(TextEncoding.utf16LittleEndian.decoded(little) == Array("é😀".utf8))
    #expect(TextEncoding.utf16BigEndian.decoded(big) == Array("é😀".utf8))
    #expect(TextEncoding.utf16LittleEndian.encoded(Array("é😀".utf8)[...]) == Array(little[2...]))
    #expect(TextEncoding.utf16BigEndian.encoded(Array("é😀".utf8)[...]) == Array(big[2...]))
  }

  @Test("half a character at the end is dropped, and half a pair is marked")
  func halves() {
    #expect(TextEncoding.utf16LittleEndian.decoded([0xFF, 0xFE, 0x61, 0, 0x62]) == [0x61])
    #expect(TextEncoding.utf16LittleEndian.decoded([0xFF, 0xFE]) == [])
    #expect(TextEncoding.utf16LittleEndian.decoded([0xFF]) == [])
    #expect(
      TextEncoding.utf16BigEndian.decoded([0xFE, 0xFF, 0xD8, 0x3D]) == Array("\u{FFFD}".utf8))
  }

  @Test("a field that is not UTF-8 is read as Windows-1252, and its neighbours as they are")
  func windows() {
    var cursor = RecordCursor([
      0xA3, 0x35, 0x2C, 0x63, 0x61, 0x66, 0xE9, 0x2C, 0xC3, 0xA9, 0x2C, 0x80, 0x99,
    ])
    #expect(cursor.advance() == true)
    #expect(cursor.string(0) == "£5")
    #expect(cursor.string(1) == "café")
    #expect(cursor.string(2) == "é")
    #expect(cursor.string(3) == "€™")
    #expect(cursor.written(1) == Array("café".utf8))
  }

  @Test(
    "the five bytes that Windows leaves undefined are marked",
    arguments: [0x81, 0x8D, 0x8F, 0x90, 0x9D])
  func undefined(byte: Int) {
    #expect(cursor(at: [UInt8(byte)]).string(0) == "\u{FFFD}")
  }

  @Test("bytes are UTF-8 or not")
  func isUTF8() {
    #expect(TextEncoding.isUTF8(Array("plain, é, 😀".utf8)[...]))
    #expect(TextEncoding.isUTF8([]))
    #expect(!TextEncoding.isUTF8([0x61, 0xE9]))
    #expect(!TextEncoding.isUTF8([0xC0, 0x80]))
    #expect(!TextEncoding.isUTF8([0xED, 0xA0, 0x80]))
  }
}
