import CommandLineKit
import LedeCorpus
import LedeSchema
import LedeSearch

/// The whole command line as one table: help, manual and completions follow from it.
enum LedeProgram {
  static let version = "0.1.0"

  static let program = Program<LedeAction>(
    name: "lede", version: version, "full-text search for folders of news articles",
    discussion: [
      """
      Lede reads each article of a folder into its parts and indexes the body, the quotes with their speakers, and \
      the captions with their credits. `lede index` makes or updates an index, `lede search` asks it, and \
      `lede rebuild` makes it anew while searches go on.
      """,
      """
      Which index: --index, else LEDE_INDEX, else the nearest folder `Index` that holds one, here or in a folder \
      above; `lede index` makes `./Index`. Results go to standard output, all else to standard error.
      """,
    ],
    examples: [
      Example("lede index news/", "index every article below news/"),
      Example("lede search 'port strike'", "articles about both, the best first"),
      Example("lede quotes 'speaker:moreno harbour'", "what Moreno said about the harbour"),
      Example("lede captions 'credit:reuters crane'", "pictures of cranes by Reuters"),
      Example("lede index", "bring the index up to date"),
    ],
    commands: [
      index, search, quotes, captions, kwic, timeline, copies, similar, first, save, rebuild, status, show,
      inspect, verify, compact, merge, serve, export, completions, manual,
    ],
    pages: [QueryPage.page, FieldsPage.page],
    exitCodes: LedeExit.allCases.map { ExitCode($0.rawValue, $0.meaning) },
    environment: [
      EnvironmentVariable(
        "LEDE_INDEX", "the index, or a file that lists several, where --index is not given"),
      EnvironmentVariable("LEDE_SSH", "the program that reaches ssh:// places, instead of ssh"),
      EnvironmentVariable("LEDE_PAGER", "the pager; else PAGER; empty for none"),
      EnvironmentVariable("LEDE_COLORS", "styles of the output: match=1;31:headline=1:path=35"),
      EnvironmentVariable("LEDE_READ_SECONDS", "seconds that the processor may work on one input, 120"),
      EnvironmentVariable(
        "LEDE_READ_MEMORY", "MiB that reading may take; else 4096 + 128 a core, or 3/4 of the machine's"),
      EnvironmentVariable("NO_COLOR", "no colours, when set"),
    ],
    unknownCommandHint: "To search, say: lede search WORDS")

  // MARK: Flags that commands share

  static let placeFlags: [Flag<PlaceOptions>] = [
    .values(
      "index", nil, "PLACE", \.index, .folder.map { (argument) throws(ValueError) in argument },
      "The index: a folder, or where one is served",
      discussion: [
        .paragraph("Else LEDE_INDEX, else the nearest folder `Index` that holds an index, here or above."),
        .paragraph(
          """
          Given several times to commands that read, the indexes are read as one. A place is a folder, ssh://HOST/PATH, \
          tcp://HOST:PORT, or a file that lists places, one a line, with comments after #.
          """),
      ])
  ]

  /// Those of commands that read.
  static let servedPlaceFlags: [Flag<PlaceOptions>] =
    placeFlags + [
      .value(
        "timeout", nil, "SECONDS", \.timeout, .number(in: 1...86_400),
        "How long a served index may take for an answer", discussion: ["10 by default."])
    ]

  /// Those of commands that can say that an answer is not the whole.
  static let readingPlaceFlags: [Flag<PlaceOptions>] =
    servedPlaceFlags + [
      .toggle(
        "partial", nil, \.isPartial, "Go on without served indexes that don't answer",
        discussion: ["The answer says so, and the exit code is 3."])
    ]

  static func colorFlag<Options: Sendable>(
    _ target: OptionPath<Options, ColorChoice>
  ) -> Flag<Options> {
    .value("color", nil, "WHEN", target, .choice, category: "Output", "When to use colours")
  }

