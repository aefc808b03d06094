import Results

extension Verb {
  /// One line for the list of commands.
  var summary: String {
    switch self {
    case .check: "find every fault in a return, and cost nothing"
    case .cost: "cost each pupil's provision and the top-up sought"
    case .explain: "show the working of one pupil's figures"
    case .apply: "put together applications for top-up, and say what is missing"
    case .verify: "work an application again, and say what does not come out the same"
    case .panel: "put together what the panel reads, and the decisions to fill in"
    case .award: "turn decisions into awards, and share a fixed pot among them"
    case .letters: "write a letter for each decision"
    case .batch: "cost every school's return and total the borough"
    case .trial: "try new rules on today's pupils before anyone is promised anything"
    case .publish: "write tables to publish, with small numbers hidden"
    case .rules: "print the rules and rates in force, and why; --new starts them"
    case .sample: "write a made-up borough to try topup on"
    case .page: "write one file that does all this in a browser, offline"
    }
  }

  /// What is typed after the command's name.
  var usage: String {
    switch self {
    case .check, .cost, .apply, .panel, .award, .letters, .batch:
      "FILE-OR-FOLDER... [options]"
    case .verify: "APPLICATION.JSON..."
    case .trial: "FILE-OR-FOLDER... --rules FILE [options]"
    case .publish: "FILE-OR-FOLDER... -o FOLDER [options]"
    case .explain: "PUPIL FILE-OR-FOLDER... [options]"
    case .rules: "[FILE-OR-FOLDER...] [options]"
    case .sample: "-o FOLDER [options]"
    case .page: "[FILE-OR-FOLDER...] -o FILE [options]"
    }
  }

  /// Command lines that work as they stand once the names are changed.
  var examples: [String] {
    switch self {
    case .check: ["topup check spring-return.csv rates.csv --year 2026-27"]
    case .cost:
      ["topup cost my-school --year 2026-27", "topup cost my-school -o costs --excel"]
    case .explain: ["topup explain B0032 my-school --year 2026-27"]
    case .apply:
      ["topup apply my-school --pupil B0032", "topup apply my-school -o applications"]
    case .verify: ["topup verify applications/900001-1/application.json"]
    case .panel: ["topup panel borough -o pack", "topup panel borough -o pack --order top-up"]
    case .award:
      [
        "topup award borough -o awards",
        "topup award borough --pot 250000 --floor 2000 -o awards",
      ]
    case .letters: ["topup letters borough -o letters --names names.csv"]
    case .batch:
      ["topup batch borough --year 2026-27 -o totals", "topup batch borough --json"]
    case .trial:
      [
        "topup trial borough --rules new-rules.csv -o trial",
        "topup trial borough --sweep rate=0..5%/0.5 --sweep weeks-per-year=38,39",
      ]
    case .publish: ["topup publish borough --year 2025-26 -o published"]
    case .rules:
      [
        "topup rules borough --year 2026-27",
        "topup rules --new -o our-council --year 2026-27",
      ]
    case .sample: ["topup sample -o made-up-borough --school-count 12 --faults 20"]
    case .page:
      [
        "topup page -o topup.html",
        "topup page our-council -o council.html --name Sefton",
      ]
    }
  }
}
