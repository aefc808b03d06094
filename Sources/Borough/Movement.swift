public import Costing

/// A part of the change in what is expected to be paid for one pupil, under one reason.
///
/// A pupil's movements follow each other: each begins where the one before ended.
public struct Movement: Hashable, Sendable {
  public let pupil: PupilPlace
  public let reason: MovementReason
  public let from: Money
  public let to: Money
  public let note: MovementNote?

  public var change: Money { to - from }
}

/// What is known of a movement beside its reason.
public enum MovementNote: Hashable, Sendable {
  /// The schools that a UPN is at now and was not, and was at before and is not.
  case movedTo([SchoolNumber])
  case movedFrom([SchoolNumber])
  /// The last day on roll is earlier than it was.
  case leaves(CivilDate)
  /// Rows of provision rejected before the step, and at it.
  case rejectedRows(before: Int64, now: Int64)
  /// A row of applications or decisions was rejected, or is now.
  case rejectedCase(isNow: Bool)
}

/// UPNs that left one school and came to another between two runs.
struct SchoolMoves {
  private var left: [[UInt8]: [SchoolNumber]] = [:]
  private var came: [[UInt8]: [SchoolNumber]] = [:]

  /// - Parameters:
  ///   - places: every pupil of either run, in order.
  ///   - rolls: the run before pupils.csv is the new one, whose last days are compared with it.
  init(
    _ places: [PupilPlace], from old: RunFigures, _ rolls: RunFigures, to new: RunFigures
  ) {
    for place in places where place.isUPN {
      guard let now = new.pupils[place] else {
        left[place.reference, default: []].append(place.school)
        continue
      }
      if old.pupils[place] == nil {
        came[place.reference, default: []].append(place.school)
      } else if now.endsEarlier(than: rolls.figures(place)) {
        left[place.reference, default: []].append(place.school)
      }
    }
  }

  /// Nil for a pupil who did not move to the school, or from it.
  func note(_ place: PupilPlace) -> MovementNote? {
    guard let left = left[place.reference], let came = came[place.reference] else { return nil }
    if left.contains(place.school) { return .movedTo(came) }
    return came.contains(place.school) ? .movedFrom(left) : nil
  }
}
