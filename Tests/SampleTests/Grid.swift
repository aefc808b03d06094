@testable import topup

/// A table read back in the plainest way: UTF-8, commas, quotes, CRLF or LF.
struct Grid {
  let header: [String]
  let rows: [[String]]

  init(_ bytes: [UInt8]) {
    let lines = Self.lines(bytes)
    header = lines.first ?? []
    rows = Array(lines.dropFirst())
  }

  private init(_ header: [String], _ rows: [[String]]) {
    self.header = header
    self.rows = rows
  }

  /// The same table with some of its rows.
  func only(_ isWanted: ([String]) -> Bool) -> Grid { Grid(header, rows.filter(isWanted)) }

  func cell(_ column: String, _ row: [String]) -> String {
    header.firstIndex(of: column).map { row[$0] } ?? ""
  }

  subscript(column: String) -> [String] { rows.map { cell(column, $0) } }

  /// Whose each row is: school and pupil.
  var pupils: [String] { rows.map { pupil($0) } }
  func pupil(_ row: [String]) -> String { "\(cell("school", row)) \(cell("pupil", row))" }

  /// Every row, the header with them; UTF-16 is read by leaving its zero bytes out.
  static func lines(_ bytes: [UInt8]) -> [[String]] {
    var lines: [[String]] = [[]]
    var cell: [UInt8] = []
    var isQuoted = false
    for byte in bytes where byte != 0 && byte != 13 {
      switch byte {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted, 10 where !isQuoted:
        lines[lines.count - 1].append(String(decoding: cell, as: UTF8.self))
        cell = []
        if byte == 10 { lines.append([]) }
      default: cell.append(byte)
      }
    }
    return lines.dropLast()
  }
}

extension [SampleFile] {
  /// A file by its name; one with no rows where there is none.
  func grid(_ name: String) -> Grid { Grid(first { $0.name == name }?.bytes ?? []) }
}

/// The check of a UPN by hand: weights 2 to 13 on characters 2 to 13, sum mod 23 into 23 letters.
func hasItsCheckLetter(_ upn: String) -> Bool {
  let letters = Array("ABCDEFGHJKLMNPQRTUVWXYZ")
  let characters = Array(upn)
  guard characters.count == 13 else { return false }
  var sum = 0
  for place in 1...12 {
    guard let digit = characters[place].wholeNumberValue else { return false }
    sum += digit * (place + 1)
  }
  return characters[0] == letters[sum % 23]
}

/// FNV-1a, 64 bits: a short name for many bytes.
func fingerprint(_ bytes: [UInt8]) -> UInt64 {
  bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
}
