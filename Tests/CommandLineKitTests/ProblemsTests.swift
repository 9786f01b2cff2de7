import CommandLineKit
import Testing

@Suite struct ProblemsTests {
  @Test func demoHasNone() {
    #expect(Demo.program.problems() == [])
  }

  @Test func everyProblemIsFound() {
    struct Options: Sendable {
      var flag = false
      var text = ""
      var list: [Argument] = []
      var one: Argument?
    }
    let program = Program<Int>(
      name: "bad", version: "1", "bad",
      commands: [
        Command(
          "twice", aliases: ["help"], "Ends in a full stop.", options: Options(),
          flags: [
            .toggle("help", nil, \.flag, "Help again"), .toggle("aa", "h", \.flag, "Short of help"),
            .toggle("Big", "é", \.flag, "Not plain"),
            .toggle("bb", nil, negation: "aa", \.flag, "Negates another"),
            .value("cc", nil, "", \.text, .text, ""),
            .value("dd", nil, "X", \.text, .choice([("a b", "1"), ("c", "2"), ("c", "3")]), "Choices"),
            Flag("ee", completion: .file, "No name") { (_, _) throws(ValueError) in },
            Flag("ff", negation: "no-ff", value: "V", "Negated value") { (_, _) throws(ValueError) in },
          ], action: { _ in 1 }),
        Command(
          "twice", "Arguments", options: Options(),
          positionals: [
            .any("A", \.list, .bytes, "List"), .many("B", \.list, .bytes, "List"),
            .optional("C", \.one, .bytes, ""),
          ], action: { _ in 2 }),
      ],
      pages: [Page("twice", "", text: [])], exitCodes: [ExitCode(1, "a"), ExitCode(1, "b")],
      environment: [EnvironmentVariable("E", "a"), EnvironmentVariable("E", "b")])
    #expect(
      program.problems() == [
        "command 'help' is there twice",
        "twice: summary is empty or ends in '.'",
        "twice: --help is there twice",
        "twice: -h is there twice",
        "twice: --Big is not a plain name",
        "twice: -é can't be typed",
        "twice: --aa is there twice",
        "twice: --cc: summary is empty or ends in '.'",
        "twice: --cc: empty value name",
        "twice: --dd: choice twice",
        "twice: --dd: choice 'a b' is not a plain name",
        "twice: --ee: a value without a name",
        "twice: --ff: a negation of a value",
        "command 'twice' is there twice",
        "twice: two arguments that repeat",
        "twice: C has no summary",
        "twice: an optional argument beside one that repeats",
        "page 'twice' has a command's name",
        "page 'twice' has no summary",
        "an exit code is there twice",
        "an environment variable is there twice",
      ])
  }
}
