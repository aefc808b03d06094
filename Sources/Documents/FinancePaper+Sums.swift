import Applications
import Borough
import Costing

/// What is paid when, to whom and by whom, and what the statement says of it.
extension FinancePaper {
  /// In the order of the calendar.
  var periodSums: [PeriodSum] {
    var sums = finance.calendar.periods.map { PeriodSum(period: $0) }
    for line in schedule {
      if line.isBackdated {
        sums[line.paidIn].backdated += line.amount
      } else {
        sums[line.paidIn].awards += line.amount
      }
      if finance.isOurs(finance.pupil(finance.records[line.record])) {
        sums[line.paidIn].ours += line.amount
      }
    }
    return sums
  }

  /// In the order of numbers.
  var schoolDues: [SchoolDue] {
    var sums: [SchoolNumber: SchoolDue] = [:]
    for line in schedule {
      var sum = sums[line.school] ?? SchoolDue(school: line.school)
      switch finance.pupil(finance.records[line.record]).payer.code {
      case finance.authority: sum.ours += line.amount
      case nil: sum.notStated += line.amount
      default: sum.others += line.amount
      }
      if line.isBackdated { sum.backdated += line.amount }
      sums[line.school] = sum
    }
    return sums.values.ordered { $0.school < $1.school }
  }

  /// This authority first, the others in the order of codes, then what is not stated.
  var payerDues: [PayerDue] {
    var sums: [UInt16?: PayerDue] = [:]
    for record in finance.records {
      let pupil = finance.pupil(record)
      let payer = pupil.payer.code
      sums[payer, default: PayerDue(payer: payer)].children.insert(pupil.child)
      sums[payer, default: PayerDue(payer: payer)].due += record.due
    }
    func place(_ sum: PayerDue) -> UInt16 {
      sum.payer == finance.authority ? 0 : sum.payer ?? .max
    }
    return sums.values.ordered { place($0) < place($1) }
  }

  /// By primary need, in the order of codes; not stated last.
  var needDues: [KindDue] {
    let needs: [Need?] = Need.allCases.map { $0 } + [nil]
    let kinds = needs.map {
      KindDue(key: $0?.name ?? TotalsRow.notStated, label: $0?.label ?? "Not stated")
    }
    return dues(kinds) { record, _ in
      finance.pupil(record).details.primaryNeed.map { Int($0.rawValue) } ?? kinds.count - 1
    }
  }

  /// By phase, as Section 251 has its columns.
  var phaseDues: [KindDue] {
    let kinds = Section251Column.allCases.map { KindDue(key: $0.name, label: $0.label) }
    return dues(kinds) { Int(finance.section251($0, at: $1.school).column.rawValue) }
  }

  /// - Parameter place: of the kind that some days of an award are of.
  private func dues(
    _ kinds: [KindDue], by place: (AwardRecord, AwardStretch) -> Int
  ) -> [KindDue] {
    var kinds = kinds
    for record in finance.records {
      for stretch in record.stretches {
        let at = place(record, stretch)
        kinds[at].children.insert(finance.pupil(record).child)
        kinds[at].due += stretch.due
      }
    }
    return kinds.filter { !$0.children.isEmpty }
  }

  /// What is due for the days on roll, whoever pays.
  var due: Money { dues.reduce(.zero, +) }

  /// Lines with money, and those of every statement.
  var section251Rows: [Section251Row] {
    let cells = finance.section251()
    let lines: [Section251Line?] = Section251Line.allCases.map { $0 } + [nil]
    return lines.map { line in
      Section251Row(
        line: line?.name ?? TotalsRow.notStated,
        label: line?.label ?? "Schools whose type schools.csv does not say",
        amounts: Section251Column.allCases.map {
          cells[Section251Cell(line: line, column: $0)] ?? .zero
        })
    }.filter { $0.line != TotalsRow.notStated || $0.total != .zero }
  }

  /// The share of a notional SEN budget from which the council gives more, in hundredths of one per
  /// cent; nil where its rule is not of that kind.
  var councilsLine: Int64? {
    guard case .share(let hundredths)? = finance.rules.targetedFunding else { return nil }
    return hundredths
  }
}

