/// What schools call the provision they make.
///
/// No name is on two of the lists, so that no two rows of a pupil are alike.
enum SampleMenu {
  static let oneToOne = [
    "One-to-one support in English and maths", "One-to-one support, afternoons",
    "Support to follow the plan's \"now and next\" board", "Pre-teaching and over-learning",
    "Individual workstation (TEACCH)", "Key adult: check-in, regulation and repair",
    "Support with moving between lessons", "Scribe and reader, all subjects",
    "Adult support in practical lessons", "Precision teaching, daily",
    "Intensive interaction", "Support with communication aid",
  ]
  static let smallGroups = [
    "Phonics catch-up", "Lego-based therapy", "Zones of Regulation, group", "Number Stacks",
    "Talk Boost", "Colourful Semantics", "Reading comprehension, group", "Touch typing",
    "Fine motor skills, \"dough disco\"", "Working memory games", "Study skills, Key Stage 3",
    "Café social group", "Precision spelling, group",
  ]
  static let namedGroups = [
    "Nurture group", "Sensory circuit", "ELSA group", "Language for thinking", "Gross motor group",
    "Maths mastery, \"catch-up\"", "Social stories, group",
  ]
  static let therapy = [
    "Speech and language therapy, direct", "Speech sounds, block of therapy",
    "Review of communication targets, and training of staff",
  ]
  static let psychology = [
    "Educational psychologist: consultation", "Educational psychologist: assessment and report",
  ]
  static let teaching = [
    "Specialist dyslexia teaching", "Teaching in the base", "Small-step maths, taught",
    "Teaching of braille and touch skills",
  ]
  static let coordination = ["SENCO: plan, review and liaison", "SENCO: \"team around\" meetings"]
  static let lunchtimes = [
    "Lunchtime supervision", "Help with eating and drinking at lunch", "Lunchtime club, structured",
  ]
  static let breaks = ["Support at break", "Break time: playground friend scheme"]
  static let universal = [
    "Quality-first teaching", "Visual timetable", "Whole-class \"brain breaks\"",
    "Differentiated tasks, all lessons", "Dyslexia-friendly classroom",
  ]
  static let equipment = [
    "Laptop with Clicker 8", "Radio aid (\"Roger\" microphone)", "Sit-to-stand desk",
    "Specialist seating, adjustable", "Ear defenders, wobble cushion and writing slope",
    "Communication aid, eye gaze", "Reading pens", "Sensory toolkit", "Hoist sling",
    "Large-print and tactile resources",
  ]
  static let services = [
    "Service agreement: outreach, autism", "Service agreement: specialist teaching",
    "Service agreement, inclusion consultant", "Licence: online reading programme",
    "Service agreement: occupational therapy", "Travel to hydrotherapy",
    "Play therapy, bought in", "Forest school, bought in",
  ]
  static let blocks = [
    "Transition programme", "Return from reduced timetable", "Bereavement support",
    "Exam access practice", "Post-operative physiotherapy", "Settling-in support",
  ]
  static let otherwisePaid = [
    ("pupil-premium", "Tuition, one-to-three"), ("pupil-premium", "Breakfast club, targeted"),
    ("health", "Gastrostomy feeding and care"), ("health", "Epilepsy: rescue medication cover"),
    ("social-care", "Family support worker in school"), ("personal-budget", "Music therapy"),
    ("other", "Mentoring, charity funded"),
  ]
  static let inclusiveMainstream = [
    "Inclusion base, mornings", "Sensory room sessions", "Outreach coach in class",
  ]
  static let convened = [
    "Friendship group convened for this pupil", "Play partners, chosen by the pupil",
  ]
}
