import Tables

/// A cursor at a record whose one field is the cell, whatever the cell holds.
func cursor(at cell: String) -> RecordCursor { cursor(at: Array(cell.utf8)) }

func cursor(at cell: [UInt8]) -> RecordCursor {
  let quote = UInt8(ascii: "\"")
  let doubled = cell.flatMap { $0 == quote ? [quote, quote] : [$0] }
  var cursor = RecordCursor([quote] + doubled + [quote, 13, 10])
  precondition(cursor.advance() && cursor.count == 1 && cursor.damage == nil)
  return cursor
}

extension RecordCursor {
  /// A field's text for an expectation.
  func string(_ index: Int) -> String { String(decoding: text(index), as: UTF8.self) }
}
