import Costing
import Tables
import TestSupport
import Testing

@testable import Returns

/// What is kept of each of a country's pupils in a few bytes comes out as it went in.
@Suite("Pupils in few bytes")
struct PupilMemoryTests {
  @Test("a record holds every value of every field, beside any others")
  func records() {
    let codes: [UInt16?] = [nil, 0, 1, 100, 343, 941, 999]
    var random = SeededRandom(seed: 3)
    for placement in Placement.allCases.map(Optional.some) + [nil] {
      for year in YearGroup.allCases.map(Optional.some) + [nil] {
        for need in Need.allCases.map(Optional.some) + [nil] {
          for sen in SENProvision.allCases.map(Optional.some) + [nil] {
            let (home, isInFile) = (random.pick(codes), random.chance(50))
            var record = PupilRecord()
            // Set twice, so that one value must take the place of another.
            for _ in 0..<2 {
              record.placement = .special
              record.yearGroup = YearGroup.allCases.last
              record.homeAuthority = 999
              record.homeAuthority = home
              record.primaryNeed = need
              record.senProvision = sen
              record.yearGroup = year
              record.placement = placement
              record.isInFile = isInFile
            }
            let isSame =
              record.placement == placement && record.yearGroup == year
              && record.primaryNeed == need && record.senProvision == sen
              && record.homeAuthority == home && record.isInFile == isInFile
            #expect(isSame, "\(String(describing: (placement, year, need, sen, home)))")
            #expect((0..<PupilRecord.kinds).contains(record.kind))
            #expect((0..<PupilRecord.groups).contains(record.groupNumber))
            #expect(record.group.homeAuthority == nil)
          }
        }
      }
    }
  }

  @Test("every authority's code is kept, and no record is the same as another's")
  func homes() {
    var seen: Set<PupilRecord> = [PupilRecord()]
    for code in UInt16(0)...999 {
      var record = PupilRecord()
      record.homeAuthority = code
      #expect(record.homeAuthority == code)
      #expect(record.group == PupilRecord())
      #expect(seen.insert(record).inserted)
    }
  }

  @Test("kinds and groups tell apart what they are of, and nothing else")
  func numbers() {
    var kinds: [Int: [String]] = [:]
    var groups: [Int: PupilRecord] = [:]
    for placement in Placement.allCases.map(Optional.some) + [nil] {
      for year in YearGroup.allCases.map(Optional.some) + [nil] {
        for sen in SENProvision.allCases.map(Optional.some) + [nil] {
          for need in [Need.allCases.first, Need.allCases.last, nil] {
            var record = PupilRecord()
            record.placement = placement
            record.yearGroup = year
            record.senProvision = sen
            record.primaryNeed = need
            record.homeAuthority = 343
            let kind = ["\(String(describing: (placement, year, sen)))"]
            #expect(kinds.updateValue(kind, forKey: record.kind) ?? kind == kind)
            let old = groups.updateValue(record.group, forKey: record.groupNumber)
            #expect(old == nil)
          }
        }
      }
    }
    #expect(kinds.count == (Placement.allCases.count + 1) * (YearGroup.allCases.count + 1) * 4)
  }

  @Test("rows of pupils are found by number, wherever rows are left out", arguments: 0..<20)
  func rollRows(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var rows = RollRows()
    var plain: [Int64] = []
    var row: Int64 = 2
    for number in 0..<random.pick([1, 2, 10, 300]) {
      row += random.chance(15) ? Int64(random.below(5)) + 1 : 0
      rows.add(row, of: number)
      plain.append(row)
      row += 1
    }
    for (number, row) in plain.enumerated() { #expect(rows.row(of: number) == row) }
  }

  @Test("a pupil's sums are kept exactly, however large, beside the mark")
  func tallies() {
    let most = Money(pence: 1 << 60)
    let sizes: [(lines: Int64, pence: Int64)] = [
      (0, 0), (1, 1), (77, 655_01), ((1 << 31) - 1, 1 << 59),
    ]
    for (lines, pence) in sizes {
      for isProvisional in [false, true] {
        var tally = PupilTally()
        tally.isProvisional = !isProvisional
        var sums = PupilSums()
        sums.lines = lines
        sums.provision = most
        sums.counted = Money(pence: pence)
        tally.sums = sums
        tally.isProvisional = isProvisional
        #expect(tally.sums == sums)
        #expect(tally.isProvisional == isProvisional)
        tally.isProvisional = !isProvisional
        tally.sums = sums
        #expect(tally.isProvisional != isProvisional)
        #expect(tally.sums == sums)
      }
    }
    #expect(!PupilTally().isMet)
  }

  @Test("runs of rows add up, and the first row of the run is the one that is met")
  func runs() {
    var tallies = PupilTallies(count: 3)
    #expect(tallies.indices.allSatisfy { !tallies.isMet($0) && tallies[$0] == nil })
    var run = RowRun(pupil: 1, firstRow: 7, rows: 2)
    run.add(Money(pence: 500), counted: Money(pence: 200))
    run.add(Money(pence: 1), counted: .zero)
    let before = Int64(3_000_000_000)
    #expect(tallies.add(run, to: 1, after: before) == nil)
    var later = RowRun(pupil: 1, firstRow: 1, rows: 1)
    later.isProvisional = true
    later.add(Money(pence: 1000), counted: Money(pence: 1000))
    #expect(tallies.add(later, to: 1, after: before + 100) != nil)
    #expect(tallies.isMet(1) && !tallies.isMet(0) && !tallies.isMet(2))
    #expect(tallies[1].map { Int64($0.firstRow) } == before + 7)
    let sums = tallies.sums(of: 1)
    #expect(sums.lines == 3)
    #expect([sums.provision.pence, sums.counted.pence] == [1501, 1200])
    #expect(tallies[1]?.isProvisional == true)
  }

  @Test("a filter has every hash that was put in, and few others")
  func filters() {
    var random = SeededRandom(seed: 9)
    var (taken, asked) = (0, 0)
    for count in 0..<7 {
      for _ in 0..<200 {
        let hashes = (0..<count).map { _ in random.next() }
        var filter = RowFilter()
        for hash in hashes.dropFirst(count / 2) { filter.insert(hash) }
        var other = RowFilter()
        for hash in hashes.prefix(count / 2) { other.insert(hash) }
        filter.formUnion(other)
        #expect(hashes.allSatisfy { filter.mayHave($0) })
        taken += (0..<20).count { _ in filter.mayHave(random.next()) }
        asked += 20
      }
    }
    #expect(taken * 50 < asked)
  }
}
