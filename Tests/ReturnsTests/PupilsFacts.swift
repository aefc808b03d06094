import Costing
import Tables

@testable import Returns

/// All that reading pupils.csv comes to, so that two readings can be compared.
struct PupilsFacts: Equatable {
  private let keys: [PupilKey]
  private let records: [PupilRecord]
  private let names: [[UInt8]]
  private let atTwoSchools: Set<Int>
  private let spans: [Int: RollSpan]
  private let points: [Int: Int64]
  private let shared: Set<[Int]>
  private let explained: Set<Int>
  private let rejectedPupils: [Int: Int64]
  private let rejectedUPNs: [UInt64: Int64]
  let faults: [Fault]
  let read: Int64
  private let rejectedRows: [Int64]
  private let isUTF8: Bool

  init(_ file: PupilsFile) {
    let register = file.register
    keys = (0..<register.count).map { register.index.key($0) }
    records = (0..<register.count).map { register.record($0) }
    names = (0..<register.ownReferences.count).map { Array(register.ownReferences.name($0)) }
    atTwoSchools = register.atTwoSchools
    spans = register.rolls.spans
    points = register.rolls.points
    shared = Set(register.rolls.shared)
    explained = register.rolls.explained
    rejectedPupils = register.rejectedRows
    rejectedUPNs = register.rejectedUPNs
    faults = file.faults
    read = file.read
    rejectedRows = file.rejectedRows
    isUTF8 = file.isUTF8
  }
}
