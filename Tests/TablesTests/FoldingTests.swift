import Tables
import Testing

@Suite("Folding")
struct FoldingTests {
  @Test(
    "compares names in lower case, with runs of other characters as one underscore",
    arguments: [
      ("Minutes per week", "minutes_per_week"), ("minutes_per_week", "minutes_per_week"),
      ("MINUTES--PER / WEEK", "minutes_per_week"),
      ("  Minutes per week (adult) ", "minutes_per_week_adult"),
      ("TA2", "ta2"), ("TA 2", "ta_2"), ("N1..N2", "n1_n2"), ("", ""), ("---", ""), ("_a_", "a"),
      ("\u{FEFF}pupil", "pupil"), ("group\u{A0}size", "group_size"), ("£ cost", "cost"),
      ("break – time", "break_time"), ("pupil’s", "pupil_s"),
    ])
  func folds(name: String, folded: String) {
    #expect(Folding.fold(name) == folded)
    #expect(Folding.fold(folded) == folded)
  }

  @Test("keeps letters beyond ASCII, so that names that differ there stay two")
  func otherLetters() {
    #expect(Folding.fold("Café") == "café")
    #expect(Folding.fold("Łódź Club") != Folding.fold("Ódź Club"))
    #expect(Folding.fold("é") != Folding.fold("è"))
  }

  @Test("uses a list again without what was in it")
  func reused() {
    var folded: [UInt8] = Array("old".utf8)
    Folding.fold(Array("New One".utf8)[...], into: &folded)
    #expect(folded == Array("new_one".utf8))
  }
}

@Suite("Names by number")
struct NameTableTests {
  @Test("each name has one number, in the order first met")
  func numbers() {
    var table = NameTable()
    let numbers = ["b", "a", "b", ""].map { table.add(bytes($0)) }
    #expect(numbers == [0, 1, 0, 2])
    #expect(table.number(of: bytes("a")) == 1)
    #expect(table.number(of: bytes("c")) == nil)
    #expect(table.name(1) == bytes("a"))
    #expect(table.name(2).isEmpty)
  }

  @Test("thousands of names, prefixes of each other among them, stay apart as the table grows")
  func many() {
    var table = NameTable()
    let numbers = (0..<5000).map { table.add(bytes("\($0)")) }
    #expect(numbers == Array(0..<5000))
    for number in numbers {
      #expect(table.number(of: bytes("\(number)")) == number)
      #expect(table.name(number) == bytes("\(number)"))
    }
    #expect(table.count == 5000)
  }

  private func bytes(_ name: String) -> ArraySlice<UInt8> { Array(name.utf8)[...] }
}