  private static let readingFlags: [Flag<IndexOptions>] = [
    .values(
      "field", nil, "PART=NAME", \.fields, .text, category: "Reading",
      "Take a part of records from this field",
      discussion: [
        .paragraph(
          """
          As in --field text=my_body; parts: \(ReadingFields.names). Remembered for the folders named, or for all where \
          none is; --field text= forgets all of them.
          """)
      ]),
    .value(
      "lang", nil, "CODE", \.language, .text, category: "Reading",
      "The language of articles that don't tell theirs",
      discussion: [.paragraph("Remembered as --field is; --lang none forgets it.")]),
    .toggle("follow", "L", \.follow, category: "Reading", "Follow symbolic links"),
    .toggle("hidden", "H", \.hidden, category: "Reading", "Read hidden files and folders too"),
    .values(
      "glob", "g", "PATTERN", \.globs, .text, category: "Reading",
      "Read only files that match; with ! in front, leave them out",
      discussion: [
        .paragraph(
          """
          As in -g '*.txt' -g '!drafts/'. A pattern with a slash is held against the path below the folder. Like \
          --hidden and --follow, it is remembered for the folders named, or for all where none is.
          """)
      ]),
    filterFlag(\.filters),
  ]

  private static func filterFlag<Options: Sendable>(
    _ target: OptionPath<Options, [Filter]>
  ) -> Flag<Options> {
    .values(
      "filter", nil, "EXT=COMMAND", target,
      ValueKind<String>.text.map { (text) throws(ValueError) in
        do throws(Filter.ParseError) {
          return try Filter(parsing: text)
        } catch {
          throw ValueError(error.message)
        }
      }, category: "Reading", "Read files of a kind through a program",
      discussion: [
        .paragraph(
          """
          As in --filter 'pdf=pdftotext -q - -': the file on standard input, its text on standard output. No shell, \
          at most a minute, 2 GiB of memory and 64 MiB of text a file.
          """)
      ])
  }

  private static let writingFlags: [Flag<IndexOptions>] = [
    .value(
      "jobs", "j", "N", \.workers, .number(in: 1...256), category: "Work", "Workers; one a core by default"),
    .toggle(
      "wait", nil, \.wait, category: "Work", "Wait for another writer instead of giving up",
      discussion: ["Up to an hour."]),
    .toggle("quiet", "q", \.quiet, category: "Output", "Print nothing but errors"),
    .toggle(
      "verbose", "v", \.verbose, category: "Output", "Name every input that was skipped, not the first ten"),
    .toggle("json", nil, \.json, category: "Output", "Print the summary as JSON"),
  ]

  // MARK: Commands

  private static let index = Command<LedeAction>(
    "index", aliases: ["update"], "Add folders to the index, or bring it up to date",
    discussion: [
      """
      With PATHs, adds them to the folders that the index keeps up with; always brings all of them up to date: new \
      and changed files are read, the articles of deleted ones go. A file counts as changed by size, time and inode, \
      and by its content where the clock can't be trusted.
      """,
      """
      Plain text, Markdown, HTML, JSON, JSON Lines, CSV, RSS, Atom and WARC are read, also in gzip, zstd, xz, bzip2, \
      tar and zip. What can't be read is listed, and never stops the rest.
      """,
      """
      A folder that is missing deletes nothing. When most of the known files would go, say --allow-empty.
      """,
    ],
    examples: [
      Example("lede index news/ archive.jsonl.gz", "index a folder and a file"),
      Example("lede index", "update the folders that the index knows"),
      Example("lede index --field text=inhalt --lang de dump.jsonl", "records with a field of another name"),
    ],
    options: IndexOptions(),
    positionals: [.any("PATH", \.paths, .file, "Folders or files to add")],
    flags: placeFlags.within(\.place) + readingFlags + writingFlags + [
      .toggle(
        "allow-empty", nil, \.allowsEmpty, category: "Work", "Delete even if most known files are gone"),
      .toggle("rehash", nil, \.rehash, category: "Work", "Compare files by content, not by time"),
      .value(
        "shard", nil, "N/M", \.shard, shardKind, category: "Work", "Index one share of the files",
        discussion: [
          .paragraph(
            """
            As in --shard 3/8: the third of eight, by a hash of each file's path below the folder named. The index \
            remembers it.
            """)
        ]),
      .value(
        "files-from", nil, "FILE", \.filesFrom, .file.map { (argument) throws(ValueError) in argument },
        category: "Reading", "Add the folders and files that FILE lists, a line each; - for standard input"),
      .toggle(
        "null", "0", \.nul, category: "Reading", "Entries of --files-from end with NUL, not with a line end"),
      .toggle(
        "alert", nil, \.alert, category: "Output", "Run the saved searches over what was added",
        discussion: [
          .paragraph(
            """
            Prints the matches that the index did not have before the run, by saved search, and ends with exit code \
            6 when there are any; nothing is printed of searches without. What was touched or moved, or matched \
            before it changed, is no new match. Those of runs without --alert are kept, and told by the next run with it. \
            For cron: lede index -q --alert.
            """)
        ]),
    ],
    action: LedeAction.index)

