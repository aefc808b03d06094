import Tables

/// The same borough as it arrives: a file from each school, each laid out in its own way.
///
/// Nobody comes or goes in the year, and nothing is decided or paid yet.
extension Sample {
  /// Every school's return, with so many mistakes spread over them.
  func returns(faults: Int64) -> [SampleFile] { messyReturns(faults: faults).files }

  /// How many of each fault `returns` makes, in the order of `FaultID`.
  ///
  /// They add up to `faults` while there are rows to hold them. A group whose rows disagree is
  /// one here, and a fault of each of its rows in topup.
  func plannedFaults(_ faults: Int64) -> [(faultID: String, count: Int64)] {
    messyReturns(faults: faults).planned
  }

  private func messyReturns(
    faults: Int64
  ) -> (files: [SampleFile], planned: [(faultID: String, count: Int64)]) {
    var planting = SamplePlanting(faults: faults, schools: schools, seed: seed)
    var pupils = CSVWriter()
    pupils.row(SamplePupil.columns)
    var files: [SampleFile] = []
    for (index, school) in schools.enumerated() where school.pupils > 0 {
      let roll = roll(at: index)
      for pupil in roll.pupils { pupils.row(pupil.row) }
      let layout = SampleLayout(for: school, at: index, seed: seed)
      let lines = planting.plant(at: index, in: roll) { layout.written($0, &$1) }
      files.append(SampleFile(name: school.returnName, bytes: layout.file(of: lines)))
    }
    let named = [
      SampleFile(name: "pupils.csv", bytes: pupils.take()),
      SampleFile(name: "rates.csv", bytes: SampleTariff.rates),
      SampleFile(name: "rules.csv", bytes: SampleTariff.rules(withFinance: false)),
      SampleFile(name: "schools.csv", bytes: giasExtract),
    ]
    return (named + files, planting.planned)
  }
}

extension SampleSchool {
  /// `returns/900001-marram-lane-primary-school.csv`.
  fileprivate var returnName: String {
    let plain = name.lowercased().map { ["é": "e", "è": "e", "ë": "e"][$0, default: $0] }
    let words = plain.filter { $0 != "'" }.split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
    return "returns/\(urn)-\(words.map { String($0) }.joined(separator: "-")).csv"
  }
}

/// The schools as Get Information about Schools lists them.
extension Sample {
  private var giasExtract: [UInt8] {
    var table = CSVWriter()
    table.row([
      "URN", "LA (code)", "EstablishmentNumber", "EstablishmentName",
      "TypeOfEstablishment (name)", "PhaseOfEducation (name)", "NumberOfPupils", "OpenDate",
      "CloseDate",
    ])
    for school in schools {
      table.number(school.urn)
      table.number(SampleSchool.authority)
      table.number(school.establishment)
      table.text(school.name)
      table.text(school.giasType)
      table.text(school.phase.giasName)
      table.number(school.roll)
      table.text(school.isAcademy ? "01-09-20\(12 + school.urn % 11)" : "")
      table.blank()
      table.endRow()
    }
    return SampleEncoding.windows1252.bytes(of: table.take())
  }
}

extension SampleSchool {
  fileprivate var giasType: String {
    if phase == .nursery { return "Local authority nursery school" }
    if isAcademy { return urn % 3 == 0 ? "Academy sponsor led" : "Academy converter" }
    return name.contains("Catholic") ? "Voluntary aided school" : "Community school"
  }
}
