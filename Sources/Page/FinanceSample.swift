/// A made-up borough of three schools and thirty pupils, with a few faults planted in its files, for
/// somebody who looks at the desk for the first time.
enum FinanceSample {
  static var files: [PageFile] {
    let pupils = SamplePupil.all
    var files = [
      file("rates.csv", rates), file("rules.csv", rules), file("schools.csv", schools),
      file("pupils.csv", pupilsFile(pupils)), file("decisions.csv", decisions(pupils)),
      file("payments.csv", payments),
    ]
    for school in SampleSchool.allCases {
      files.append(file("returns/\(school.file).csv", provision(pupils, of: school)))
    }
    return files
  }

  private static func file(_ name: String, _ text: String) -> PageFile {
    PageFile(name: name, bytes: Array(text.utf8))
  }

  private static let rates = """
    role,from,rate,per,source
    Teaching assistant,2025-04-01,17.20,hour,"made up: tariff 2025-26, page 3"
    Higher level teaching assistant,2025-04-01,22.40,hour,"made up: tariff 2025-26, page 3"
    Teacher,2025-04-01,44.50,hour,"made up: tariff 2025-26, page 3"
    Speech and language therapist,2025-04-01,62.50,hour,"made up: tariff 2025-26, page 3"

    """

  private static let rules = """
    rule,applies_to,from,value,source
    funding-year,,2025-04-01,2025-26,made up
    authority,,2025-04-01,343,made up
    threshold,mainstream,2025-04-01,6000.00,DfE notional SEN operational guidance 2025 to 2026
    threshold,resourced-provision,2025-04-01,6000.00,"made up: handbook, page 2"
    weeks-per-year,,2025-04-01,38,"made up: handbook, page 4"
    lunchtime,,2025-04-01,counts,"made up: handbook, page 5"
    break,,2025-04-01,does-not-count,"made up: handbook, page 5"
    convened-group,,2025-04-01,full,"made up: handbook, page 5"
    weekly-cap,Teacher,2025-04-01,300,"made up: handbook, page 6"
    top-up-start,,2025-04-01,placement-start,"made up: handbook, page 8"
    payer-without-plan,,2025-04-01,home,"made up: handbook, page 9"
    payments,,2025-04-01,months,"made up: handbook, page 10"
    commitment-counts,,2025-04-01,all-awarded,"made up: handbook, page 11"

    """

  private static let schools = """
    urn,dfe_number,name,phase,type,authority,roll,notional_sen_budget
    900001,343/2001,Marram Lane Primary School,primary,maintained,343,210,96000.00
    900008,343/4001,Gorse Green High School,secondary,academy,343,780,412000.00
    900015,343/2002,Curlew Wood Primary Academy,primary,academy,343,195,81000.00

    """

  private static func pupilsFile(_ pupils: [SamplePupil]) -> String {
    var text =
      "pupil,school,year_group,sen_provision,primary_need,placement,home_authority,"
      + "responsible_authority\n"
    for pupil in pupils {
      let payer = pupil.hasPlan ? "343" : ""
      text += "\(pupil.upn),\(pupil.school.urn),\(pupil.yearGroup),\(pupil.hasPlan ? "E" : "K"),"
      text +=
        "\(pupil.need),\(pupil.placement),\(pupil.number % 11 == 7 ? "341" : "343"),\(payer)\n"
    }
    return text
  }

  /// Awards to those with plans and much support.
  private static func decisions(_ pupils: [SamplePupil]) -> String {
    var text = "pupil,school,decided,decision,amount,from,to,review_by,reason,payer\n"
    for pupil in pupils where pupil.hasPlan && pupil.number % 2 == 0 {
      text += "\(pupil.upn),\(pupil.school.urn),2025-04-03,agree-in-part,"
      text += "\(900 + pupil.number * 45).00,2025-04-01,2026-03-31,2026-01-30,"
      text += "The support is matched to the outcomes.,343\n"
    }
    return text
  }

  private static var payments: String {
    var text = "school,pupil,period_from,period_to,paid_on,amount,ledger_ref\n"
    for school in SampleSchool.allCases {
      for (month, days) in [("04", "30"), ("05", "31"), ("06", "30")] {
        text += "\(school.urn),,2025-\(month)-01,2025-\(month)-\(days),2025-\(month)-22,"
        text += "\(school.paid),HN25\(month)\n"
      }
    }
    return text
  }

