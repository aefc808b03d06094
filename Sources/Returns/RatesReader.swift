import Costing
import Tables

/// Reads rates.csv into the council's rate card.
struct RatesReader {
  private(set) var card = RateCard()
  private(set) var roles = RoleNames()
  private(set) var faults: [Fault] = []
  private let periods = CodeNames<Rate.Per>()

  init(_ text: TextFile, allowNames: Bool) {
    guard var sheet = Sheet<RateColumn>.open(text, allowNames: allowNames, faults: &faults) else {
      return
    }
    while sheet.advance() {
      if sheet.isWhole() { read(&sheet) }
      faults.append(contentsOf: sheet.faults)
    }
    let isSaid = faults.contains { $0.id.severity == .error }
    if card.names.isEmpty, !isSaid {
      faults.append(Fault(.noRates, file: text.file, row: 0))
    }
  }

  private mutating func read(_ sheet: inout Sheet<RateColumn>) {
    let name = sheet.string(.role)
    if name.isEmpty { sheet.fault(.blank, .role) }
    let from = sheet.needed(sheet.date(.from), .from)
    let rate = rate(&sheet)
    if sheet.isBlank(.source) { sheet.fault(.blank, .source) }
    guard !sheet.hasErrors, let from, let rate else { return }
    let role = roles.add(sheet.text(.role)) { card.add(role: name) }
    if let other = card.rows[Int(role.index)].first(where: { $0.from == from }) {
      sheet.fault(.twoFromOneDay, .from, .row(file: sheet.file, other.row))
      return
    }
    card.add(RateRow(from: from, rate, source: sheet.string(.source), row: sheet.row), to: role)
  }

  private func rate(_ sheet: inout Sheet<RateColumn>) -> Rate? {
    let amount = sheet.needed(sheet.number(.rate, places: 4, most: Rate.most), .rate)
    let minutes = sheet.number(.minutes, places: 2)
    let weeks = sheet.weeks(.weeks)
    guard let per = sheet.needed(sheet.code(.per, periods), .per) else { return nil }
    switch per {
    case .minute, .hour:
      return amount.map { Rate.timed($0, per: per) }
    case .day, .year:
      if minutes.isBlank { sheet.fault(.rateIncomplete, .minutes) }
      guard let amount, let minutes = minutes.value else { return nil }
      return .worked(amount, per: per, hundredthsOfAMinute: minutes)
    case .weeklyHourYear:
      if weeks.isBlank { sheet.fault(.rateIncomplete, .weeks) }
      guard let amount, let weeks = weeks.value else { return nil }
      return .weeklyHourYear(amount, builtOn: weeks)
    }
  }
}

/// Roles by name, matched as names are.
struct RoleNames: Sendable {
  private var names = NameTable()
  private var roles: [Role] = []

  /// The role of a name; one that is new is made by `make`.
  mutating func add(_ name: ArraySlice<UInt8>, make: () -> Role) -> Role {
    let number = names.add(Folding.fold(name)[...])
    if number == roles.count { roles.append(make()) }
    return roles[number]
  }

  /// The role of a name already folded.
  func role(folded name: [UInt8]) -> Role? { names.number(of: name[...]).map { roles[$0] } }

  /// The known name most like this one, for a message.
  func nearest(to name: [UInt8], in card: RateCard) -> String? {
    Nearest.name(to: String(decoding: name, as: UTF8.self), among: card.names)
  }
}

/// The known name most like one that is not known.
public enum Nearest {
  /// Nil when none is near, more than a third of the letters having to change, and when two are
  /// equally near: TA32 may be TA2 or TA3, and the two are paid differently.
  public static func name(to wanted: String, among known: [String]) -> String? {
    let folded = Folding.folded(wanted)
    var best: (name: String, distance: Int)?
    var isAlone = true
    for name in known {
      let distance = distance(folded, Folding.folded(name))
      if distance == best?.distance { isAlone = false }
      guard distance < best?.distance ?? Int.max else { continue }
      best = (name, distance)
      isAlone = true
    }
    guard let best, isAlone, best.distance * 3 <= max(folded.count, 3) else { return nil }
    return best.name
  }

  /// Letters to add, drop or change to get from one to the other.
  static func distance(_ one: [UInt8], _ other: [UInt8]) -> Int {
    guard one.count <= 100, other.count <= 100 else { return Int.max }
    var row = Array(0...other.count)
    for (i, byte) in one.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, wanted) in other.enumerated() {
        let kept = diagonal + (byte == wanted ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(kept, row[j] + 1, diagonal + 1)
      }
    }
    return row[other.count]
  }
}
