import Costing
import Tables

/// Pupils whose UPN is at two schools.
extension PupilsReader {
  /// A UPN at two schools: dates that do not meet are a move, and of those that do one is the main
  /// school's; else it is an error of all its rows.
  mutating func settleTwoSchools(file: Int32) {
    for numbers in register.numbersOfOneUPN {
      if areExplained(numbers) {
        register.rolls.explained.formUnion(numbers)
        share(numbers)
      } else {
        for (place, number) in numbers.enumerated() {
          let other = rolls.row(of: numbers[place == 0 ? 1 : 0])
          reject(number, .upnAtTwoSchools, other, file)
        }
      }
    }
  }

  /// Whether, of every two rolls at once, both say what they are and only one is the main one, and
  /// each subsidiary roll is beside one main roll and no other.
  private func areExplained(_ numbers: [Int]) -> Bool {
    for (place, one) in numbers.enumerated() {
      for other in numbers[(place + 1)...] where areAtOnce(one, other) {
        guard let left = rolls.enrolments[one], let right = rolls.enrolments[other],
          left != .main || right != .main
        else { return false }
      }
    }
    return numbers.allSatisfy { hasOneMain($0, numbers) }
  }

  /// Whether two rolls share a day of the year.
  private func areAtOnce(_ one: Int, _ other: Int) -> Bool {
    let spans = register.rolls.spans
    return (spans[one] ?? RollSpan()).overlaps(
      spans[other] ?? RollSpan(), from: firstDay, to: lastDay)
  }

  /// Whether a subsidiary roll that is at once with another is beside just one main roll.
  private func hasOneMain(_ number: Int, _ numbers: [Int]) -> Bool {
    guard rolls.enrolments[number] == .subsidiary else { return true }
    let beside = numbers.filter { $0 != number && areAtOnce($0, number) }
    return beside.isEmpty || beside.count { rolls.enrolments[$0] == .main } == 1
  }

  /// Notes which subsidiary rolls take what each main roll leaves of the threshold.
  private mutating func share(_ numbers: [Int]) {
    let sorted = numbers.sorted {
      register.school($0).bytes.lexicographicallyPrecedes(register.school($1).bytes)
    }
    var placed: Set<Int> = []
    for main in sorted where rolls.enrolments[main] == .main {
      let others = sorted.filter {
        rolls.enrolments[$0] == .subsidiary && !placed.contains($0) && areAtOnce($0, main)
      }
      placed.formUnion(others)
      if !others.isEmpty { register.rolls.shared.append([main] + others) }
    }
  }
}
