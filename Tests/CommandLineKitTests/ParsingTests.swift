import CommandLineKit
import Testing

struct SearchRow: Sendable, CustomTestStringConvertible {
  let line: String
  let expected: Demo.Search

  init(_ line: String, _ change: (inout Demo.Search) -> Void) {
    self.line = line
    var options = Demo.Search()
    options.words = ["a"]
    change(&options)
    self.expected = options
  }

  var testDescription: String { line }
}

struct ErrorRow: Sendable, CustomTestStringConvertible {
  let line: String
  let message: String
  let hint: String?

  init(_ line: String, _ message: String, _ hint: String? = nil) {
    self.line = line
    self.message = message
    self.hint = hint
  }

  var testDescription: String { line }
}

@Suite struct ParsingTests {
  @Test(arguments: [
    SearchRow("search a") { _ in },
    SearchRow("find a") { _ in },
    SearchRow("s a b") { $0.words = ["a", "b"] },
    SearchRow("search a --limit 5") { $0.limit = 5 },
    SearchRow("search --limit=5 a") { $0.limit = 5 },
    SearchRow("search -n 5 a") { $0.limit = 5 },
    SearchRow("search a -n5") { $0.limit = 5 },
    SearchRow("search -n 5 a -n6") { $0.limit = 6 },
    SearchRow("search -vvn7 a") {
      $0.limit = 7
      $0.verbosity = 2
    },
    SearchRow("search -vn 7 a") {
      $0.limit = 7
      $0.verbosity = 1
    },
    SearchRow("search a --ratio 0.25") { $0.ratio = 0.25 },
    SearchRow("search a --order age") { $0.order = .age },
    SearchRow("search a --json") { $0.isJSON = true },
    SearchRow("search a --no-pager") { $0.pages = false },
    SearchRow("search a --no-pager --pager") { $0.pages = true },
    SearchRow("search a -f grape --field=year -fname") { $0.fields = ["grape", "year", "name"] },
    SearchRow("search a --field=") { $0.fields = [""] },
    SearchRow("search a --field=a=b") { $0.fields = ["a=b"] },
    SearchRow("search a -f --json") { $0.fields = ["--json"] },
    SearchRow("search a -c x --color=never") { $0.cellar = .init(folder: "x", color: .never) },
    SearchRow("search -k a") { _ in },
    SearchRow("search -- -n 5") { $0.words = ["-n", "5"] },
    SearchRow("search -n3 -- --help") {
      $0.words = ["--help"]
      $0.limit = 3
    },
    SearchRow("search - a") { $0.words = ["-", "a"] },
    SearchRow("search -- a -- b") { $0.words = ["a", "--", "b"] },
  ]) func options(row: SearchRow) throws {
    guard case .run(.search(let options), let command) = try Demo.parse(row.line) else {
      Issue.record("not a search: \(row.line)")
      return
    }
    #expect(options == row.expected)
    #expect(command == "search")
  }

  @Test(arguments: [
    ErrorRow("serch a", "unknown command 'serch'", "Did you mean 'search'?"),
    ErrorRow("mvoe", "unknown command 'mvoe'", "Did you mean 'move'?"),
    ErrorRow("riesling", "unknown command 'riesling'", "To look for a word: demo search WORD."),
    ErrorRow("vanisj", "unknown command 'vanisj'", "To look for a word: demo search WORD."),
    ErrorRow("help labls", "unknown command 'labls'", "Did you mean 'labels'?"),
    ErrorRow(
      "--limit=3 search a", "unknown flag '--limit=3'",
      "Flags stand after the command: demo search --limit ..."),
    ErrorRow("-z", "unknown flag '-z'"),
    ErrorRow("search a --limt 5", "unknown flag '--limt'", "Did you mean '--limit'?"),
    ErrorRow("search a --lim=5", "unknown flag '--lim'", "Did you mean '--limit'?"),
    ErrorRow("search a --colour never", "unknown flag '--colour'", "Did you mean '--color'?"),
    ErrorRow("search a --no-pgaer", "unknown flag '--no-pgaer'", "Did you mean '--no-pager'?"),
    ErrorRow("search a -limit 5", "unknown flag '-limit'", "Did you mean '--limit'?"),
    ErrorRow("search -zebra", "unknown flag '-z'", "Put '--' before a WORDS that begins with '-'."),
    ErrorRow("search --zebra", "unknown flag '--zebra'", "Put '--' before a WORDS that begins with '-'."),
    ErrorRow("search a --corks", "unknown flag '--corks'", "Put '--' before a WORDS that begins with '-'."),
    ErrorRow("search a --json=1", "--json takes no value"),
    ErrorRow("search a --no-pager=1", "--no-pager takes no value"),
    ErrorRow("search a --limit", "--limit needs a value: NUMBER"),
    ErrorRow("search a -vn", "-n needs a value: NUMBER"),
    ErrorRow("search a -n0", "-n: expected a whole number from 1 to 1000, not '0'"),
    ErrorRow(
      "search a --limit 99999999999999999999",
      "--limit: expected a whole number from 1 to 1000, not '99999999999999999999'"),
    ErrorRow("search a --limit=", "--limit: expected a whole number from 1 to 1000, not ''"),
    ErrorRow("search a --ratio nan", "--ratio: expected a number from 0.0 to 1.0, not 'nan'"),
    ErrorRow("search a -o agee", "-o: expected taste or age, not 'agee'; did you mean 'age'?"),
    ErrorRow("search a --color x", "--color: expected auto, always or never, not 'x'"),
    ErrorRow("search a -v --json", "--json and --verbose exclude each other"),
    ErrorRow("search", "WORDS is missing"),
    ErrorRow("search --json", "WORDS is missing"),
    ErrorRow("move a", "BOTTLE is missing"),
    ErrorRow("taste a b c", "unexpected argument 'c'"),
  ]) func errors(row: ErrorRow) {
    let error = #expect(throws: CommandLineError.self) { try Demo.parse(row.line) }
    #expect(error?.message == row.message)
    #expect(error?.hint == row.hint)
  }

