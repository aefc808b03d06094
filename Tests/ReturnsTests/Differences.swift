/// The parts in which two values of one type differ, by name: all of a batch is too much to print.
func differences<Value: Equatable>(_ one: Value, _ other: Value) -> [String] {
  if one == other { return [] }
  let parts = zip(Mirror(reflecting: one).children, Mirror(reflecting: other).children)
  return parts.compactMap { left, right in
    let (left, right) = (left.label ?? "", ("\(left.value)", "\(right.value)"))
    guard right.0 != right.1 else { return nil }
    let same = zip(right.0, right.1).prefix { $0 == $1 }.count
    func after(_ text: String) -> Substring { text.dropFirst(max(0, same - 40)).prefix(120) }
    return "\(left): \(after(right.0)) | \(after(right.1))"
  }
}
