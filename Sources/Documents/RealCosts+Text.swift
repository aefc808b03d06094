import Borough
import Costing

extension Explanation {
  /// The pupil's lines at real pay; nil where no pay was read.
  var realCosts: RealCosts? {
    var real = RealCosts(topUp: result.cost.topUp)
    var isKnown = false
    for case .realCost(let place, let sum) in steps {
      let line = lines[place]
      isKnown = true
      real.add(
        line.sum?.line ?? ProvisionLine(), tariff: line.costed.cost, real: sum.cost,
        sharing: line.timeSharing, under: terms)
    }
    return isKnown ? real : nil
  }
}

extension ExplainedLine {
  /// Pupils that the adult's time is divided by; nil when the session is another pupil's.
  fileprivate var timeSharing: Int64? {
    for step in steps {
      switch step {
      case .line(let sum, _): return sum.sharing
      case .share(_, _, let sharing, _): return sharing
      default: continue
      }
    }
    return nil
  }
}

extension RealCosts {
  /// Under a pupil's working: the cost, then what the top-up buys.
  var sentences: [String] {
    var sentences = [cost]
    guard let plan = hoursInPlan, let bought = hoursTopUpBuys, let ofAnHour else {
      return sentences
    }
    let hours = "\(Self.shown(plan)) hours"
    let pay = "at real pay of \(FigureText.pounds(ofAnHour)) an hour"
    sentences.append(
      topUp > .zero
        ? "The top-up buys \(Self.shown(bought)) hours \(pay); the plan has \(hours)"
        : "The plan has \(hours), \(pay)")
    return sentences
  }

  private var cost: String {
    let sides = "Real cost \(FigureText.pounds(known)) beside tariff \(FigureText.pounds(tariff))"
    guard linesWithout > 0 else { return sides }
    return sides + ", without "
      + FigureText.count(
        linesWithout, "line whose role's pay is not known", "lines whose roles' pay is not known")
  }

  private static func shown(_ hundredths: Int64) -> String {
    FigureText.decimal(hundredths, places: 2)
  }

  /// `620.42`, for files.
  static func written(_ hundredths: Int64) -> String {
    FigureText.decimal(hundredths, places: 2, atLeast: 2, grouped: false)
  }
}

extension RealTotal {
  /// One sentence for a report: what the same lines cost at real pay and at the tariff.
  package var inWords: String {
    let known =
      "At the school's real pay \(FigureText.pounds(real)), "
      + "beside \(FigureText.pounds(tariff)) at the tariff"
    guard linesWithout > 0 else { return known + "." }
    let lines = FigureText.count(linesWithout, "line of time has", "lines of time have")
    return known + " for the same lines; \(lines) no known pay."
  }
}
