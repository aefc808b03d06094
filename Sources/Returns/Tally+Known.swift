import Costing
import Tables

/// Rows like those that have been read: nearly all of a return is lines that many pupils have.
extension Tally {
  /// Adds plain rows that are like ones known, and whose other cells can be read at a glance, as far
  /// as they follow each other.
  ///
  /// - Returns: the mark before the first that must be read cell by cell, or that starts at `stop`
  ///   or later.
  @inline(never)
  mutating func addKnown(
    after mark: Int, to stop: Int, _ text: RawSpan, _ council: Council, _ pupils: PupilRegister,
    _ memory: TallyMemory
  ) -> Int {
    let (rows, places) = (memory.plain, memory.places)
    var found = [UInt64](repeating: 0, count: (rows.count - mark) / places.fields)
    var hashes = found.mutableSpan
    var count = 0
    var mark = mark
    var start = end
    while start < stop, count < hashes.count,
      rows.isRow(after: mark, fields: places.fields, in: text),
      let (known, hash) = known(after: mark, rows, text, places, memory.known, memory.ownCosts),
      let remarks = places.hashOfRemarks(after: mark, rows, text)
    {
      let whose = rows.written(after: mark, places.whose, in: text)
      if !text.isSame(whose, as: last.whose) {
        let identity = PlainIdentity(
          pupil: rows.cell(places.pupil, after: mark, in: text),
          school: rows.cell(places.school, after: mark, in: text))
        guard meet(identity, text, council, pupils) else { break }
        last.whose = whose
      }
      hashes[count] = hash &+ last.hash &+ remarks
      join(last.pupil, row: rowHashes.count &+ count, at: start, known)
      count &+= 1
      mark &+= places.fields
      start = rows.place(of: mark) &+ 1
    }
    rowHashes.append(contentsOf: found[..<count])
    read += Int64(count)
    end = start
    return mark
  }

  /// Adds a row like one known to its pupil's.
  ///
  /// - Parameters:
  ///   - row: rows before it.
  ///   - start: where it starts in the block.
  @inline(__always)
  private mutating func join(_ pupil: Int32, row: Int, at start: Int, _ known: KnownRow) {
    if row & (Batch.BlockRows.startsEvery - 1) == 0 { rowStarts.append(Int32(start)) }
    if known.hasShortWeeks { hasShortWeeks = true }
    if known.use > 0 { usesOfKnown[Int(known.use) - 1] = true }
    join(pupil, row: Int32(truncatingIfNeeded: row &+ 1), isProvisional: known.isProvisional)
    run.add(known.cost, counted: known.counted)
  }

  /// What a row comes to and what its deciding cells hash to; nil when no row like it is known.
  @inline(__always)
  private func known(
    after mark: Int, _ rows: PlainRows, _ text: RawSpan, _ places: ProvisionPlaces,
    _ known: KnownRows<KnownRow>, _ ownCosts: KnownRows<KnownRow>
  ) -> (KnownRow, hash: UInt64)? {
    let cost = places.cost < 0 ? 0..<0 : rows.cell(places.cost, after: mark, in: text)
    if cost.isEmpty {
      guard let number = known.find(after: mark, of: rows, in: text) else { return nil }
      return (known.entries[number].value, known.entries[number].value.hash)
    }
    guard let amount = Money.atAGlance(cost, in: text),
      let number = ownCosts.find(after: mark, of: rows, in: text)
    else { return nil }
    let row = ownCosts.entries[number].value
    return (row.costing(amount), row.hash &+ ProvisionColumn.cost.hash(Hash.of(text, cost)))
  }

  /// Reads whose the row is; false when its cells must be read one by one.
  @inline(never)
  private mutating func meet(
    _ identity: PlainIdentity, _ text: RawSpan, _ council: Council, _ pupils: PupilRegister
  ) -> Bool {
    guard let (upn, school) = identity.read(in: text) else { return false }
    last.pupil = number(of: PupilKey(council.schools.canonical(school), upn), pupils)
    last.hash =
      ProvisionColumn.pupil.hash(Hash.of(text, identity.pupil))
      &+ ProvisionColumn.school.hash(Hash.of(text, identity.school))
    return true
  }

