import Costing
import Tables

/// A row of pupils.csv like one that has been read, but for whose it is.
struct PupilAlike: Sendable {
  let key: PupilKey
  let said: Said
  /// Among the piece's rows, from 1.
  let row: Int32

  /// What a row says that has no fault, no dates and no points.
  struct Said: Sendable {
    let record: PupilRecord
    let enrolment: Enrolment?
  }
}

/// Some rows of pupils.csv, looked through by one of several tasks before they are added in order.
public struct PupilsPiece: Sendable {
  var alike: [PupilAlike] = []
  /// Rows to be read cell by cell, and their text.
  var unlike: [Place] = []
  private(set) var unlikeText: [UInt8] = []
  /// Rows a spreadsheet would count, blank ones too.
  private(set) var rows: Int32 = 0
  /// Where the row after the last starts.
  public private(set) var end: Int
  /// Whether the bytes may end before the last row does: then the piece is worth nothing.
  private(set) var isCutShort = false
  private(set) var isUTF8: Bool

  struct Place: Sendable {
    let row: Int32
    /// Where the row starts in `unlikeText`.
    let start: Int
    /// The row's own text where a quote of it never closes, as one of a later row must not close it.
    let alone: [UInt8]?
  }

  /// Looks through the rows that start from one place up to another.
  ///
  /// - Parameters:
  ///   - sheet: the piece's text under the file's header.
  ///   - endsWithARow: whether the text ends where a row does.
  ///   - memory: rows that have been read, for this piece and others.
  init(
    of sheet: Sheet<PupilColumn>, from start: Int, to stop: Int, endsWithARow: Bool,
    _ schools: SchoolRegister, _ codes: PupilCodes, using memory: inout PupilsMemory
  ) {
    end = start
    isUTF8 = true
    var sheet = sheet
    let bytes = sheet.cursor.bytes
    let stop = min(stop, bytes.count)
    bytes.asked { text in
      while end < stop {
        memory.plain.find(in: text, from: end)
        var mark = 0
        while end < stop, mark + memory.width <= memory.plain.count,
          memory.plain.place(of: mark) == end - 1
        {
          let next = addAlike(after: mark, to: stop, text, schools, memory)
          if next == mark {
            read(&sheet, endsWithARow, codes, &memory)
            mark = memory.plain.mark(before: end, from: mark)
          } else {
            mark = next
          }
        }
        if end < stop, mark == 0 { read(&sheet, endsWithARow, codes, &memory) }
      }
    }
    isUTF8 = TextEncoding.isUTF8(bytes[start..<end])
  }

  /// Adds rows like ones known as far as they follow each other.
  ///
  /// - Returns: the mark before the first that is not, or that starts at `stop` or later.
  @inline(never)
  private mutating func addAlike(
    after mark: Int, to stop: Int, _ text: RawSpan, _ schools: SchoolRegister,
    _ memory: PupilsMemory
  ) -> Int {
    var mark = mark
    while end < stop, mark + memory.width <= memory.plain.count,
      let alike = alike(after: mark, text, schools, memory)
    {
      self.alike.append(alike)
      rows += 1
      mark += memory.width
      end = memory.plain.place(of: mark) + 1
    }
    return mark
  }

  @inline(__always)
  private func alike(
    after mark: Int, _ text: RawSpan, _ schools: SchoolRegister, _ memory: PupilsMemory
  ) -> PupilAlike? {
    guard memory.plain.isRow(after: mark, fields: memory.width, in: text),
      let number = memory.known.find(after: mark, of: memory.plain, in: text)
    else { return nil }
    let identity = PlainIdentity(
      pupil: memory.plain.cell(memory.pupil, after: mark, in: text),
      school: memory.plain.cell(memory.school, after: mark, in: text))
    guard let (upn, school) = identity.read(in: text) else { return nil }
    return PupilAlike(
      key: PupilKey(schools.canonical(school), upn), said: memory.known.entries[number].value,
      row: rows + 1)
  }

  /// Notes the row at `end` as one to be read cell by cell, and what others like it say.
  private mutating func read(
    _ sheet: inout Sheet<PupilColumn>, _ endsWithARow: Bool, _ codes: PupilCodes,
    _ memory: inout PupilsMemory
  ) {
    rows += 1
    let hasCells = sheet.readRow(at: end, after: 0)
    let alone = sheet.cursor.isUnclosed ? Array(sheet.cursor.wholeRecord) : nil
    unlike.append(Place(row: rows, start: unlikeText.count, alone: alone))
    if alone == nil { unlikeText += sheet.cursor.wholeRecord }
    end = sheet.cursor.position
    if !endsWithARow { isCutShort = isCutShort || sheet.cursor.mayGoOn }
    guard hasCells, sheet.isWhole(), !sheet.cursor.hasLineBreak else { return }
    let roll = sheet.roll(codes)
    let record = sheet.record(codes)
    guard sheet.faults.isEmpty, roll.span == RollSpan(), roll.points == nil else { return }
    memory.known.keep(
      PupilAlike.Said(record: record, enrolment: roll.enrolment), sheet.cursor)
  }
}

/// What a task keeps from one piece to the next; it changes how fast they are read, and nothing else.
public struct PupilsMemory: Sendable {
  fileprivate var plain = PlainRows()
  fileprivate var known: KnownRows<PupilAlike.Said>
  fileprivate let width: Int
  fileprivate let pupil: Int
  fileprivate let school: Int

  init(_ sheet: Sheet<PupilColumn>) {
    width = sheet.header.written
    pupil = sheet.header.place(of: .pupil)
    school = sheet.header.place(of: .school)
    known = KnownRows(width: width, but: [pupil, school])
  }
}
