/// A code that files write and tables print: the field's own short list.
public protocol Code: CaseIterable, Hashable, Sendable {
  /// As files write it and tables print it.
  var name: String { get }
}

/// Where the pupil is placed; it decides the threshold.
public enum Placement: UInt8, Code {
  case mainstream, senUnit, resourcedProvision, special, alternative, independent, college

  public var name: String {
    switch self {
    case .mainstream: "mainstream"
    case .senUnit: "sen-unit"
    case .resourcedProvision: "resourced-provision"
    case .special: "special"
    case .alternative: "alternative"
    case .independent: "independent"
    case .college: "college"
    }
  }
}

/// The school census code for a pupil's special educational provision.
public enum SENProvision: UInt8, Code {
  case none, support, plan

  public var name: String {
    switch self {
    case .none: "N"
    case .support: "K"
    case .plan: "E"
    }
  }

  public var label: String {
    switch self {
    case .none: "No special educational provision"
    case .support: "SEN support"
    case .plan: "EHC plan"
    }
  }
}

/// National curriculum year group, nursery first: N1, N2, R, 1 to 14.
public struct YearGroup: Code, Comparable {
  /// 0 for N1, 1 for N2, 2 for R, 3 for Year 1 … 16 for Year 14.
  public let order: UInt8

  public static let allCases = (0...16).map { YearGroup(order: UInt8($0)) }
  public static let reception = YearGroup(order: 2)
  public static let year6 = YearGroup(order: 8)
  public static let year11 = YearGroup(order: 13)
  private static let early = ["N1", "N2", "R"]

  public var name: String {
    order < 3 ? Self.early[Int(order)] : "\(order - 2)"
  }

  public var label: String {
    switch order {
    case 0, 1: "Nursery \(order + 1)"
    case 2: "Reception"
    default: "Year \(order - 2)"
    }
  }

  public static func < (left: YearGroup, right: YearGroup) -> Bool { left.order < right.order }
}

/// The school census code for a pupil's type of need.
public enum Need: UInt8, Code {
  case spld, mld, sld, pmld, semh, slcn, hi, vi, msi, pd, asd, ds, oth, nsa

  private static let names = [
    "SPLD", "MLD", "SLD", "PMLD", "SEMH", "SLCN", "HI", "VI", "MSI", "PD", "ASD", "DS", "OTH",
    "NSA",
  ]
  private static let labels = [
    "Specific learning difficulty", "Moderate learning difficulty", "Severe learning difficulty",
    "Profound and multiple learning difficulty", "Social, emotional and mental health",
    "Speech, language and communication", "Hearing impairment", "Vision impairment",
    "Multi-sensory impairment", "Physical disability", "Autistic spectrum disorder",
    "Down syndrome", "Other difficulty or disability", "SEN support, no specialist assessment",
  ]

  public var name: String { Self.names[Int(rawValue)] }
  public var label: String { Self.labels[Int(rawValue)] }
}

/// Whether a school holds a pupil's main or subsidiary registration.
public enum Enrolment: UInt8, Code {
  case main, subsidiary

  public var name: String { self == .main ? "main" : "subsidiary" }
}

/// What kind of provision a line is; the council's rules say how each counts.
public enum ProvisionKind: UInt8, Code {
  case targeted, universal, lunchtime, breakTime, convened

  public var name: String {
    switch self {
    case .targeted: "targeted"
    case .universal: "universal"
    case .lunchtime: "lunchtime"
    case .breakTime: "break"
    case .convened: "convened"
    }
  }
}

/// Where the money for a line comes from.
public enum FundingSource: UInt8, Code {
  case notionalSEN, topUp, inclusiveMainstreamFund, pupilPremium, personalBudget, health
  case socialCare, other

  public var name: String {
    switch self {
    case .notionalSEN: "notional-sen"
    case .topUp: "top-up"
    case .inclusiveMainstreamFund: "inclusive-mainstream-fund"
    case .pupilPremium: "pupil-premium"
    case .personalBudget: "personal-budget"
    case .health: "health"
    case .socialCare: "social-care"
    case .other: "other"
    }
  }
}

/// Whether a line's cost would go if the pupil left.
public enum IfLeft: UInt8, Code {
  case yes, no, part

  public var name: String {
    switch self {
    case .yes: "yes"
    case .no: "no"
    case .part: "part"
    }
  }
}