  private static func provision(_ pupils: [SamplePupil], of school: SampleSchool) -> String {
    var text =
      "pupil,school,provision,staff,minutes_per_week,group_size,group,cost,kind\(school.extra)\n"
    for pupil in pupils where pupil.school == school {
      for line in pupil.lines { text += "\(pupil.upn),\(school.urn),\(line)\n" }
    }
    return text + school.faults(pupils.filter { $0.school == school })
  }
}

private enum SampleSchool: CaseIterable {
  case marram, gorse, curlew

  var urn: String {
    switch self {
    case .marram: "900001"
    case .gorse: "900008"
    case .curlew: "900015"
    }
  }

  var file: String {
    switch self {
    case .marram: "marram-lane"
    case .gorse: "gorse-green"
    case .curlew: "curlew-wood"
    }
  }

  /// Paid each month.
  var paid: String {
    switch self {
    case .marram: "615.00"
    case .gorse: "840.00"
    case .curlew: "0.00"
    }
  }

  /// One return has a column that topup does not know.
  var extra: String { self == .curlew ? ",comments" : "" }

  /// Rows with something wrong, as real returns have them.
  func faults(_ pupils: [SamplePupil]) -> String {
    guard pupils.count > 3 else { return "" }
    switch self {
    case .marram:
      return "\(pupils[0].upn),900001,Reading recovery,Teaching assistant,\"12,5\",,,,\n"
        + "\(pupils[1].upn),900001,Sensory room,,,,,\"up to £4,000\",\n"
    case .gorse:
      return "\(pupils[2].upn),900008,Mentoring,Teaching asistant,60,,,,\n"
        + "\(pupils[3].upn),900008,Mathematics catch-up,,90,,,,\n"
        + "Z\(pupils[0].upn.dropFirst()),900008,Key adult,Teaching assistant,120,,,,\n"
    case .curlew:
      return "\(pupils[1].upn),900015,Lego therapy,Teaching assistant,45,2,Lego,,,\n"
        + "\(pupils[2].upn),900015,Lego therapy,Teaching assistant,45,2,Lego,,,\n"
        + "\(pupils[3].upn),900015,Lego therapy,Teaching assistant,60,2,Lego,,,for the new group\n"
    }
  }
}

private struct SamplePupil {
  let number: Int
  let school: SampleSchool

  static var all: [SamplePupil] {
    (0..<30).map { number in
      SamplePupil(number: number, school: SampleSchool.allCases[number / 10])
    }
  }

  /// With its check letter: weights 2 to 13, the rest by 23.
  var upn: String {
    let rest = "343\(school == .gorse ? "4001" : "2001")24\(100 + number)"
    let letters = Array("ABCDEFGHJKLMNPQRTUVWXYZ")
    let sum = rest.utf8.enumerated().reduce(0) { $0 + ($1.offset + 2) * (Int($1.element) - 48) }
    return "\(letters[sum % 23])\(rest)"
  }

  var hasPlan: Bool { number % 3 != 1 }
  var yearGroup: Int { school == .gorse ? 7 + number % 5 : 1 + number % 6 }
  var need: String { ["SLCN", "ASD", "SEMH", "MLD", "PD"][number % 5] }
  var placement: String { number % 10 == 9 ? "resourced-provision" : "mainstream" }

  /// Each from `provision` on; the last column is of what is usual.
  var lines: [String] {
    let blank = school.extra.isEmpty ? "" : ","
    let minutes = 120 + (number * 137) % 900
    var lines = ["Support in class,Teaching assistant,\(minutes),,,,\(blank)"]
    if number % 2 == 0 {
      lines.append("Speech and language programme,Speech and language therapist,30,2,,,\(blank)")
    }
    if number % 3 == 0 { lines.append("Small-group teaching,Teacher,150,3,,,\(blank)") }
    if number % 4 == 0 {
      lines.append("Learning mentor,Higher level teaching assistant,90,,,,\(blank)")
    }
    if number % 6 == 5 {
      lines.append("Support at lunch,Teaching assistant,100,,,,lunchtime\(blank)")
    }
    if number % 7 == 3 { lines.append("Communication aid,,,,,\(300 + number * 20).00,\(blank)") }
    return lines
  }
}
