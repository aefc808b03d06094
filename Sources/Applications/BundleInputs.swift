public import Costing

/// All that an application's figures and checks were worked from, so that anybody can work them
/// again: the files cut down to one pupil, and what of other rows decided this pupil's figures.
public struct BundleInputs: Hashable, Sendable {
  public var year: FundingYear
  /// The pupil, as the files write it, and the school.
  public var reference: [UInt8]
  public var school: SchoolNumber
  /// The day asked for on which dates are judged; nil for the one the application was submitted on.
  public var day: CivilDate?
  /// In the order in which they are read.
  public var files: [BundleFile]
  /// Rows of the pupil's provision that could not be used.
  public var rejectedRows: Int64
  /// What rows of other pupils book of the adults named here.
  public var otherBookings: [AdultBooking]

  public init(
    year: FundingYear, reference: [UInt8], school: SchoolNumber, day: CivilDate?,
    files: [BundleFile], rejectedRows: Int64, otherBookings: [AdultBooking]
  ) {
    self.year = year
    self.reference = reference
    self.school = school
    self.day = day
    self.files = files
    self.rejectedRows = rejectedRows
    self.otherBookings = otherBookings
  }
}

/// A file of a bundle: its usual name, such as `rates.csv`, and its text in UTF-8.
public struct BundleFile: Hashable, Sendable {
  public var name: String
  public var text: [UInt8]

  public init(name: String, text: [UInt8]) {
    self.name = name
    self.text = text
  }
}
