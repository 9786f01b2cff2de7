import CommandLineKit

/// A made-up program with one of everything, for the tests.
enum Demo {
  enum Order: String, CaseIterable, Sendable {
    case taste
    case age
  }

  struct Cellar: Sendable, Equatable {
    var folder: Argument?
    var color = ColorChoice.auto

    static let flags: [Flag<Cellar>] = [
      .value(
        "cellar", "c", "FOLDER", \.folder, .folder, category: "Everywhere", "Where the wine is",
        discussion: ["Else `DEMO_CELLAR`, else the nearest `Cellar`, here or in a parent."]),
      .value(
        "color", nil, "WHEN", \.color, .choice, category: "Everywhere", "When to use colour"),
    ]
  }

  struct Search: Sendable, Equatable {
    var cellar = Cellar()
    var words: [Argument] = []
    var limit = 10
    var ratio: Double?
    var order = Order.taste
    var isJSON = false
    var pages = true
    var verbosity = 0
    var fields: [String] = []
    var files: [Argument] = []

    static let flags: [Flag<Search>] = [
      .value("limit", "n", "NUMBER", \.limit, .number(in: 1...1_000), "Show at most so many bottles (10)"),
      .value("ratio", nil, "SHARE", \.ratio, .decimal(in: 0...1), "Leave out what is worse than this share"),
      .value(
        "order", "o", "ORDER", \.order,
        .choice { $0 == .taste ? "The best first" : "The oldest first" }, category: "Output",
        "How to sort the bottles"),
      .set(
        "json", nil, \.isJSON, to: true, category: "Output", "Print JSON Lines",
        discussion: ["One object a line, as it says in demo-json(5)."]),
      .toggle(
        "pager", nil, negation: "no-pager", \.pages, category: "Output", "Page what is longer than the screen"
      ),
      Flag("verbose", "v", category: "Output", "Say more; twice for more still") {
        (_, options) throws(ValueError) in
        options.verbosity += 1
      },
      .values(
        "field", "f", "FIELD", \.fields, .text(completing: .words("fields")), "Look on this part of the label"
      ),
      .values("from", nil, "FILE", \.files, .file, "Read more words from a file"),
      Flag("cork", "k", "Count corks too", isHidden: true) { (_, _) throws(ValueError) in },
    ]
  }

  struct Move: Sendable, Equatable {
    var sources: [Argument] = []
    var target: Argument = ""
  }

  struct Taste: Sendable, Equatable {
    var bottle: Argument = ""
    var guest: String?
  }

  enum Action: Sendable, Equatable {
    case search(Search)
    case move(Move)
    case taste(Taste)
  }

  static let search = Command<Action>(
    "search", aliases: ["find", "s"], "Find bottles, best first",
    discussion: [
      """
      All WORDS must be on the label. A word may carry a field in front, as in `grape:riesling`; the fields
      are in `demo help labels`.
      """,
      .list([.init("red*", "Words that begin so."), .init("\"old vines\"", "These words, in this order.")]),
    ],
    examples: [
      Example("demo search riesling -n 3", "The three best"),
      Example("demo search --order age -- -42", "The oldest with '-42' on the label"),
    ],
    options: Search(),
    positionals: [.many("WORDS", \.words, .bytes, "What must be on the label")],
    flags: Search.flags + Cellar.flags.within(\.cellar),
    check: { (options) throws(ValueError) in
      if options.isJSON && options.verbosity > 0 {
        throw ValueError("--json and --verbose exclude each other")
      }
    },
    action: { .search($0) })

  static let program = Program<Action>(
    name: "demo", version: "1.2.3", "a catalogue of bottles",
    discussion: ["Demo knows what lies in the cellar, and finds it."],
    examples: [Example("demo search riesling", "What there is of Riesling")],
    commands: [
      search,
      Command(
        "move", "Move bottles", options: Move(),
        positionals: [
          .many("BOTTLE", \.sources, .file, "What to move"), .one("TARGET", \.target, .folder, "Where to"),
        ],
        action: { .move($0) }),
      Command(
        "taste", "Open a bottle", options: Taste(),
        positionals: [
          .one("BOTTLE", \.bottle, .bytes, "Which"), .optional("GUEST", \.guest, .text, "With whom"),
        ],
        action: { .taste($0) }),
      Command("vanish", "Not shown", isHidden: true, options: Taste(), action: { .taste($0) }),
    ],
    pages: [
      Page(
        "labels", "what is on a label",
        text: [
          "A label has fields. .Lines that begin with a full stop, and back\\slashes, are text.",
          .heading("Fields"),
          .list([.init("grape", "What it is made of – such as `riesling`."), .init("year", "When.")]),
          .code(["grape:riesling", "  .year:1998"]),
        ])
    ],
    exitCodes: [ExitCode(0, "Found"), ExitCode(1, "Nothing found"), ExitCode(2, "Wrong usage")],
    environment: [EnvironmentVariable("DEMO_CELLAR", "Where the wine is")],
    unknownCommandHint: "To look for a word: demo search WORD.")

  static func parse(_ line: String) throws(CommandLineError) -> Request<Action> {
    try program.parse(line.split(separator: " ").map { Argument(String($0)) })
  }
}
