// Runs what the command line asks for, and ends with the status that says how it went.
FileSystem.reportBrokenWrites()
await Command.run(Array(CommandLine.arguments.dropFirst())).end()
