import Applications
import Costing
import Tables

/// The rows of provision that a pupil's figures are worked from, and no other pupil's.
extension CaseBook {
  /// provision.csv cut down to one pupil, at each of the schools that share one threshold.
  ///
  /// A named group's other members are there by number, so that the session comes to the same and
  /// the odd pennies go where they went: what they are called and what else they have is left out.
  func provisionText(of pupils: [Int]) -> [UInt8] {
    var writer = CSVWriter()
    for column in ProvisionColumn.written { writer.text(column.name) }
    writer.endRow()
    for told in pupils.flatMap({ lines[$0] ?? [] }) {
      for cell in told.cells { writer.text(cell) }
      writer.endRow()
      guard let member = told.entry.member else { continue }
      let others = Others(of: member, beside: told)
      for place in 0..<others.count {
        for column in ProvisionColumn.written { writer.text(others.cell(column, at: place, told)) }
        writer.endRow()
      }
    }
    return writer.bytes
  }

  /// Those of a group's members who decide what one of them is charged.
  private struct Others {
    /// How many stand before the pupil in byte order; where none does, one after, to say how many
    /// share.
    let count: Int64
    let areBefore: Bool
    let sharing: Int64
    let isConvenedForAnother: Bool

    init(of member: GroupMember, beside told: ToldLine) {
      areBefore = member.place > 0
      sharing = member.session.sharing
      count = areBefore ? member.place : sharing > 1 ? 1 : 0
      isConvenedForAnother = member.session.convenedForOne && told.line.kind != .convened
    }

    /// References in byte order: `!` stands before letters and digits, and what begins with a
    /// reference after it.
    func cell(_ column: ProvisionColumn, at place: Int64, _ told: ToldLine) -> String {
      switch column {
      case .pupil: (areBefore ? "!" : told.text(.pupil) + "~") + "\(place + 1)"
      case .provision: "another pupil of the group"
      case .groupSize: "\(sharing)"
      case .kind: isConvenedForAnother && place == 0 ? ProvisionKind.convened.name : ""
      case .funding, .adult, .outcomeRef, .ifLeft: ""
      default: told.text(column)
      }
    }
  }
}
