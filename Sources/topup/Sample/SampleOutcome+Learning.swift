/// Reading, writing and number, and learning that is slow in every subject.
extension SampleOutcome {
  static let literacy = [
    SampleOutcome(
      "Match letters to sounds", .early ... .primary,
      "Sounds known at sight", .of(26), 5...9, 4,
      "Four new sounds in a term is twice what was learnt in the class group"),
    SampleOutcome(
      "Blend sounds to read simple words", .early ... .primary,
      "Words read from the checklist", .of(30), 4...8, 5,
      "Precision teaching every day usually adds five words or more"),
    SampleOutcome(
      "Retell a familiar story in order", .early ... .early,
      "Parts of the story retold in order", .of(12), 1...2, 2,
      "The story is told with the same pictures each day for three weeks"),
    SampleOutcome(
      "Keep to a task of reading or writing", .early ... .secondary,
      "Time on task before a break", .minutes, 3...6, 3,
      "Tasks are matched to reading level and lengthened a little each week"),
    SampleOutcome(
      "Read and understand short texts", .primary ... .primary,
      "Reading age", .age, 62...76, 5,
      "Five months in a term is faster than the usual rate, for daily teaching"),
    SampleOutcome(
      "Spell the common words of the year", .primary ... .primary,
      "Words spelt in a dictation", .of(50), 8...14, 8,
      "Four words a week are taught, and about half are kept"),
    SampleOutcome(
      "Write a paragraph without an adult scribing", .primary ... .secondary,
      "Words written alone in fifteen minutes", .number, 18...30, 12,
      "A plan and a word bank bring about a word a week"),
    SampleOutcome(
      "Read and understand the texts of each subject", .secondary ... .secondary,
      "Reading age", .age, 96...116, 5,
      "Five months in a term is what this programme brought last year"),
    SampleOutcome(
      "Take notes from a page of a textbook", .secondary ... .secondary,
      "Main points noted", .of(20), 3...6, 3,
      "Three more is the gain of others who were taught to underline first"),
    SampleOutcome(
      "Plan and check written work on a laptop", .secondary ... .secondary,
      "Pieces of work of the term planned and checked", .of(20), 2...5, 4,
      "Typing is now quick enough, and every subject sends its sheets"),
  ]

  static let learning = [
    SampleOutcome(
      "Match a number to as many objects", .early ... .primary,
      "Numbers to ten matched to objects", .of(20), 3...5, 3,
      "Ten minutes every day with the same objects usually adds three"),
    SampleOutcome(
      "Explore, and choose between two things offered", .early ... .early,
      "Choices made by looking, reaching or a sign", .of(20), 4...7, 3,
      "Every adult now offers choices in the same way and waits"),
    SampleOutcome(
      "Ask for what is needed with words, signs or symbols", .early ... .secondary,
      "Requests made in a morning without a prompt", .number, 1...4, 3,
      "Symbols are now within reach in each room"),
    SampleOutcome(
      "Remember and carry out two steps", .early ... .secondary,
      "Two-step tasks finished without a reminder", .of(20), 3...6, 3,
      "Practised in games first, three more in a term is usual"),
    SampleOutcome(
      "Work at a task alone", .early ... .secondary,
      "Time on task without an adult's prompt", .minutes, 2...5, 3,
      "Tasks are short and known, and the adult moves away by steps"),
    SampleOutcome(
      "Add and take away within twenty", .primary ... .primary,
      "Sums right, with counters if wanted", .of(30), 5...9, 5,
      "Small steps, taught daily and gone over on Fridays, have added five before"),
    SampleOutcome(
      "Use money, time and measures in daily life", .primary ... .secondary,
      "Everyday sums right", .of(30), 6...10, 4,
      "Each is practised in the school shop and kitchen every week"),
    SampleOutcome(
      "Read signs, labels and short messages", .primary ... .secondary,
      "Social sight words read", .of(60), 10...18, 9,
      "A word a week, and nine or ten in a term, was kept last year"),
    SampleOutcome(
      "Find the way about school alone", .secondary ... .secondary,
      "Journeys of the week between rooms made alone", .of(25), 4...8, 4,
      "One journey at a time is learnt with an adult and then walked alone"),
  ]
}
