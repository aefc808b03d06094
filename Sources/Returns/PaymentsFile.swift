import Borough
import Costing
public import Tables

/// payments.csv, read: what was paid to schools, whatever it was paid for.
public struct PaymentsFile: Sendable {
  public private(set) var faults: [Fault] = []
  public private(set) var read: Int64 = 0
  public private(set) var rejectedRows: [Int64] = []
  public let file: Int32
  /// In the order of the file.
  private(set) var rows: [Row] = []

  /// A payment and whom it was for; nil for a school's total.
  struct Row: Sendable {
    let key: PupilKey?
    let payment: Payment
  }

  public init(
    _ text: TextFile, _ council: Council, into register: inout PupilRegister, allowNames: Bool
  ) {
    file = text.file
    guard var sheet = Sheet<PaymentColumn>.open(text, allowNames: allowNames, faults: &faults)
    else { return }
    var written: [[UInt8]: Int64] = [:]
    while sheet.advance() {
      read += 1
      if sheet.isWhole(), let row = sheet.payment(council, &register), !sheet.hasErrors {
        rows.append(row)
        let cells = sheet.cells
        if let other = written[cells] {
          sheet.fault(.paymentTwice, .row(file: file, other))
        } else {
          written[cells] = sheet.row
        }
      }
      if sheet.hasErrors { rejectedRows.append(sheet.row) }
      faults.append(contentsOf: sheet.faults.ordered { $0.field < $1.field })
    }
    if read == 0 { faults.append(Fault(.noRows, file: text.file, row: 0)) }
  }
}

extension Sheet<PaymentColumn> {
  /// A payment of another year is no part of this one, which is said. The school is the one that was
  /// paid, though the pupil may since be at the one that took over from it.
  fileprivate mutating func payment(
    _ council: Council, _ register: inout PupilRegister
  ) -> PaymentsFile.Row? {
    let isTotal = isBlank(.pupil)
    let key = isTotal ? nil : pupilKey(council.schools, &register)
    let school =
      isTotal
      ? needed(schoolNumber(.school), .school) : key.flatMap { _ in schoolNumber(.school).value }
    for column in [PaymentColumn.periodFrom, .periodTo] where isBlank(column) {
      fault(.blank, column)
    }
    let span = span(.periodFrom, .periodTo)
    let paidOn = date(.paidOn)
    let amount = needed(signedMoney(.amount), .amount)
    guard let school, let from = span?.from, let to = span?.to, let amount, !paidOn.isUnreadable
    else { return nil }
    if from > council.year.lastDay { fault(.outsideTheYear, .periodFrom) }
    if to < council.year.firstDay { fault(.outsideTheYear, .periodTo) }
    let payment = Payment(
      school: council.schools.canonical(school), child: nil,
      reference: isTotal ? [] : key?.upn?.bytes ?? Array(text(.pupil)), period: from...to,
      paidOn: paidOn.value,
      amount: amount, ledgerRef: string(.ledgerRef), row: row)
    return PaymentsFile.Row(key: key, payment: payment)
  }
}

extension Sheet {
  /// The row cell by cell, a line feed after each.
  fileprivate var cells: [UInt8] {
    Column.allCases.flatMap { Array(text($0)) + [10] }
  }

  /// Pounds and pence, which may be below zero: what was taken back.
  fileprivate mutating func signedMoney(_ column: Column) -> Cell<Money> {
    if case .negative(let pence) = cursor.number(header.place(of: column), places: 2) {
      return .value(Money(pence: -pence))
    }
    switch number(column, places: 2, zero: .isAValue) {
    case .blank: return .blank
    case .unreadable: return .unreadable
    case .value(let pence): return .value(Money(pence: pence))
    }
  }
}
