/// A table whose words take no more room than they need, to leave some at its right.
extension TextTable {
  func closeLines(_ style: Style) -> [String] {
    let all = [heading] + rows
    let width = heading.indices.reduce(-2) { sum, column in
      sum + 2 + all.reduce(0) { max($0, $1[column].count) }
    }
    guard width < style.width else { return lines(style) }
    let plain = lines(Style(width: width, setsOff: false))
    return plain.enumerated().map { $0.offset == 0 ? style.bold($0.element) : $0.element }
  }
}