  @Test func positionalsAreSharedOut() throws {
    guard case .run(.move(let move), _) = try Demo.parse("move a b c") else { throw TestFailure() }
    #expect(move == Demo.Move(sources: ["a", "b"], target: "c"))
    guard case .run(.taste(let alone), _) = try Demo.parse("taste a") else { throw TestFailure() }
    #expect(alone == Demo.Taste(bottle: "a", guest: nil))
    guard case .run(.taste(let pair), _) = try Demo.parse("taste a b") else { throw TestFailure() }
    #expect(pair == Demo.Taste(bottle: "a", guest: "b"))
  }

  @Test func bytesThatAreNoTextSurvive() throws {
    let path = Argument(bytes: [0x2F, 0xE9, 0x74, 0xE9])
    guard
      case .run(.search(let options), _) = try Demo.program.parse(["search", path, "--cellar", path])
    else { throw TestFailure() }
    #expect(options.words == [path])
    #expect(options.cellar.folder == path)
    let joined = Argument(bytes: Array("--cellar=".utf8) + path.bytes)
    guard case .run(.search(let again), _) = try Demo.program.parse(["search", "a", joined]) else {
      throw TestFailure()
    }
    #expect(again.cellar.folder == path)
    let error = #expect(throws: CommandLineError.self) {
      try Demo.program.parse(["search", "a", "--field", path])
    }
    #expect(error?.message == "--field: expected text in UTF-8, not '/\\xE9t\\xE9'")
  }

  @Test(arguments: [
    (Argument("plain"), "'plain'"), ("Ünï 界", "'Ünï 界'"), ("\u{1B}[31m", "'\\x1B[31m'"),
    ("a\u{202E}b", "'a\\xE2\\x80\\xAEb'"), (Argument(bytes: [0xF0, 0x9F]), "'\\xF0\\x9F'"),
    (Argument(String(repeating: "x", count: 81)), "'" + String(repeating: "x", count: 80) + "…'"),
  ]) func quoted(argument: Argument, expected: String) {
    #expect(argument.quoted == expected)
  }

  @Test(arguments: [
    ("", "program short"), ("-h", "program short"), ("--help", "program long"), ("help", "program long"),
    ("search -h", "search short"), ("search a -vh --bogus", "search short"), ("find --help", "search long"),
    ("help s", "search long"), ("help --long search", "search long"), ("help help", "help long"),
    ("help labels", "labels page"), ("--version", "version"), ("-V", "version"),
  ]) func wishesForHelp(line: String, expected: String) throws {
    let found: String
    switch try Demo.parse(line) {
    case .run: found = "run"
    case .version: found = "version"
    case .help(.program, let detail): found = "program \(detail)"
    case .help(.command(let command), let detail): found = "\(command.name) \(detail)"
    case .help(.page(let page), _): found = "\(page.name) page"
    }
    #expect(found == expected)
  }

  @Test func errorIsFollowedByUsage() throws {
    let error = try #require(throws: CommandLineError.self) { try Demo.parse("search a --limt 5") }
    #expect(
      Demo.program.text(for: error) == """
        demo search: unknown flag '--limt'. Did you mean '--limit'?
        Usage: demo search [FLAGS] WORDS...
        See 'demo search --help'.

        """)
    let outer = try #require(throws: CommandLineError.self) { try Demo.parse("serch") }
    #expect(
      Demo.program.text(for: outer) == """
        demo: unknown command 'serch'. Did you mean 'search'?
        Usage: demo COMMAND [FLAGS] [ARGUMENTS]
        See 'demo --help'.

        """)
  }

  struct TestFailure: Error {}
}
