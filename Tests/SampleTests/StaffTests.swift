import Testing

@testable import topup

/// The made-up schools' staff have the time that provision books, but for one.
struct StaffTests {
  private let staff = StandardBorough.staff
  private let provision = StandardBorough.provision

  private static let visitors: Set = [
    "", "Educational psychologist", "Speech and language therapist", "Specialist teacher",
  ]

  private func adult(_ row: [String], of grid: Grid) -> String {
    "\(grid.cell("school", row)) \(grid.cell("adult", row))"
  }

  @Test func everyAdultInProvisionIsInStaffOnceWithTheSameRole() {
    var roles: [String: String] = [:]
    for row in staff.rows {
      #expect(roles.updateValue(staff.cell("role", row), forKey: adult(row, of: staff)) == nil)
    }
    let named = provision.rows.filter { !provision.cell("adult", $0).isEmpty }
    #expect(named.count > 3000)
    #expect(
      named.allSatisfy { roles[adult($0, of: provision)] == provision.cell("staff", $0) })
    #expect(Set(named.map { adult($0, of: provision) }) == Set(roles.keys))
  }

  @Test func linesOfThoseWhoApplyNameTheirAdultUnlessItIsAVisitor() {
    let applying = Set(StandardBorough.applications.pupils)
    let rows = provision.rows.filter { applying.contains(provision.pupil($0)) }
    #expect(rows.count > 500)
    for row in rows {
      let isVisitor = Self.visitors.contains(provision.cell("staff", row))
      #expect(provision.cell("adult", row).isEmpty == isVisitor)
    }
  }

  @Test func rowsOfANamedGroupHaveOneAdult() {
    var adults: [String: Set<String>] = [:]
    for row in provision.rows where !provision.cell("group", row).isEmpty {
      let group = "\(provision.cell("school", row)) \(provision.cell("group", row))"
      adults[group, default: []].insert(provision.cell("adult", row))
    }
    #expect(adults.values.allSatisfy { $0.count == 1 })
    #expect(adults.values.contains { $0 != [""] })
  }

  /// A named group books its adult once, another row its part of the session, whatever its weeks.
  @Test func oneAdultIsOverBookedAndNobodyElse() throws {
    var minutes: [String: Double] = [:]
    var groups: Set<String> = []
    for row in provision.rows where !provision.cell("adult", row).isEmpty {
      let group = provision.cell("group", row)
      let isFirst = groups.insert("\(provision.cell("school", row)) \(group)").inserted
      if !group.isEmpty, !isFirst { continue }
      let pupils = group.isEmpty ? Double(provision.cell("group_size", row)) ?? 1 : 1
      minutes[adult(row, of: provision), default: 0] += weekly(row, of: provision) / pupils
    }
    let overBooked = staff.rows.filter {
      minutes[adult($0, of: staff), default: 0] > 60
        * (Double(staff.cell("hours_per_week", $0)) ?? 0)
    }
    #expect(overBooked.count == 1)
    #expect(overBooked.first?.first == "900001")
  }

  /// An adult's minutes in a week, however the row writes them.
  private func weekly(_ row: [String], of grid: Grid) -> Double {
    func number(_ column: String) -> Double { Double(grid.cell(column, row)) ?? 0 }
    return number("minutes_per_week") + 60 * number("hours_per_week")
      + number("minutes_per_session") * number("sessions_per_week")
  }
}