/// What was paid beside what is due.
extension FinancePaper {
  /// In the order of `MatchFinding`; those that were not made are left out.
  var findingSums: [FindingSum] {
    var sums: [MatchFinding: FindingSum] = [:]
    for match in matches {
      var sum = sums[match.finding] ?? FindingSum(finding: match.finding)
      sum.count += 1
      sum.due += match.due
      sum.paid += match.paid
      sum.takenBack += match.takenBack
      sum.over += max(.zero, match.difference)
      sum.under += max(.zero, -match.difference)
      sums[match.finding] = sum
    }
    return MatchFinding.allCases.compactMap { sums[$0] }
  }

  /// Those to put right, the most money first; of the same money, in the order of the file.
  var matchesToAct: [MatchToAct] {
    let all = matches.enumerated().map { MatchToAct(match: $1, row: Int64($0) + 2) }
    func size(_ one: MatchToAct) -> UInt64 { one.match.difference.pence.magnitude }
    return all.filter { !$0.match.finding.whatToDo($0.match).isEmpty }
      .ordered { size($0) == size($1) ? $0.row < $1.row : size($0) > size($1) }
  }
}

/// What is to come, and children who cross a boundary.
extension FinancePaper {
  /// In the order of months.
  var monthSums: [MonthSum] {
    var sums: [CivilDate: MonthSum] = [:]
    for coming in finance.comingUp() {
      let (year, month, _) = coming.day.parts
      let first = CivilDate(year, month, 1)
      var sum = sums[first] ?? MonthSum(month: first)
      let awarded = finance.records[coming.record].award.amount
      switch coming.kind {
      case .awardEnds:
        sum.ending += 1
        sum.endingAwarded += awarded
      case .reviewOverdue:
        sum.overdue += 1
        sum.overdueAwarded += awarded
      }
      sums[first] = sum
    }
    return sums.values.ordered { $0.month < $1.month }
  }

  /// By transfer, then need in the order of codes; not stated last.
  var transferSums: [TransferSum] {
    var sums: [TransferSum] = []
    for transfer in finance.transfers() {
      let pupil = finance.pupils[transfer.pupil]
      let need = pupil.details.primaryNeed
      let found = sums.firstIndex { $0.kind == transfer.kind && $0.need == need }
      let place = found ?? sums.count
      if found == nil { sums.append(TransferSum(kind: transfer.kind, need: need)) }
      sums[place].pupils += 1
      sums[place].enhanced += pupil.details.hasEnhancedTransition == true ? 1 : 0
      sums[place].topUp += pupil.cost.topUp
      sums[place].awarded += pupil.awarded
      sums[place].due += dues[transfer.pupil]
    }
    return sums.ordered {
      $0.kind == $1.kind
        ? ($0.need?.rawValue ?? .max) < ($1.need?.rawValue ?? .max)
        : $0.kind.rawValue < $1.kind.rawValue
    }
  }

  /// By authority in the order of codes, not stated last; then by reason, none last.
  var elsewhereSums: [ElsewhereSum] {
    var sums: [ElsewhereSum] = []
    for place in finance.fromElsewhere() {
      let pupil = finance.pupils[place]
      let (home, reason) = (pupil.details.homeAuthority, pupil.details.placementReason)
      let found = sums.firstIndex { $0.authority == home && $0.reason == reason }
      let at = found ?? sums.count
      if found == nil { sums.append(ElsewhereSum(authority: home, reason: reason)) }
      sums[at].children.insert(pupil.child)
      sums[at].topUpInYear += pupil.cost.topUpInYear
      sums[at].due += dues[place]
    }
    return sums.ordered(by: Self.isBefore)
  }

  private static func isBefore(_ one: ElsewhereSum, _ other: ElsewhereSum) -> Bool {
    if one.authority != other.authority {
      return (one.authority ?? .max) < (other.authority ?? .max)
    }
    if one.reason.isEmpty || other.reason.isEmpty {
      return other.reason.isEmpty && !one.reason.isEmpty
    }
    return one.reason.utf8.lexicographicallyPrecedes(other.reason.utf8)
  }
}