  private static let rebuild = Command<LedeAction>(
    "rebuild", "Make the index anew beside the one in force, then switch",
    discussion: [
      """
      Reads every source again. Searches go on all the while with the old index; interrupted, it leaves that as it \
      was. This is also how a damaged index is mended.
      """
    ],
    examples: [
      Example("lede rebuild", "read all known folders again"),
      Example("lede rebuild news/", "make an index of news/ alone"),
    ],
    options: IndexOptions(),
    positionals: [.any("PATH", \.paths, .file, "Folders or files to index instead of the known ones")],
    flags: placeFlags.within(\.place) + readingFlags + writingFlags + [
      .toggle("allow-empty", nil, \.allowsEmpty, category: "Work", "Go on even if most known files are gone")
    ],
    action: LedeAction.rebuild)

  private static let compact = Command<LedeAction>(
    "compact", "Merge the index into one segment without dead articles",
    examples: [Example("lede compact", "after many updates")],
    options: IndexOptions(),
    flags: placeFlags.within(\.place) + writingFlags + [
      .toggle(
        "full", nil, \.isFull, category: "Work", "Make it ready to be served",
        discussion: [
          "The folder `served` of the index then has one database a collection, for `lede serve`; updates leave it."
        ])
    ], action: LedeAction.compact)

  private static func searchFlags(withCollection: Bool) -> [Flag<SearchOptions>] {
    var flags: [Flag<SearchOptions>] = readingPlaceFlags.within(\.place)
    if withCollection {
      flags.append(
        .value("in", nil, "WHAT", \.collection, .choice, category: "Search", "What to search"))
    }
    flags += [
      .toggle("any", "a", \.any, category: "Search", "Any of the words instead of all"),
      .toggle("nexis", nil, \.nexis, category: "Search", "Read the query as Nexis and Factiva do"),
      .value(
        "lang", nil, "CODE", \.language, .text, category: "Search", "The language of the query's words",
        discussion: ["Else every language that the index holds in earnest."]),
      .toggle(
        "expand", "e", \.expand, category: "Search", "Add words that the best articles have in common"),
      .value("limit", "n", "N", \.limit, .number(in: 0...1_000_000), category: "Output", "Hits to show"),
      .value(
        "offset", nil, "N", \.offset, .number(in: 0...1_000_000), category: "Output", "Hits to pass over"),
      .value("sort", "s", "ORDER", \.order, .choice, category: "Output", "The order of hits"),
      .toggle(
        "collapse", nil, negation: "no-collapse", \.collapse, category: "Output",
        "Show near-identical ones once, with their number (the default)",
        discussion: [
          """
          Of the copies of a story, and of the variants of a quote, the best hit stands. --count and --facet count all \
          of them, and --files prints all paths.
          """
        ]),
      .value(
        "snippets", nil, "N", \.snippets, .number(in: 0...50), category: "Output", "Snippets a hit, at most"),
      .set("json", nil, \.format, to: .json, category: "Output", "Print JSON Lines"),
      .value("format", nil, "FORMAT", \.format, .choice, category: "Output", "How to print"),
      .toggle("files", "l", \.pathsOnly, category: "Output", "Print paths only, each once"),
      .toggle("null", "0", \.nul, category: "Output", "End paths with NUL instead of a line end"),
      .toggle("count", "c", \.count, category: "Output", "Print the number of matches only"),
      .toggle(
        "exact-counts", nil, \.exactCounts, category: "Output",
        "Never estimate numbers of matches and facets",
        discussion: [
          """
          Conditions such as `w/p`, which are checked on the texts themselves, are counted from a sample where very \
          many texts would have to be read; hits are always looked for in all of them. --count is exact without this.
          """
        ]),
      facetFlag(\.facets),
      .value(
        "facet-limit", nil, "N", \.facetLimit, .number(in: 1...1_000_000), category: "Output",
        "Values of a facet to show"),
      .value(
        "html", nil, "FILE", \.html, .file, category: "Output", "Write the answer as a page of HTML",
        discussion: [
          """
          One file that needs nothing else: hits, marks, facets and a timeline, for the screen, the phone and paper. \
          `-` is standard output.
          """
        ]),
      .toggle("explain", nil, \.explain, category: "Output", "Show how the query was read"),
      .toggle(
        "pager", nil, negation: "no-pager", \.pager, category: "Output",
        "Page long output (the default on a terminal)"),
      colorFlag(\.color),
    ]
    return flags
  }

