import Synchronization

/// What tasks keep while they read one piece after another, each used by one task at a time.
final class Desks<Desk: Sendable>: Sendable {
  private let free = Mutex<[Desk]>([])
  private let make: @Sendable () -> Desk
  #if THREAD_SANITIZER
    private let turns = Atomic(0)
  #endif

  init(_ make: @escaping @Sendable () -> Desk) {
    self.make = make
  }

  func use<Result>(_ work: (inout Desk) throws -> Result) rethrows -> Result {
    let kept = free.withLock {
      showOrder()
      defer { showOrder() }
      return $0.popLast()
    }
    var desk = kept ?? make()
    let result = try work(&desk)
    let used = desk
    free.withLock {
      showOrder()
      $0.append(used)
      showOrder()
    }
    return result
  }

  /// The thread sanitizer does not see what a mutex orders: it is in a library that is not watched.
  private func showOrder() {
    #if THREAD_SANITIZER
      turns.add(1, ordering: .acquiringAndReleasing)
    #endif
  }
}
