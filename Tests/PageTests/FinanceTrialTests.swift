import Documents
import Packing
import Testing

@testable import Page

/// Figures of `SmallBorough`: countable costs £7,000, £5,000, £9,000 and £380.
@Suite("Trials at the finance desk")
struct FinanceTrialTests {
  private func page() -> FinancePage {
    var page = FinancePage()
    page.give(SmallBorough.all)
    page.press("view trial")
    return page
  }

  @Test("start from the threshold as it is")
  func start() {
    #expect(page().text.contains("value=\"6000\""))
    #expect(page().live("fin-trial-result")?.contains("Nobody’s top-up differs") == true)
  }

  @Test("of a threshold of £7,500 cost £1,500, and one pupil is above it no more")
  func threshold() throws {
    var page = page()
    page.edit("slider 0", "7500")
    let result = try #require(page.live("fin-trial-result"))
    #expect(result.contains("<dt>Trial</dt><dd>£1,500.00"))
    #expect(result.contains("<dt>Change</dt><dd>−£2,500.00"))
    #expect(result.contains("2 today: 0 come above it, 1 no longer are"))
    #expect(page.last.contains { $0.name == "attribute:fin-value-0@value" })
    #expect(page.said.contains("−£2,500.00 from today"))
  }

  @Test("say the same by the box as by the slider, however the amount is written")
  func box() throws {
    var (one, other) = (page(), page())
    one.edit("slider 0", "7500")
    other.edit("value 0", "£7,500")
    #expect(one.live("fin-trial-result") == other.live("fin-trial-result"))
  }

  @Test("say what to write where the box has no number, and keep the figures")
  func problem() {
    var page = page()
    page.edit("value 0", "lots")
    let words = page.live("fin-trial-error") ?? ""
    #expect(words.hasPrefix("Not tried: lots is not a value of threshold."))
  }

  @Test("of two changes together: rates up by half and a threshold of £400")
  func together() throws {
    var page = page()
    page.edit("value 0", "400")
    page.press("another")
    #expect(page.text.contains("All rates"))
    page.edit("value 1", "50")
    // 6,600 + 4,600 + 8,600, and an hour at £15 for 38 weeks, £570, less £400.
    #expect(page.live("fin-trial-result")?.contains("<dt>Trial</dt><dd>£19,970.00") == true)
    page.press("remove-change 1")
    // The hour is £380 again, and the school meets all of it.
    #expect(page.live("fin-trial-result")?.contains("<dt>Trial</dt><dd>£19,800.00") == true)
  }

  @Test("are saved as the command's sweep of the same values")
  func saved() throws {
    var page = page()
    page.edit("value 0", "7500")
    page.press("save-sweep")
    let zip = try #require(page.saved["topup-trial.zip"])
    let files = try ZipReader.files(in: zip, limit: 1 << 24)
    let sweep = try #require(files.first { $0.name == "topup-trial/sweep.csv" })
    #expect(String(decoding: sweep.bytes, as: UTF8.self).contains("7500"))
    #expect(String(decoding: sweep.bytes, as: UTF8.self).contains("-2500.00"))
  }
}
