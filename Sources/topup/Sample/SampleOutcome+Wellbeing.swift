/// Social, emotional and mental health.
extension SampleOutcome {
  static let emotional = [
    SampleOutcome(
      "Leave a parent or carer and settle", .early ... .early,
      "Time taken to settle in the morning", .minutes, 17...24, -3,
      "The same adult meets the child at the door each day"),
    SampleOutcome(
      "Share, and wait for a turn", .early ... .early,
      "Turns waited for calmly", .of(20), 3...6, 3,
      "A sand timer and the same two games are used each day"),
    SampleOutcome(
      "Play with others without hurting", .early ... .primary,
      "Incidents in a week", .number, 10...14, -2,
      "An adult is near at the times when most of them happen"),
    SampleOutcome(
      "Be calm again after an upset, with an adult's help", .early ... .secondary,
      "Time taken to be calm", .minutes, 16...22, -3,
      "The key adult is free at once, and the same steps are used each time"),
    SampleOutcome(
      "Name a feeling and choose what helps", .primary ... .secondary,
      "Check-ins of the term with a feeling and a strategy named", .of(20), 3...6, 3,
      "Check-ins are now daily, and begin with pictures"),
    SampleOutcome(
      "Stay in lessons", .primary ... .secondary,
      "Lessons of the week stayed in to the end", .of(25), 8...11, 3,
      "Support starts with the two subjects that end early most often"),
    SampleOutcome(
      "Come to school on time each day", .primary ... .secondary,
      "Sessions attended on time", .percent, 62...70, 6,
      "A quiet way in, and breakfast with the key adult, have helped others"),
    SampleOutcome(
      "Begin work within five minutes", .primary ... .secondary,
      "Lessons of the week begun within five minutes", .of(25), 5...8, 4,
      "The first task is always one that can be done alone"),
  ]
}
