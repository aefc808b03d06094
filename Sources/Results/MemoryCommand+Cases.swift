import Costing
import Documents
import Returns
import Tables

/// What is made of applications and decisions in memory, what is published, tried and verified.
extension MemoryCommand {
  private mutating func cases() throws(Stop) -> (MemoryRun, Cases<MemoryText>) {
    let run = try read()
    let pupils = try run.files.casesAsked(run.settlement)
    answer.faults = run.faults.map { $0.fault }
    return (run, run.cases(of: pupils))
  }

  mutating func apply() throws(Stop) {
    let (run, cases) = try cases()
    if asked.output == nil {
      answer.printed = cases.printed(style)
    } else {
      var out = outputs
      let (areAllWhole, said) = cases.writeApplications(to: &out)
      answer.said += said + cases.leftOut
      if !areAllWhole { answer.status = .faultInTopup }
      take(out, manifest: run.files.manifest(of: asked.verb))
    }
    end(run)
  }

  mutating func panel() throws(Stop) {
    let (run, cases) = try cases()
    let pack = cases.panelPack(cases.panelCases)
    answer.said += cases.rejectedDecisions
    var out = outputs
    pack.write(decisions: cases.decisionsToFillIn(pack), to: &out)
    take(out, manifest: run.files.manifest(of: asked.verb))
    end(run)
  }

  mutating func letters() throws(Stop) {
    let (run, cases) = try cases()
    let list = run.files.awards(run.settlement)
    let told = cases.toldCases(list)
    var out = outputs
    cases.writeLetters(told, to: &out)
    answer.said += cases.unnamed(told)
    take(out, manifest: run.files.manifest(list))
    end(run)
  }

  mutating func award() throws(Stop) {
    let run = try read()
    guard run.files.records.decisions != nil else { throw .noDecisions }
    answer.faults = run.faults.map { $0.fault }
    let list = run.files.awards(run.settlement)
    if asked.output == nil {
      answer.printed = Array(AwardsText.text(list, style: style).utf8)
    } else {
      var out = outputs
      list.write(to: &out)
      take(out, manifest: run.files.manifest(list))
    }
    end(run)
  }

  mutating func publish() throws(Stop) {
    let run = try read()
    let authority = try run.files.publishingAuthority()
    answer.faults = run.faults.map { $0.fault }
    var out = outputs
    run.files.publication(run.settlement, by: authority).write(to: &out)
    take(out, manifest: run.files.publicManifest)
    end(run)
  }

  mutating func trial() throws(Stop) {
    let run = try read()
    let report = try run.trial(memory)
    answer.faults = run.files.faults
    if asked.output == nil {
      answer.printed = report.printed(asked.form, style)
    } else {
      var out = outputs
      report.write(to: &out)
      take(out, manifest: run.files.manifest(of: .trial))
    }
    answer.said += report.closing(areShown: asked.output == nil && asked.form == .table)
    answer.status = report.counts.status
  }

  mutating func verify() {
    for path in asked.inputs {
      guard let file = memory.files.last(where: { $0.path == path }) else {
        answer.said.append(.warning(UnreadInput(path, .missing).words))
        answer.status = max(answer.status, .fileUnusable)
        continue
      }
      let verified = Verified(file.bytes, name: path)
      answer.printed += Array(verified.printed.utf8)
      answer.said += verified.said
      answer.status = max(answer.status, verified.status)
    }
  }
}
