/// Work done several pieces at a time and taken up in order, so that any number of tasks gives the
/// same result.
enum Ordered {
  /// Runs `work` on each piece that `next` gives and hands the results to `take` in order.
  ///
  /// One piece more than there are tasks is under way, so that none waits for the next to be read.
  static func run<Piece: Sendable, Result: Sendable>(
    tasks: Int, next: () throws -> Piece?, work: @escaping @Sendable (Piece) throws -> Result,
    take: (Result) throws -> Void
  ) async throws {
    try await withThrowingTaskGroup(of: (Int, Result).self) { group in
      var started = 0
      var taken = 0
      var waiting: [Int: Result] = [:]
      var underWay = 0
      func collect() async throws {
        guard let (place, result) = try await group.next() else { return }
        underWay -= 1
        waiting[place] = result
        while let ready = waiting.removeValue(forKey: taken) {
          taken += 1
          try take(ready)
        }
      }
      while let piece = try next() {
        let place = started
        started += 1
        underWay += 1
        group.addTask { (place, try work(piece)) }
        while underWay >= (tasks == 1 ? 1 : tasks + 1) { try await collect() }
      }
      while taken < started { try await collect() }
    }
  }
}
