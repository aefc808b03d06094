import Costing
import Tables

/// A pupil at a school: a UPN, or the school's own reference, by its number in a table of names.
struct PupilKey: Hashable, Sendable {
  let school: SchoolNumber
  /// A packed UPN, or the number of an own reference with the top bit set.
  let reference: UInt64

  private static let ownReference: UInt64 = 1 << 63

  init(school: SchoolNumber, reference: UInt64) {
    self.school = school
    self.reference = reference
  }

  init(_ school: SchoolNumber, _ upn: UPN) {
    self.school = school
    reference = upn.packed
  }

  init(_ school: SchoolNumber, ownReference number: Int) {
    self.school = school
    reference = Self.ownReference | UInt64(number)
  }

  var upn: UPN? {
    reference & Self.ownReference == 0 ? UPN(packed: reference) : nil
  }

  /// The number of the school's own reference; only for those that are no UPN.
  var ownReferenceNumber: Int { Int(reference & ~Self.ownReference) }

  /// The same pupil, own references being numbered by another table.
  func moved(from old: NameTable, to new: inout NameTable) -> PupilKey {
    upn != nil ? self : PupilKey(school, ownReference: new.add(old.name(ownReferenceNumber)))
  }

  func bytes(_ names: NameTable) -> [UInt8] {
    upn?.bytes ?? Array(names.name(ownReferenceNumber))
  }

  /// UPNs by number alone, so that one at two schools meets itself.
  var hash: UInt64 {
    Hash.mixed(upn == nil ? reference ^ UInt64(school.number) << 32 : reference)
  }
}
