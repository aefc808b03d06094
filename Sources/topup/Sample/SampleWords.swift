/// What schools, parents and pupils write in an application.
struct SampleWords {
  let reasons: [String]
  let training: [String]
  let specialists: [String]
  let pupilViews: [String]
  let pupilParts: [String]

  init(for pupil: SamplePupil) {
    (reasons, training, specialists) = Self.ofArea(SampleArea(pupil.primaryNeed))
    (pupilViews, pupilParts) = Self.ofStage(SampleStage(yearGroup: pupil.yearGroup))
  }

  static let parentsViews = [
    "We can see the difference when there is an adult we know. Mornings are calmer.",
    "We are worried about the move to the next class, and want the support to go too.",
    "Homework is still a struggle, but reading together has become a pleasure.",
    "We would like to be told sooner when a day goes wrong.",
    "Our child comes home tired, and talks about school now.",
    "We agree with the outcomes. We would like more time with other children.",
    "At home we use the same pictures as school does, and they work.",
    "We came to every review. The targets are clear and we know what to do at home.",
  ]
  static let parentsParts = [
    "Reading or a game together for ten minutes each evening",
    "Practice of the week's words from the book that comes home",
    "The same morning and bedtime routine, with pictures",
    "A meeting with the SENCO each half term",
    "Taking the child to appointments, and sharing the reports",
    "Bringing the child to the quiet entrance by 8.45",
  ]
  static let independence = [
    "The adult moves from beside, to near, to looking in at the start and end of each task.",
    "One lesson a day without the adult by the end of this term, and two by the end of next.",
    "A task board takes the place of spoken prompts, and prompts are counted each Friday.",
    "Help is faded first where the pupil is most confident, and reviewed every six weeks.",
    "A friend, and then nobody, takes the adult's place at lunch and between rooms.",
  ]
  static let safeguarding = [
    "Child in need plan: the social worker comes to reviews",
    "Early help plan with the family",
  ]
}

extension SampleWords {
  private static func ofStage(_ stage: SampleStage) -> (views: [String], parts: [String]) {
    switch stage {
    case .early:
      (
        [
          "Chose the smiling face for story time, and the sad face for the dinner hall.",
          "Showed an adult the train track and the quiet corner as favourite places.",
          "Pointed to the picture of the key adult when asked who helps.",
        ],
        ["Puts the symbol on the board at each change", "Helps to choose the day's pictures"]
      )
    case .primary:
      (
        [
          "I like it when I know what is next.", "I want to work with my friends more.",
          "Maths is hard when it is noisy.", "It makes sense when it is explained again slowly.",
          "I feel proud when I finish on my own.",
        ],
        [
          "Uses the card to ask for a break", "Chooses the book and marks progress on a chart",
          "Tries first, and then asks",
        ]
      )
    case .secondary:
      (
        [
          "I don't want somebody next to me all the time.",
          "I can do it if I know what the teacher wants.",
          "The card works. Most teachers let me use it.",
          "I would like help to get ready for exams.", "Mornings are better than afternoons.",
        ],
        [
          "Brings the laptop charged and keeps the planner",
          "Meets the key adult each Monday to set one target",
          "Uses the exit card and comes back within ten minutes",
        ]
      )
    }
  }
}
