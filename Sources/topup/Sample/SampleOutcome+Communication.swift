/// Speech, language and communication, and autism.
extension SampleOutcome {
  static let language = [
    SampleOutcome(
      "Follow instructions that carry three key words", .early ... .primary,
      "Instructions followed at the first time of asking", .of(20), 3...6, 3,
      "Daily practice with pictures, and then without, usually adds three in a term"),
    SampleOutcome(
      "Say words with the speech sounds s, f and k clearly", .early ... .primary,
      "Words clear to somebody who does not know the child", .of(30), 6...10, 4,
      "Sounds practised every day usually bring four more words in a term"),
    SampleOutcome(
      "Put four words together to ask and to tell", .early ... .primary,
      "Sentences of four words or more in ten minutes of play", .number, 2...5, 4,
      "An adult who models and waits in the same game each day usually brings this"),
    SampleOutcome(
      "Ask when something was not understood", .early ... .secondary,
      "Times in a week that help or a repeat was asked for", .number, 0...3, 3,
      "The card and the script for asking are new, and staff now wait for it"),
    SampleOutcome(
      "Understand sentences with because, before and unless", .primary ... .secondary,
      "Sentence understanding, class language check", .of(24), 5...8, 3,
      "Pupils in this programme gained three on average last year"),
    SampleOutcome(
      "Learn and use the key words of each topic", .primary ... .secondary,
      "Topic words explained in the pupil's own words", .of(20), 3...6, 3,
      "Words are taught before the lesson, and checked two weeks later"),
    SampleOutcome(
      "Explain an answer in three linked sentences", .secondary ... .secondary,
      "Answers of three linked sentences, of those asked for", .of(20), 2...5, 3,
      "Sentence starters are faded over the term, one subject at a time"),
    SampleOutcome(
      "Take turns in a discussion and keep to the topic", .secondary ... .secondary,
      "Turns that keep to the topic in ten minutes of talk", .number, 1...3, 2,
      "Two more turns is what others of the group gained"),
  ]

  static let autism = [
    SampleOutcome(
      "Move from one activity to the next when shown now and next", .early ... .primary,
      "Changes of activity made without distress", .of(20), 5...8, 3,
      "The board is used at every change, so there is practice all day"),
    SampleOutcome(
      "Sit with the group for story time", .early ... .early,
      "Time with the group", .minutes, 2...4, 2,
      "The time is lengthened by a minute every two weeks or so"),
    SampleOutcome(
      "Play beside another child, and then with one", .early ... .primary,
      "Turns taken in a game with one other child", .number, 1...3, 2,
      "The game is the same each day, and the adult steps back"),
    SampleOutcome(
      "Put on a coat, wash and eat with fewer prompts", .early ... .early,
      "Prompts needed in a morning", .number, 14...18, -3,
      "A strip of pictures takes the place of words, one routine at a time"),
    SampleOutcome(
      "Manage transitions between lessons", .primary ... .secondary,
      "Lessons of the week reached on time and settled", .of(25), 6...10, 4,
      "Leaving two minutes early with a map has worked for others"),
    SampleOutcome(
      "Leave for a calm space before becoming overwhelmed", .early ... .secondary,
      "Times the card was used, of the times it was needed", .percent, 10...25, 15,
      "The card is now known to every adult, and practised when calm"),
    SampleOutcome(
      "Work alone at a set task", .primary ... .secondary,
      "Time on task without an adult's prompt", .minutes, 3...6, 3,
      "The workstation shows how much is left, and tasks are lengthened weekly"),
    SampleOutcome(
      "Ask a subject teacher for help", .secondary ... .secondary,
      "Lessons of the week in which help was asked for", .of(25), 1...4, 4,
      "It is practised with two teachers first, and then with the others"),
  ]
}