  /// Keeps what a row came to for others like it.
  mutating func keep(
    _ row: KnownRow, _ line: ProvisionLine, _ reader: ProvisionReader, _ council: Council,
    _ memory: inout TallyMemory
  ) {
    var own = reader.hash(of: .pupil) &+ reader.hash(of: .school) &+ reader.hash(of: .provision)
    for remark in memory.places.remarks { own = own &+ reader.hash(of: remark.column) }
    if reader.sheet.isBlank(.cost) {
      memory.known.keep(row.without(hash: own), reader.sheet.cursor)
    } else if line.comesToItsOwnCost(under: council.terms), row.cost > .zero {
      memory.ownCosts.keep(
        row.without(hash: own &+ reader.hash(of: .cost)), reader.sheet.cursor)
    }
  }
}

extension ProvisionPlaces {
  /// What the name of the provision and other remarks hash to; nil where spaces may have to come
  /// off, or there is no name.
  @inline(__always)
  fileprivate func hashOfRemarks(
    after mark: Int, _ rows: PlainRows, _ text: RawSpan
  ) -> UInt64? {
    let name = rows.cell(provision, after: mark, in: text)
    guard !name.isEmpty, text.isTrim(name) else { return nil }
    let hash = ProvisionColumn.provision.hash(Hash.of(text, name))
    return remarks.isEmpty ? hash : hashOfOthers(hash, after: mark, rows, text)
  }

  @inline(never)
  private func hashOfOthers(
    _ hash: UInt64, after mark: Int, _ rows: PlainRows, _ text: RawSpan
  ) -> UInt64? {
    var hash = hash
    for remark in remarks {
      let cell = rows.cell(remark.field, after: mark, in: text)
      if cell.isEmpty { continue }
      guard text.isTrim(cell) else { return nil }
      hash = hash &+ remark.column.hash(Hash.of(text, cell))
    }
    return hash
  }
}

extension KnownRow {
  fileprivate func without(hash: UInt64) -> KnownRow {
    KnownRow(
      cost: cost, hash: self.hash &- hash, use: use, countsInFull: countsInFull,
      isProvisional: isProvisional, hasShortWeeks: hasShortWeeks)
  }

  /// The same row with another cost of its own, all or nothing of which counts.
  @inline(__always)
  fileprivate func costing(_ amount: Money) -> KnownRow {
    KnownRow(
      cost: amount, hash: hash, use: use, countsInFull: countsInFull,
      isProvisional: isProvisional, hasShortWeeks: hasShortWeeks)
  }
}

extension Money {
  /// Up to seven digits, and two after a point; nil for anything else, which may yet be an amount.
  @inline(__always)
  fileprivate static func atAGlance(_ range: Range<Int>, in text: RawSpan) -> Money? {
    var pence: Int64 = 0
    let pounds = range.count - 3
    guard (1...7).contains(pounds) else { return nil }
    for (place, at) in range.enumerated() {
      let byte = text.byte(at)
      if place == pounds {
        guard byte == UInt8(ascii: ".") else { return nil }
      } else {
        guard byte &- 48 < 10 else { return nil }
        pence = pence * 10 + Int64(byte - 48)
      }
    }
    return Money(pence: pence)
  }
}

extension RawSpan {
  /// Whether text begins and ends with what can be no space, and is not an empty cell.
  @inline(__always)
  fileprivate func isTrim(_ range: Range<Int>) -> Bool {
    let (first, last) = (byte(range.lowerBound), byte(range.upperBound - 1))
    return (0x21..<0x80).contains(first) && (0x21..<0x80).contains(last)
  }
}
