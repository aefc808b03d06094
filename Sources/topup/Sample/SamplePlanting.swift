import Tables

/// Spreads mistakes over the schools' returns and counts what it has made.
struct SamplePlanting {
  private let seed: UInt64
  /// What each school is to be given.
  private var waiting: [[SampleFault]]
  /// What the schools so far had no row for.
  private var carried: [SampleFault] = []
  private var made: [FaultID: Int64] = [:]

  init(faults: Int64, schools: [SampleSchool], seed: UInt64) {
    precondition(faults >= 0)
    self.seed = seed
    waiting = [[SampleFault]](repeating: [], count: schools.count)
    var numbers = SplitMix64(seed: seed, stream: 2_000_000)
    var open = schools.indices.filter { schools[$0].pupils > 0 }
    numbers.shuffle(&open)
    guard !open.isEmpty else { return }
    var kinds: [SampleFault] = []
    for number in 0..<faults {
      if kinds.isEmpty {
        kinds = SampleFault.all
        numbers.shuffle(&kinds)
      }
      waiting[open[Int(number % Int64(open.count))]].append(kinds.removeLast())
    }
  }

  /// In the order of `FaultID`.
  var planned: [(faultID: String, count: Int64)] {
    FaultID.allCases.compactMap { id in made[id].map { (faultID: id.rawValue, count: $0) } }
  }

  /// A school's rows as it writes them, with its mistakes made in them, one to a row.
  mutating func plant(
    at index: Int, in roll: SampleRoll,
    written: (SampleLine, inout SplitMix64) -> SampleLine
  ) -> [SampleLine] {
    var numbers = SplitMix64(seed: seed, stream: 3_000_000 + UInt64(index))
    var sheet = Sheet(lines: roll.lines.map { written($0, &numbers) })
    let faults = carried + waiting[index]
    carried = []
    for (number, fault) in faults.enumerated() {
      let stranger = SamplePupil.stranger(Int64(number), at: roll.school)
      let start = Int(numbers.below(Int64(max(1, sheet.lines.count))))
      if let done = sheet.make(fault, from: start, stranger: stranger) {
        made[done.id, default: 0] += 1
      } else {
        carried.append(fault)
      }
    }
    return sheet.lines
  }
}

/// A school's rows, and which of them have been spoiled already.
private struct Sheet {
  private(set) var lines: [SampleLine]
  private var isTaken: [Bool]

  init(lines: [SampleLine]) {
    self.lines = lines
    isTaken = [Bool](repeating: false, count: lines.count)
  }

  /// Makes the mistake in the next row that can hold it, or another mistake where none can.
  ///
  /// - Returns: what was made; nil when every row is taken.
  mutating func make(_ fault: SampleFault, from start: Int, stranger: String) -> SampleFault? {
    for kind in [fault] + SampleFault.all {
      let places = (start..<(start + lines.count)).lazy.map { [count = lines.count] in $0 % count }
      guard let place = places.first(where: { !isTaken[$0] && kind.fits(lines[$0]) }) else {
        continue
      }
      spoil(at: place, with: kind, stranger: stranger)
      return kind
    }
    return nil
  }

  private mutating func spoil(at place: Int, with fault: SampleFault, stranger: String) {
    let line = lines[place]
    for other in lines.indices where line.has(.group) && lines[other][.group] == line[.group] {
      isTaken[other] = true
    }
    isTaken[place] = true
    lines[place] = fault.made(in: line, stranger: stranger)
    guard fault.change == .writeRowTwice else { return }
    lines.append(line)
    isTaken.append(true)
  }
}
