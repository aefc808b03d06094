import Synchronization

/// What tasks keep while they read one piece after another, each used by one task at a time.
final class Desks<Desk: Sendable>: Sendable {
  private let free = Mutex<[Desk]>([])
  private let make: @Sendable () -> Desk

  init(_ make: @escaping @Sendable () -> Desk) {
    self.make = make
  }

  func use<Result>(_ work: (inout Desk) throws -> Result) rethrows -> Result {
    var desk = free.withLock { $0.popLast() } ?? make()
    let result = try work(&desk)
    let used = desk
    free.withLock { $0.append(used) }
    return result
  }
}
