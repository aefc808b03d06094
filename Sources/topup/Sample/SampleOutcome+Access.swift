/// Hearing, vision and movement.
extension SampleOutcome {
  static let sensory = [
    SampleOutcome(
      "Use own equipment all day without a reminder", .early ... .secondary,
      "Days of the last twenty that it was used all day", .of(20), 5...8, 3,
      "It is checked with an adult each morning, and then by the pupil"),
    SampleOutcome(
      "Move about the school safely and alone", .early ... .secondary,
      "Routes walked alone", .of(12), 1...3, 2,
      "Two routes in a term are taught and then watched from further off"),
    SampleOutcome(
      "Tell an adult when something cannot be heard or seen", .early ... .secondary,
      "Times in a week that an adult was told", .number, 0...3, 3,
      "Staff agree to stop and thank the pupil each time"),
    SampleOutcome(
      "Explore new things by sound and touch", .early ... .early,
      "New objects explored for a minute or more", .of(20), 4...7, 3,
      "Objects are shown in the same quiet place each day"),
    SampleOutcome(
      "Follow a class discussion", .primary ... .secondary,
      "Questions answered after a discussion", .of(20), 4...7, 3,
      "Speakers are now named and repeated, and the seat is moved"),
    SampleOutcome(
      "Read adapted text at a steady speed", .primary ... .secondary,
      "Words read aloud in a minute", .number, 24...40, 8,
      "Short daily practice at the right size has added eight before"),
    SampleOutcome(
      "Set up and look after own equipment", .secondary ... .secondary,
      "Lessons of the last twenty set up alone and in time", .of(20), 4...7, 3,
      "It is practised in one room before the next"),
  ]

  static let physical = [
    SampleOutcome(
      "Dress and undress for PE", .early ... .primary,
      "Steps of dressing done alone", .of(16), 2...4, 3,
      "Each step is taught backwards from the last, as the therapist showed"),
    SampleOutcome(
      "Use spoon, brush and pencil", .early ... .early,
      "Tasks of the hand done alone", .of(18), 2...4, 3,
      "Adapted handles are now used at home and at school"),
    SampleOutcome(
      "Move between rooms with less help", .early ... .secondary,
      "Journeys of the week made without an adult's hand", .of(25), 5...9, 4,
      "The exercises are done daily, and rooms were changed to shorten the way"),
    SampleOutcome(
      "Sit and work in own seating for a lesson", .early ... .secondary,
      "Time seated and working", .minutes, 8...12, 5,
      "The seat was fitted last term, and time in it is built up weekly"),
    SampleOutcome(
      "Ask for help with care, rest and position", .early ... .secondary,
      "Times in a week that help was asked for first", .number, 1...4, 4,
      "Adults now wait to be asked"),
    SampleOutcome(
      "Record work by keyboard or switch", .primary ... .secondary,
      "Words typed in a minute", .number, 4...8, 3,
      "Ten minutes a day on the typing programme usually adds three"),
    SampleOutcome(
      "Take part in adapted PE", .primary ... .secondary,
      "PE lessons of the term joined from start to end", .of(12), 1...3, 2,
      "The physiotherapist's plan is now part of each lesson"),
  ]
}
