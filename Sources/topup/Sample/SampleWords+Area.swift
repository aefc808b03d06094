/// What depends on the pupil's need.
extension SampleWords {
  typealias OfArea = (reasons: [String], training: [String], specialists: [String])

  static func ofArea(_ area: SampleArea) -> OfArea {
    switch area {
    case .language: language
    case .autism: autism
    case .literacy: literacy
    case .learning: learning
    case .emotional: emotional
    case .sensory: sensory
    case .physical: physical
    }
  }

  private static let language: OfArea = (
    [
      "Spoken language is well behind age and holds back learning all day. Small groups helped at "
        + "first and then no further, so support is now daily and one to one.",
      "Much of what is said in class is missed. An adult prepares the words beforehand and checks "
        + "understanding after, which cannot be done in a group.",
    ],
    [
      "Both assistants were trained by the speech and language therapist, who watches them once a "
        + "term.", "Two days on speech sounds and on modelling language, last autumn.",
    ], ["Speech and language therapist"]
  )

  private static let autism: OfArea = (
    [
      "Changes of room, adult and task bring distress that stops learning. A known adult and a "
        + "planned day have kept attendance up.",
      "Learning goes well with an adult near and a clear task, and hardly at all without. The "
        + "school means to fade that help over two years.",
    ],
    [
      "All who work with the pupil have had the autism outreach team's three sessions.",
      "The key adult is trained in structured teaching, and meets the outreach teacher each half "
        + "term.",
    ], ["Autism outreach teacher", "Educational psychologist"]
  )

  private static let literacy: OfArea = (
    [
      "Reading and spelling are far behind what the pupil can say. Small groups made little "
        + "difference, and daily teaching one to one has begun to.",
      "Most tasks are out of reach without an adult to read and scribe. The aim is to read and "
        + "record alone, with technology.",
    ],
    [
      "The assistant holds the certificate in teaching literacy, and is supervised by the "
        + "specialist teacher.", "Four sessions of training in precision teaching, last year.",
    ], ["Specialist teacher", "Educational psychologist"]
  )

  private static let learning: OfArea = (
    [
      "Learning is slow in every subject. Steps are small and gone over daily by an adult who "
        + "knows what was kept from the day before.",
      "Work in class has to be changed throughout, and taught again in other ways. Without that "
        + "there was no measurable progress for a year.",
    ],
    [
      "Assistants were trained in small-step teaching by the outreach service.",
      "Signing and symbols, two days, and a refresher each September.",
    ], ["Educational psychologist", "Specialist teacher"]
  )

  private static let emotional: OfArea = (
    [
      "Days are broken up by distress, and learning with them. A key adult who is free at once "
        + "has shortened upsets, and cannot be timetabled with others.",
      "Attendance and time in class fell last year. A planned start to the day and a known adult "
        + "have begun to restore both.",
    ],
    [
      "The key adult is a trained ELSA, supervised by the educational psychologist.",
      "All staff had a day on attachment and on regulation; the key adult had three.",
    ], ["Educational psychologist", "Child and adolescent mental health service"]
  )

  private static let sensory: OfArea = (
    [
      "Materials must be adapted for every lesson, and an adult repeats what cannot be heard or "
        + "seen from a seat in class.",
      "Getting about and keeping up take great effort. Adults prepare, adapt and rehearse, and step "
        + "back as routes and equipment are learnt.",
    ],
    [
      "The sensory support service trained both assistants, and checks equipment each half term."
    ], ["Teacher from the sensory support service"]
  )

  private static let physical: OfArea = (
    [
      "An adult is needed for moving, care and recording. The outcomes are to do more of each "
        + "alone.",
      "Tiredness and pain limit what can be done in a day. Support follows the therapists' plan, "
        + "with exercises, seating and rests.",
    ],
    [
      "Moving and handling, renewed each year; the physiotherapist showed both adults the "
        + "exercises."
    ], ["Occupational therapist", "Physiotherapist"]
  )
}
