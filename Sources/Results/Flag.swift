/// An option of the command line; its raw value follows two hyphens.
public enum Flag: String, CaseIterable, Hashable, Sendable {
  case year, academic, on, provision, pupils, schools, rates, rules, bands, terms, pay
  case applications, decisions, evidence, scores, staff
  case caseload, payments, budget, expected
  case sweep, tolerance
  case pupil, names, order, pot, method, floor
  case includePlans = "include-plans"
  case new, output, force, excel, lines
  case totalsOnly = "totals-only"
  case since
  case school
  case allowNames = "allow-names"
  case name, module
  case size
  case schoolCount = "school-count"
  case faults, seed, json, plain, quiet
  case noColour = "no-colour"
  case tasks, help, version

  /// As it is typed: `--year`.
  public var written: String { "--" + rawValue }
}
