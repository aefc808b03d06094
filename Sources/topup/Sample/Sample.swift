import Tables

/// A file of the made-up borough.
struct SampleFile {
  /// Under the folder it is to be saved in: `provision.csv`, `returns/900001-gorse-park.csv`.
  let name: String
  let bytes: [UInt8]
}

/// A made-up borough: its schools, their pupils' provision, the council's rates and rules, and what
/// applications to its panel are made of.
///
/// One seed gives the same bytes on any machine. Nothing in it is about a real school or child.
struct Sample {
  let seed: UInt64
  let schools: [SampleSchool]

  /// - Parameters:
  ///   - schools: from 1 to 2,000, which is more than any authority has.
  ///   - pupils: those with provision, up to five million.
  init(seed: UInt64, schools: Int64, pupils: Int64) {
    precondition((1...2000).contains(schools) && (0...5_000_000).contains(pupils))
    self.seed = seed
    self.schools = SampleSchool.borough(of: schools, pupils: pupils, seed: seed)
  }

  /// The files a council would hold once every return had been put right: no fault, no warning.
  func borough() -> [SampleFile] {
    var pupils = CSVWriter()
    var provision = CSVWriter()
    var papers = SamplePapers()
    pupils.row(SamplePupil.columns)
    provision.row(SampleColumn.known.map(\.name))
    for index in schools.indices {
      let roll = roll(at: index)
      for pupil in roll.pupils { pupils.row(pupil.row) }
      for line in roll.lines { provision.row(SampleColumn.known.map { line[$0] }) }
      papers.take(roll)
    }
    return [SampleFile(name: "provision.csv", bytes: provision.take())]
      + namedFiles(pupils: pupils.take(), schools: schoolsTable) + papers.files
  }

  /// The files beside the provision.
  func namedFiles(pupils: [UInt8], schools: [UInt8]) -> [SampleFile] {
    [
      SampleFile(name: "pupils.csv", bytes: pupils),
      SampleFile(name: "rates.csv", bytes: SampleTariff.rates),
      SampleFile(name: "rules.csv", bytes: SampleTariff.rules),
      SampleFile(name: "schools.csv", bytes: schools),
    ]
  }

  func roll(at index: Int) -> SampleRoll {
    SampleRoll(of: schools[index], at: index, seed: seed)
  }

  private var schoolsTable: [UInt8] {
    var table = CSVWriter()
    table.row([
      "urn", "dfe_number", "name", "phase", "type", "authority", "roll", "notional_sen_budget",
    ])
    for school in schools {
      table.number(school.urn)
      table.text(school.dfeNumber)
      table.text(school.name)
      table.text(school.phase.rawValue)
      table.text(school.isAcademy ? "academy" : "maintained")
      table.number(SampleSchool.authority)
      table.number(school.roll)
      table.money(pence: school.notionalSENBudgetInPounds * 100)
      table.endRow()
    }
    return table.take()
  }
}
