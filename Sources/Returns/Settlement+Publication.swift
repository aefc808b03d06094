public import Borough
import Costing

extension Settlement {
  /// What the run publishes, with small numbers hidden.
  public func publication() -> Publication {
    var sums = SumsToPublish()
    for number in pupilNumbers {
      guard let cost = cost(of: number) else { continue }
      sums.add(
        cost, awarded: awards?[number], batch.pupils.school(number), batch.pupils.record(number))
    }
    return Publication(
      sums.tables, sums.schools(batch.council.schools), areAwardsKnown: awards != nil,
      DisclosureRule(batch.council.terms.rules))
  }
}

/// Running sums of the tables that are published.
private struct SumsToPublish {
  private var needs: [Need?: PublishedSums] = [:]
  private var provisions: [SENProvision?: PublishedSums] = [:]
  private var years: [YearGroup?: PublishedSums] = [:]
  private var placements: [Placement?: PublishedSums] = [:]
  private var bySchool: [SchoolNumber: PublishedSums] = [:]

  mutating func add(
    _ cost: PupilCost, awarded: Money?, _ school: SchoolNumber, _ record: PupilRecord
  ) {
    needs[record.primaryNeed, default: PublishedSums()].add(cost, awarded: awarded)
    provisions[record.senProvision, default: PublishedSums()].add(cost, awarded: awarded)
    years[record.yearGroup, default: PublishedSums()].add(cost, awarded: awarded)
    placements[record.placement, default: PublishedSums()].add(cost, awarded: awarded)
    bySchool[school, default: PublishedSums()].add(cost, awarded: awarded)
  }

  /// Codes in the order in which the field writes them, what is not stated last.
  var tables: [PublishedTable] {
    [
      PublishedTable(.primaryNeed, rows(needs) { $0.label }),
      PublishedTable(.senProvision, rows(provisions) { $0.label }),
      PublishedTable(.yearGroup, rows(years) { $0.label }),
      PublishedTable(.placement, rows(placements) { $0.name }),
    ]
  }

  private func rows<Key: Code>(
    _ sums: [Key?: PublishedSums], label: (Key) -> String
  ) -> [PublishedRow] {
    var rows = Array(Key.allCases).compactMap { key in
      sums[key].map { PublishedRow(key: key.name, label: label(key), $0) }
    }
    if let rest = sums[nil] {
      rows.append(PublishedRow(key: TotalsRow.notStated, label: "Not stated", rest))
    }
    return rows
  }

  /// In the order of their numbers.
  func schools(_ register: SchoolRegister) -> [PublishedSchool] {
    bySchool.ordered { $0.key < $1.key }.map { number, sums in
      let school = register.school(number)
      let name = school?.name ?? ""
      let key = number.description
      return PublishedSchool(
        phase: school?.phase ?? "",
        PublishedRow(key: key, label: name.isEmpty ? key : name, sums))
    }
  }
}