  private static let fileFlag: Flag<SearchOptions> = .value(
    "file", "f", "FILE", \.file, .file.map { (argument) throws(ValueError) in argument }, category: "Search",
    "Take the queries from FILE, one a line; - for standard input",
    discussion: [
      .paragraph(
        """
        Answers are labelled by their query; with --count, a number and the query a line. With -l, each path is \
        printed once. A line that is no query is reported, the others are answered, and the exit code is 2.
        """)
    ])

  private static let queryText: [TextBlock] = [
    """
    All words are required, in any form of the word; `"phrases"` as written; AND OR NOT, brackets, `field:word`, \
    `word*`, `a w/5 b`. `lede help query` has the whole language, `lede help fields` the fields.
    """
  ]

  private static func searchCommand(
    _ name: String, aliases: [String] = [], _ summary: String, _ collection: Collection, examples: [Example]
  ) -> Command<LedeAction> {
    Command(
      name, aliases: aliases, summary, discussion: queryText, examples: examples,
      options: SearchOptions(collection: collection),
      positionals: [.any("QUERY", \.query, queryWords, "What to look for")],
      flags: searchFlags(withCollection: collection == .articles) + [fileFlag],
      check: { (options) throws(ValueError) in
        if options.file == nil, options.query.isEmpty { throw ValueError("a query is missing") }
        if options.file != nil, !options.query.isEmpty { throw ValueError("a query and --file") }
      }, action: LedeAction.search)
  }

  private static let search = searchCommand(
    "search", aliases: ["s"], "Find articles, the best first", .articles,
    examples: [
      Example("lede search port strike", "articles with both words"),
      Example("lede search 'headline:flood date:2023-09'", "by field and month"),
      Example("lede search --in quotes 'speaker:moreno \"not for sale\"'", "one quote that has both"),
      Example("lede search -l -0 harbour | xargs -0 wc -w", "paths for other programs"),
    ])

  private static let quotes = searchCommand(
    "quotes", "Find what was said, and by whom", .quotes,
    examples: [
      Example("lede quotes 'speaker:moreno harbour'", "what Moreno said about the harbour"),
      Example("lede quotes '\"not for sale\"' --sort oldest", "who said it first"),
    ])

  private static let captions = searchCommand(
    "captions", "Find pictures by caption and credit", .captions,
    examples: [Example("lede captions 'credit:reuters bridge'", "Reuters' pictures of bridges")])

  /// A query: free text, for which shells offer the fields and the saved searches.
  private static let queryWords = ValueKind<Argument>(completion: .words("query")) {
    (argument) throws(ValueError) in argument
  }

