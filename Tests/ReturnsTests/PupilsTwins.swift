import Tables
import TestSupport
import Testing

@testable import Returns

/// pupils.csv comes to the same in one piece, in many, and cell by cell.
@Suite("Pieces of pupils.csv")
struct PupilsTwins {
  private static let seeds: [UInt64] = (0..<150).map { 20_260_700 + $0 }

  /// What a task keeps: all of it, or nothing, so that every row is read cell by cell.
  private enum Memory { case kept, none }

  private static func facts(
    _ text: TextFile, _ council: Council, size: Int, beyond: Int, _ memory: Memory
  ) -> PupilsFacts {
    let all = text.bytes
    var reading = PupilsReading(text, ofBytes: Int64(all.count), council, allowNames: false)
    guard let look = reading.look else { return PupilsFacts(reading.finish()) }
    var kept = look.memory
    var start = look.bodyStart
    while start < all.count {
      let stop = min(all.count, start + size)
      var end = min(all.count, stop + beyond)
      var piece: PupilsPiece?
      repeat {
        if memory == .none { kept = look.memory }
        piece = look.piece(
          of: Array(all[start..<end]), from: 0, to: stop - start, endsWithARow: end == all.count,
          using: &kept)
        end = min(all.count, end * 2)
      } while piece == nil
      guard let piece else { preconditionFailure("the loop ends with a piece") }
      start += piece.end
      reading.take(piece)
    }
    return PupilsFacts(reading.finish())
  }

  /// By rows, each read with nothing known.
  private static func slow(_ text: TextFile, _ council: Council) -> PupilsFacts {
    facts(text, council, size: 1, beyond: text.bytes.count, .none)
  }

  private static func expectSame(_ text: TextFile, _ council: Council, _ seed: UInt64) {
    let slow = slow(text, council)
    let whole = PupilsFacts(PupilsFile(text, council, allowNames: false))
    #expect(differences(whole, slow) == [], "seed \(seed), whole")
    var random = SeededRandom(seed: seed)
    for size in [1, 7, 100, 1 + random.below(2000)] {
      let beyond = random.pick([0, 1, 60, 200, 5000])
      let pieces = facts(text, council, size: size, beyond: beyond, .kept)
      #expect(differences(pieces, slow) == [], "seed \(seed), by \(size) and \(beyond)")
    }
  }

  @Test("come to what its rows come to one by one", arguments: seeds)
  func pieces(seed: UInt64) {
    let made = MadeCouncil(seed: seed)
    Self.expectSame(made.pupilsText, made.council, seed)
  }

  @Test("come to the same with faults of every kind that rows show of each other")
  func reach() {
    var ids: Set<FaultID> = []
    for seed in Self.seeds {
      let made = MadeCouncil(seed: seed)
      ids.formUnion(Self.slow(made.pupilsText, made.council).faults.map(\.id))
    }
    let wanted: Set<FaultID> = [
      .repeatedPupil, .upnAtTwoSchools, .unclosedQuote, .tooManyFields, .nulByte, .notADate,
      .datesOutOfOrder, .unknownAuthority, .wrongCheckLetter, .needWithoutSupport, .textAfterQuote,
      .unknownCode,
    ]
    #expect(wanted.subtracting(ids) == [])
  }

  @Test("say of each pupil at two schools which roll is the main one, in rows alike too")
  func enrolments() {
    var random = SeededRandom(seed: 1)
    var text = "pupil,school,enrolment\n"
    for _ in 0..<20 {
      let pupil = MadeUPN.random(&random)
      text += "\(pupil),100000,main\n\(pupil),100001,subsidiary\n"
    }
    let twice = MadeUPN.random(&random)
    text += "\(twice),100000,main\n\(twice),100001,main\n"
    let file = TextFile(file: 3, bytes: Array(text.utf8))
    let council = MadeCouncil(seed: 1).council
    let read = PupilsFile(file, council, allowNames: false)
    #expect(
      read.faults.map { "\($0.row) \($0.id.rawValue)" } == [
        "42 upn-at-two-schools", "43 upn-at-two-schools",
      ])
    #expect(read.register.rolls.explained.count == 40)
    #expect(differences(PupilsFacts(read), Self.slow(file, council)) == [])
  }

  @Test("a row again rejects both, one at another school neither, however they are read")
  func repeated() {
    var random = SeededRandom(seed: 2)
    let pupils = (0..<12).map { _ in MadeUPN.random(&random) }
    var text = "pupil,school,year_group\n" + pupils.map { "\($0),100000,3\n" }.joined()
    // Alike, and to be read cell by cell; a blank row and an own reference stand between.
    text += "\(pupils[8]),100000,3\n,,\np1,100000,3\n\(pupils[9].lowercased()),100000,4\n"
    text += "p1,100001,3\n" + pupils[0] + "x,100000,3\n" + "p1,343/2000,\n"
    let file = TextFile(file: 3, bytes: Array(text.utf8))
    let council = MadeCouncil(seed: 1).council
    let read = PupilsFacts(PupilsFile(file, council, allowNames: false))
    #expect(
      read.faults.map { "\($0.row) \($0.id.rawValue)" } == [
        "10 repeated-pupil", "11 repeated-pupil", "14 repeated-pupil", "16 repeated-pupil",
        "17 repeated-pupil", "20 repeated-pupil",
      ])
    #expect(read.read == 18)
    #expect(differences(read, Self.slow(file, council)) == [])
  }

  @Test("a quote that never closes is not closed by one in a row that stands much further on")
  func farQuote() {
    // More than the longest field stands between the two, in rows that are like ones known.
    let remark = String(repeating: "r", count: 10_000)
    var random = SeededRandom(seed: 1)
    var text = "pupil,school,remark\n\"p1,100000,\n"
    for _ in 0..<110 { text += "\(MadeUPN.random(&random)),100000,\(remark)\n" }
    text += "p2,100000,\"say \"\"yes\"\"\"\n"
    let file = TextFile(file: 3, bytes: Array(text.utf8))
    let council = MadeCouncil(seed: 1).council
    let read = PupilsFacts(PupilsFile(file, council, allowNames: false))
    #expect(read.read == 112)
    #expect(read.faults.map { "\($0.row) \($0.id.rawValue)" }.dropFirst() == ["2 unclosed-quote"])
    #expect(differences(read, Self.slow(file, council)) == [])
  }
}
