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
