/// The field's words in plain English.
package enum Glossary {
  struct Word {
    var word: String
    var meaning: String
    /// Whether it is used only where council finance is worked.
    var isOfFinance = false
  }

  static let words: [Word] = [
    Word(
      word: "SEN, SEND",
      meaning: "special educational needs; special educational needs and disabilities"),
    Word(
      word: "Provision",
      meaning: """
        special educational provision: what is additional to or different from what is made \
        generally for others of the same age
        """),
    Word(
      word: "Ordinary offer",
      meaning: "good teaching that is open to all; it is never priced into a top-up"),
    Word(
      word: "EHC plan",
      meaning: "an education, health and care plan, reviewed at least every twelve months"),
    Word(word: "SEN support", meaning: "provision for a pupil without a plan"),
    Word(
      word: "Threshold",
      meaning: """
        £6,000 for a pupil for a year in mainstream: the school meets additional costs up to it. It \
        settles who pays, and nothing else
        """),
    Word(
      word: "Notional SEN budget",
      meaning: """
        an amount named in a school’s budget to guide its spending on special educational needs, \
        costs up to the threshold among them; it is not ring-fenced, and is not £6,000 for each pupil
        """),
    Word(
      word: "Top-up",
      meaning: """
        what an authority pays beyond the threshold for one pupil; also called element 3, or \
        high-needs funding
        """),
    Word(
      word: "High needs block",
      meaning: "the part of an authority’s schools grant that pays for top-up and places"),
    Word(
      word: "Place funding",
      meaning: """
        £6,000 or £10,000 for a place in a unit, resourced provision, a special school or \
        alternative provision; these figures leave it out
        """),
    Word(
      word: "Home authority", meaning: "the authority where the child lives"),
    Word(
      word: "Panel", meaning: "the authority’s group that decides on applications for top-up"),
    Word(
      word: "SENCO",
      meaning: "the teacher who co-ordinates special educational provision in a school"),
    Word(
      word: "URN, DfE number",
      meaning: "a school’s number of six digits; its authority’s code and its own, such as 343/2001"
    ),
    Word(
      word: "Responsible authority",
      meaning: "the one that maintains a child’s plan: usually the home authority, not always",
      isOfFinance: true),
    Word(
      word: "Payer", meaning: "the authority that pays a pupil’s top-up", isOfFinance: true),
    Word(
      word: "Committed",
      meaning: """
        of a notional SEN budget: what it must spend on the thresholds of pupils whose top-up is in \
        payment
        """, isOfFinance: true),
    Word(
      word: "Targeted funding",
      meaning: "extra money for a school with disproportionately many pupils with high needs",
      isOfFinance: true),
    Word(
      word: "Backdated",
      meaning: "paid later for a period that was over when the panel decided", isOfFinance: true),
    Word(
      word: "Accrual",
      meaning: "what is owed at the end of the financial year and is paid after it",
      isOfFinance: true),
    Word(
      word: "Section 251",
      meaning:
        "the statement of its spending that each authority sends to the Department for Education",
      isOfFinance: true),
    Word(
      word: "Personal budget",
      meaning: "a part of a plan’s provision that a family directs, by direct payment or otherwise",
      isOfFinance: true),
  ]

  package static func markup(withFinance: Bool) -> Markup {
    let shown = words.filter { withFinance || !$0.isOfFinance }
    return """
      <dl class="glossary">
      \(Markup(shown) { "<div><dt>\($0.word)</dt><dd>\($0.meaning).</dd></div>" })</dl>

      """
  }
}
