import CommandLineKit
import LedeSchema

/// The commands for indexes of several machines.
extension LedeProgram {
  static let shardKind = ValueKind<String>.text.map { (text) throws(ValueError) in
    guard let shard = Shard(text) else {
      throw ValueError("expected a share such as 3/8, found '\(text)'")
    }
    return shard
  }

  static let merge = Command<LedeAction>(
    "merge", "Join finished indexes into a new one",
    discussion: [
      """
      The databases of the indexes are compacted into one; no source is read again. They must have been made with the \
      same settings, have no deleted articles (`lede compact` sees to that), and share no source. The shards that \
      `lede index --shard` makes are such indexes.
      """
    ],
    examples: [Example("lede merge Whole shard-1 shard-2", "one index of two shards")],
    options: MergeOptions(),
    positionals: [
      .one(
        "OUT", \.target,
        ValueKind<Argument>.folder.map { (argument) throws(ValueError) -> Argument? in argument },
        "The folder of the new index"),
      .many("IN", \.indexes, .folder, "The indexes to join"),
    ],
    flags: [
      .toggle("quiet", "q", \.quiet, category: "Output", "Print nothing but errors"),
      .toggle("json", nil, \.json, category: "Output", "Print the summary as JSON"),
    ], action: LedeAction.merge)

  static let export = Command<LedeAction>(
    "export", "Write all articles for other programs",
    discussion: [
      """
      One article a line, as JSON, with its quotes and captions: `jsonl` can be read by `lede index` again, which finds the quotes anew; \
      `opensearch` puts a line before each that tells OpenSearch's or Elasticsearch's bulk interface where it belongs. \
      --mapping prints the mapping that the index there needs, with quotes and captions nested, so that who said what \
      is asked of one quote.
      """
    ],
    examples: [
      Example("lede export | zstd > articles.jsonl.zst", "all articles, for keeping or for another index"),
      Example(
        "lede export --mapping | curl -XPUT HOST/articles -H 'Content-Type: application/json' -d @-",
        "make the index over there"),
      Example(
        "lede export --format opensearch | split -l 10000 --filter 'curl -s -XPOST HOST/_bulk -H "
          + "Content-Type:application/x-ndjson --data-binary @-'", "fill it, 5,000 articles at a time"),
    ],
    options: ExportOptions(),
    flags: readingPlaceFlags.within(\.place) + [
      .value("format", nil, "FORMAT", \.format, .choice, category: "Output", "How to write them"),
      .value(
        "name", nil, "NAME", \.name, .text, category: "Output", "The index over there; `articles` by default"),
      .toggle(
        "mapping", nil, \.printsMapping, category: "Output", "Print the mapping for it, and no articles"),
    ], action: LedeAction.export)

  static let serve = Command<LedeAction>(
    "serve", "Serve the index to other machines",
    discussion: [
      """
      Starts Xapian's own server, xapian-tcpsrv of the Debian package xapian-tools, for articles, quotes and captions, \
      at three ports in a row, watches them, and stops them at SIGINT or SIGTERM. The index must have been made ready \
      by `lede compact --full`; servers only read. A later `lede compact --full` is served to whoever connects then.
      """,
      """
      Xapian's protocol has neither passwords nor encryption: whoever can connect can read everything. So it listens \
      on the loopback interface, and other machines come through a tunnel, such as `ssh -N -L 7400:localhost:7400 -L \
      7401:localhost:7401 -L 7402:localhost:7402 HOST`, or need no server at all: `--index ssh://HOST/PATH` runs \
      xapian-progsrv there.
      """,
    ],
    examples: [
      Example("lede compact --full && lede serve", "at ports 7400 to 7402 of this machine"),
      Example("lede serve --print", "the commands, to run them in another way"),
      Example("lede search --index tcp://localhost:7400 strike", "ask it"),
    ],
    options: ServeOptions(),
    flags: placeFlags.within(\.place) + [
      .value(
        "port", nil, "PORT", \.port, .number(in: 1...65_533), "The first of three ports; 7400 by default"),
      .value("listen", nil, "ADDRESS", \.address, .text, "The address to listen on; 127.0.0.1 by default"),
      .toggle("print", nil, \.prints, "Print the commands instead of running them"),
      .toggle("unit", nil, \.printsUnits, "Print a systemd unit instead"),
    ], action: LedeAction.serve)
}
