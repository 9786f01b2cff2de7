import CommandLineKit

/// Commands about articles that say the same.
extension LedeProgram {
  static let copies = Command<LedeAction>(
    "copies", "Show the copies of an article, the earliest first",
    discussion: [
      """
      Copies are near-identical articles, as when several papers print one agency's story: cut at the end, under \
      another headline, with another credit, without a paragraph. Each is shown with its outlet, its date, the agency \
      where its text names one, and the share of the shorter of the two bodies that stands in the other. Stories that \
      share a template but have other names or numbers in it are no copies.
      """,
      """
      --diff shows what differs between two articles word by word, [-removed-] and {+added+}: between the two named, or \
      between one and its earliest copy.
      """,
    ],
    examples: [
      Example("lede copies 3f9c2a71d0b4", "who printed it, and when"),
      Example("lede copies --diff 3f9c 81aa", "what the one paper changed"),
    ],
    options: CopiesOptions(),
    positionals: [.many("ID", \.ids, .text, "An article's id, or as much of its start as is unique")],
    flags: readingPlaceFlags.within(\.place) + [
      .toggle("diff", "d", \.diff, category: "Output", "Show what differs between two articles"),
      .value(
        "limit", "n", "N", \.limit, .number(in: 0...1_000_000), category: "Output", "Articles to show"),
      .toggle("json", nil, \.json, category: "Output", "Print JSON Lines"), colorFlag(\.color),
    ],
    action: LedeAction.copies)

  static let similar = Command<LedeAction>(
    "similar", "Find articles about the same things as one",
    discussion: [
      """
      Searches for the words that tell the article from others, the best matches first. Its copies are left out, as \
      `lede copies` shows them, and copies of each other count as one.
      """
    ],
    examples: [Example("lede similar 3f9c2a71d0b4", "what else was written about it")],
    options: SimilarOptions(),
    positionals: [.one("ID", \.id, .text, "An article's id, or as much of its start as is unique")],
    flags: readingPlaceFlags.within(\.place) + [
      .toggle("copies", nil, \.copies, category: "Search", "Show copies as well"),
      .value(
        "limit", "n", "N", \.limit, .number(in: 0...10_000), category: "Output", "Articles to show"),
      .toggle("json", nil, \.json, category: "Output", "Print JSON Lines"), colorFlag(\.color),
    ],
    action: LedeAction.similar)

  static let first = Command<LedeAction>(
    "first", "Show who had some words first, and how they spread",
    discussion: [
      """
      Takes any query, and phrases above all: each outlet's earliest article with the words, in the order of their \
      dates, with the words as it has them. Articles without a date stand apart and are never counted as first; a month \
      or year counts as its last day.
      """
    ],
    examples: [
      Example("lede first '\"not for sale\"'", "where the phrase came from"),
      Example("lede first 'speaker:moreno quote:\"not for sale\"'", "who quoted her first"),
    ],
    options: FirstOptions(),
    positionals: [.many("QUERY", \.query, .bytes, "What to look for")],
    flags: readingPlaceFlags.within(\.place) + [
      .value(
        "lang", nil, "CODE", \.language, .text, category: "Search", "The language of the query's words"),
      .value("limit", "n", "N", \.limit, .number(in: 0...1_000_000), category: "Output", "Outlets to show"),
      .toggle("json", nil, \.json, category: "Output", "Print JSON Lines"), colorFlag(\.color),
    ],
    action: LedeAction.first)
}