  private static let save = Command<LedeAction>(
    "save", "Save a search under a name, or list the saved ones",
    discussion: [
      """
      `@NAME` then stands for it in every query. With a name alone, shows that search; without one, lists all. A \
      name that is taken gets the new query, and the old one is told. They are kept in the index folder, and updates \
      and rebuilds leave them alone; `lede index --alert` runs them over what it adds.
      """
    ],
    examples: [
      Example("lede save strikes 'strike* w/s (port OR harbour)'", "keep it as @strikes"),
      Example("lede search '@strikes date:2023'", "use it in a query"),
      Example("lede save moreno --in quotes speaker:moreno", "a search of quotes"),
      Example("lede save", "list them"),
      Example("lede save -d strikes", "delete it"),
    ],
    options: SaveOptions(),
    positionals: [
      .any(
        "NAME [QUERY]", \.words,
        ValueKind<Argument>(completion: .words("saved")) { (argument) throws(ValueError) in argument },
        "The name, and what to look for")
    ],
    flags: placeFlags.within(\.place) + [
      .toggle("delete", "d", \.delete, "Delete the search"),
      .value("in", nil, "WHAT", \.collection, .choice, category: "Search", "What to search"),
      .toggle("any", "a", \.any, category: "Search", "Any of the words instead of all"),
      .toggle("nexis", nil, \.nexis, category: "Search", "Read the query as Nexis and Factiva do"),
      .toggle("json", nil, \.json, category: "Output", "List as JSON Lines"),
    ],
    action: LedeAction.save)

  private static let show = Command<LedeAction>(
    "show", "Show an article with its parts",
    examples: [Example("lede show 3f9c2a71d0b4", "the article of a hit")],
    options: ShowOptions(),
    positionals: [.many("ID", \.ids, .text, "Ids, as hits show them, or the start of them")],
    flags: servedPlaceFlags.within(\.place) + [
      .toggle("json", nil, \.json, category: "Output", "Print JSON Lines"), colorFlag(\.color),
    ],
    action: LedeAction.show)

  private static let inspect = Command<LedeAction>(
    "inspect", "Show how files are read, and by which rules",
    discussion: ["Every byte range and what it became. No index is needed or touched."],
    examples: [Example("lede inspect page.html", "what became of each line")],
    options: InspectOptions(),
    positionals: [.many("PATH", \.paths, .file, "Files or folders to read")],
    flags: [
      .toggle("json", nil, \.json, category: "Output", "Print JSON Lines, one article a line"),
      .values("field", nil, "PART=NAME", \.fields, .text, "Take a part of records from this field"),
      .value("lang", nil, "CODE", \.language, .text, "The language of articles that don't tell theirs"),
      filterFlag(\.filters),
      colorFlag(\.color),
    ],
    action: LedeAction.inspect)

  private static let status = Command<LedeAction>(
    "status", "Show what the index holds, and how the last run ended",
    examples: [Example("lede status --coverage", "how much of the archive has dates, quotes, captions")],
    options: StatusOptions(),
    flags: readingPlaceFlags.within(\.place) + [
      .toggle("json", nil, \.json, category: "Output", "Print one JSON object"),
      .toggle(
        "coverage", nil, \.coverage, "Show what share of articles has each part, by outlet and language"),
      .toggle("skipped", nil, \.skipped, "List the inputs that were skipped, and why"),
    ],
    action: LedeAction.status)

  private static let verify = Command<LedeAction>(
    "verify", "Check that the index is whole",
    discussion: [
      "Checks names, sizes and checksums of every file; --deep also each article's terms against its stored text."
    ],
    examples: [Example("lede verify --deep", "after a disk has had trouble")],
    options: VerifyOptions(),
    flags: placeFlags.within(\.place) + [
      .toggle("quick", nil, \.quick, "Names and sizes only"),
      .toggle("deep", nil, \.deep, "Terms against text, quotes and captions against articles"),
      .toggle("sources", nil, \.sources, "Source files against their recorded checksums"),
    ],
    action: LedeAction.verify)

  private static let completions = Command<LedeAction>(
    "completions", "Print completions for a shell",
    examples: [
      Example("lede completions bash > ~/.local/share/bash-completion/completions/lede", "for bash")
    ],
    options: CompletionOptions(),
    positionals: [.optional("SHELL", \.shell, ValueKind<Shell>.choice, "bash, zsh or fish")],
    flags: [
      .value("words", nil, "KIND", \.words, .text, "List words of a kind, for the shells", isHidden: true)
    ],
    action: LedeAction.completions)

  private static let manual = Command<LedeAction>(
    "manual", "Write the manual pages",
    examples: [Example("lede manual ~/.local/share/man", "man pages for every command")],
    options: ManualOptions(),
    positionals: [.optional("DIR", \.folder, .folder, "A folder for man1 and man7")],
    action: LedeAction.manual)
}
