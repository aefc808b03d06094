import Documents
import Tables
import Testing

@Suite("A fault in words") struct FaultWordsTests {
  static let files = ["provision.csv", "pupils.csv"]

  static let details: [Fault.Detail] = [
    .none, .nearest("12.5"), .choices([]), .choices(["a"]), .choices(["a", "b", "c"]), .limit(2),
    .counts(found: 3, wanted: 4), .rule("threshold", about: "special"), .rule("", about: ""),
    .column("weeks"), .row(file: 0, 12), .row(file: 9, 12),
    .since(name: "weeks-per-year", day: "2025-04-01"),
  ]

  @Test("says what is wrong and what to write", arguments: WordedFault.examples)
  func examples(_ example: WordedFault) {
    let words = example.fault.words(files: Self.files)
    #expect(words.message == example.message)
    #expect(words.fix == example.fix)
  }

  @Test("is a sentence for every fault and every fact", arguments: FaultID.allCases)
  func everyFault(_ id: FaultID) {
    for detail in Self.details {
      for (column, cell) in [("", ""), ("group_size", "x"), ("group_size", ""), ("pupil", "B···")] {
        let words = Fault(id, row: 2, column: column, cell: Array(cell.utf8), detail)
          .words(files: Self.files)
        for text in [words.message, words.fix] {
          #expect(!text.isEmpty && text.last != ".")
          for banned in ["please", "sorry", "invalid", "(cannot print", "Optional(", "\n"] {
            #expect(!text.lowercased().contains(banned))
          }
        }
        #expect(words.message.first?.isUppercase != true)
      }
    }
  }

  @Test(
    "never prints a pupil's reference, even one that was not masked", arguments: FaultID.allCases)
  func reference(_ id: FaultID) {
    let upn = "T801200001001"
    for detail in [.nearest(upn), .choices([upn, upn])] as [Fault.Detail] {
      let fault = Fault(id, row: 2, field: 1, column: "pupil", cell: Array(upn.utf8), detail)
      let text = FaultText(files: Self.files).text(of: fault)
      #expect(!text.contains("801"))
    }
  }

  @Test("on a terminal stands before its field and carets")
  func terminal() {
    let fault = WordedFault.examples[0].fault
    #expect(
      FaultText(files: Self.files).text(of: fault) == """
        provision.csv:14:5: error: minutes per week is "12,5", which is not a number. \
        Write 12.5 [not-a-number]
            12,5
            ^^^^

        """)
    let whole = Fault(.emptyFile, file: 1, row: 0)
    #expect(
      FaultText(files: Self.files).text(of: whole) == """
        pupils.csv: error: the file is empty. \
        Put the column names in row 1 and the rows under them [empty-file]

        """)
    #expect(
      FaultText(files: Self.files, colour: true).text(of: Fault(.repeatedRow, row: 3)) == """
        \u{1B}[1mprovision.csv:3:\u{1B}[0m \u{1B}[1;33mwarning:\u{1B}[0m this row is the same, \
        cell for cell, as another row; both are counted. Remove one if it was entered twice \
        [repeated-row]

        """)
  }

  @Test(
    "is wrapped between words on a terminal, its first words set off as they are",
    arguments: [false, true])
  func wrapped(_ colour: Bool) {
    let fault = WordedFault.examples[0].fault
    let text = FaultText(files: Self.files, colour: colour, width: 80).text(of: fault)
    let plain = ["[0m", "[1m", "[1;31m", "[1;32m"].reduce(text) {
      $0.replacing("\u{1B}" + $1, with: "")
    }
    #expect((plain == text) == !colour)
    #expect(
      plain == """
        provision.csv:14:5: error: minutes per week is "12,5", which is not a number.
          Write 12.5 [not-a-number]
            12,5
            ^^^^

        """)
  }

  @Test("starts on the next line after a place that leaves little room")
  func longPlace() {
    let file = "returns/" + String(repeating: "long-", count: 14) + "name.csv"
    let text = FaultText(files: [file], width: 80).text(of: Fault(.repeatedRow, row: 3))
    #expect(text.hasPrefix("\(file):3: warning:\n  this row is the same, cell for cell"))
  }

  @Test("shortens a long cell and shows what cannot be seen")
  func excerpt() {
    let long = Fault(.notADate, row: 2, column: "from", cell: Array("a\tb\n".utf8) + [0xFF])
    #expect(long.words().message == "from is \"a␉b␊\u{FFFD}\", which is not a date")
    let cell = [UInt8](repeating: UInt8(ascii: "9"), count: 41)
    let digits = String(repeating: "9", count: 39)
    #expect(
      Fault(.notADate, row: 2, column: "from", cell: cell).words().message
        == "from is \"\(digits)…\", which is not a date")
  }

  @Test("is a row of faults.csv")
  func csv() {
    var writer = CSVWriter()
    writer.row(FaultsCSV.header)
    let faults = FaultsCSV(files: Self.files)
    faults.append(WordedFault.examples[0].fault, to: &writer)
    faults.append(Fault(.noRows, file: 1, row: 0), to: &writer)
    #expect(
      String(decoding: writer.bytes, as: UTF8.self) == """
        file,row,column,severity,id,message,fix\r
        provision.csv,14,minutes_per_week,error,not-a-number,"minutes per week is ""12,5"", which \
        is not a number",Write 12.5\r
        pupils.csv,,,warning,no-rows,the file has a header and no rows under it,"Add its rows, or \
        leave the file out"\r

        """)
  }

  @Test("goes to a school grouped by file and row, warnings apart")
  func note() {
    let faults = [
      Fault(.blank, file: 0, row: 3, column: "provision"), WordedFault.examples[0].fault,
      Fault(.nothingToCost, file: 0, row: 14),
      Fault(.repeatedRow, file: 0, row: 20, .row(file: 0, 19)),
      Fault(.notText, file: 1, row: 0),
    ]
    #expect(
      SchoolNote(school: "Oak Primary (123456)", faults: faults, files: Self.files).text == """
        Oak Primary (123456): 2 rows rejected, 1 whole file rejected, 1 warning

        Rejected, and in no total until corrected and sent again:

        provision.csv
          Row 3
            - provision is blank.
              Fill in provision.
          Row 14
            - minutes per week is "12,5", which is not a number.
              Write 12.5.
            - the row has neither time nor cost.
              Write staff with their time, or a cost; only the kind universal may have neither.

        pupils.csv
          The whole file
            - the file is not text; it may be a workbook.
              Open it in the spreadsheet, save it as "CSV UTF-8" and give that file.

        Kept, and worth a look:

        provision.csv
          Row 20
            - this row is the same, cell for cell, as row 19; both are counted.
              Remove one if it was entered twice.

        """)
  }

  @Test("stands in an index of all faults with what becomes of the row")
  func index() {
    let index = FaultIndex(examples: WordedFault.examples.map { $0.fault }, files: Self.files)
      .markdown
    #expect(
      index.contains(
        """

        ## not-a-number

        Error. The row is rejected, and the others are read.

            minutes per week is "12,5", which is not a number
            Write 12.5

        """))
    #expect(
      index.split(separator: "\n").filter { $0.hasPrefix("## ") }.count == FaultID.allCases.count)
  }
}
