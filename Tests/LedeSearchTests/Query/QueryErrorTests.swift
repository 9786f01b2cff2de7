import LedeSearch
import Testing

@Suite struct QueryErrorTests {
  static let errors: [(String, String)] = [
    ("", "nothing to search for\n  write a word"),
    ("  ", "nothing to search for\n    \n  ^^\n  write a word"),
    ("...", "nothing to search for\n  ...\n  ^^^\n  write a word"),
    ("speker:putin", "there is no field “speker”\n  speker:putin\n  ^^^^^^\n  did you mean speaker:"),
    (
      "kim headlin:x", "there is no field “headlin”\n  kim headlin:x\n      ^^^^^^^\n  did you mean headline:"
    ),
    (
      "https://example.org",
      """
      there is no field “https”
        https://example.org
        ^^^^^
        "quotation marks" search for text with a colon; `lede help fields` lists the fields
      """
    ),
    ("speaker:", "nothing after speaker:\n  speaker:\n  ^^^^^^^\n  a word, a \"phrase\" or a (group)"),
    (
      "(speaker:) x",
      "nothing after speaker:\n  (speaker:) x\n   ^^^^^^^\n  a word, a \"phrase\" or a (group)"
    ),
    (
      "speaker: AND x",
      "nothing after speaker:\n  speaker: AND x\n  ^^^^^^^\n  a word, a \"phrase\" or a (group)"
    ),
    ("speaker:--", "no letters or digits here\n  speaker:--\n          ^^\n  a word"),
    (
      "headline:(kim speaker:x)",
      "a field inside headline:\n  headline:(kim speaker:x)\n                ^^^^^^^\n  close it first: headline:(…) speaker:…"
    ),
    (
      "headline:speaker:x",
      "a field inside headline:\n  headline:speaker:x\n           ^^^^^^^\n  a space between the two"
    ),
    (
      "headline:-x",
      "a sign inside a field's value\n  headline:-x\n           ^\n  before the field: -headline:…"
    ),
    (
      "headline:*",
      "* alone is no value\n  headline:*\n           ^\n  has:headline finds those that have one"
    ),
    ("(a b", "this bracket is never closed\n  (a b\n  ^\n  close it, or leave it out"),
    ("a b)", "this bracket closes none\n  a b)\n     ^\n  open one before it, or leave it out"),
    ("a () b", "nothing between the brackets\n  a () b\n    ^^\n  a word, or no brackets"),
    ("(", "this bracket is never closed\n  (\n  ^\n  close it, or leave it out"),
    (")", "something is missing here\n  )\n  ^\n  a word, a \"phrase\" or a (group)"),
    (
      "say \"port strike",
      "this quotation mark is never closed\n  say \"port strike\n      ^\n  close the phrase, or leave the mark out"
    ),
    ("\"\"", "no words between the quotation marks\n  \"\"\n  ^^\n  a word"),
    ("\"...\" x", "no words between the quotation marks\n  \"...\" x\n  ^^^^^\n  a word"),
    (
      "AND x",
      "“AND” needs something before it\n  AND x\n  ^^^\n  a word, a \"phrase\" or a (group); \"AND\" searches for the word"
    ),
    ("x AND", "“AND” needs something after it\n  x AND\n    ^^^\n  a word, a \"phrase\" or a (group)"),
    (
      "x OR OR y",
      "“OR” needs something before it\n  x OR OR y\n       ^^\n  a word, a \"phrase\" or a (group); \"OR\" searches for the word"
    ),
    ("(x OR) y", "“OR” needs something after it\n  (x OR) y\n     ^^\n  a word, a \"phrase\" or a (group)"),
    ("x NOT", "“NOT” needs something after it\n  x NOT\n    ^^^\n  a word, a \"phrase\" or a (group)"),
    ("NOT NOT x", "NOT twice\n  NOT NOT x\n  ^^^^^^^\n  leave both out, or use brackets"),
    ("a AND NOT NOT b", "NOT twice\n  a AND NOT NOT b\n            ^^^^^\n  leave both out, or use brackets"),
    ("NOT -x", "NOT twice\n  NOT -x\n  ^^^^^\n  leave both out, or use brackets"),
    ("+ x w/5", "“w/5” needs something after it\n  + x w/5\n      ^^^\n  a word, a \"phrase\" or a (group)"),
    (
      "w/5 x",
      "“w/5” needs something before it\n  w/5 x\n  ^^^\n  a word, a \"phrase\" or a (group); \"w/5\" searches for the word"
    ),
    (
      "a w/x b",
      "“w/x” has no distance that I know\n  a w/x b\n    ^^^\n  w/5 for words, w/s for a sentence, w/p for a paragraph"
    ),
    ("a w/0 b", "a distance is 1 to 1000 words\n  a w/0 b\n    ^^^\n  w/p finds both in one paragraph"),
    (
      "a w/99999999999999999999 b",
      "a distance is 1 to 1000 words\n  a w/99999999999999999999 b\n    ^^^^^^^^^^^^^^^^^^^^^^\n  w/p finds both in one paragraph"
    ),
    (
      "(a b) w/5 c",
      "“w/5” can't take several words at once\n  (a b) w/5 c\n  ^^^^^\n  OR between them, a w/5 of their own, or \"quotation marks\" for a phrase"
    ),
    (
      "a w/5 -b",
      "“w/5” can't take a condition with NOT\n  a w/5 -b\n        ^^\n  NOT w/5 finds words without others near"
    ),
    (
      "a w/5 headline:b",
      "“w/5” can't reach from or into a field\n  a w/5 headline:b\n        ^^^^^^^^^^\n  both sides in one field: headline:(one w/5 other)"
    ),
    (
      "a w/5 date:2023",
      "“w/5” can't reach from or into a field\n  a w/5 date:2023\n        ^^^^^^^^^\n  AND between them"
    ),
    (
      "atleast3(a AND b)",
      "“atleast3” can't take several words at once\n  atleast3(a AND b)\n          ^^^^^^^^^\n  a word, a \"phrase\", or alternatives with OR"
    ),
    ("atleast0(a)", "atleast counts from 1 to 255\n  atleast0(a)\n  ^^^^^^^^\n  atleast3(word)"),
    ("ab*", "a wildcard needs at least 3 letters\n  ab*\n  ^^^\n  more of the word"),
    ("a?c*", "a wildcard needs at least 3 letters\n  a?c*\n  ^^^^\n  more of the word"),
    ("=wor*", "= and a wildcard in one word\n  =wor*\n   ^^^^\n  one of them: =Word or word*"),
    ("word~3", "a fuzzy word differs by 1 or 2 letters\n  word~3\n      ^^\n  word~ or word~2"),
    ("ab~", "a fuzzy word needs at least 3 letters\n  ab~\n  ^^^\n  a longer word"),
    ("re-elect~", "~ takes one word\n  re-elect~\n  ^^^^^^^^^\n  word~"),
    (
      "aaaa* bbbb* cccc* dddd~ eeee*",
      "more than 4 wildcards and fuzzy words in one query\n  aaaa* bbbb* cccc* dddd~ eeee*\n                          ^^^^^\n  words written out, with OR between them"
    ),
    (
      "date:hello",
      "“hello” is no date\n  date:hello\n       ^^^^^\n  2023, 2023-09, 2023-09-13, a range with .., today, yesterday, or last:30d"
    ),
    ("date:2023-13", "there is no month 13\n  date:2023-13\n       ^^^^^^^\n  the month is 01 to 12"),
    (
      "date:2023-02-29",
      "there is no day 29 in that month\n  date:2023-02-29\n       ^^^^^^^^^^\n  it has 28 days"
    ),
    (
      "date:2023..2020",
      "the range ends before it starts\n  date:2023..2020\n       ^^^^^^^^^^\n  did you mean 2020..2023"
    ),
    ("date:..", "a range without dates\n  date:..\n       ^^\n  2020..2023, 2020.. or ..2023"),
    ("date:0000", "there is no year 0\n  date:0000\n       ^^^^"),
    (
      "date:13/09/2023",
      "“13/09/2023” is no date\n  date:13/09/2023\n       ^^^^^^^^^^\n  2023, 2023-09, 2023-09-13, a range with .., today, yesterday, or last:30d"
    ),
    ("last:x", "“x” is no span of time\n  last:x\n       ^\n  last:30d, last:8w, last:6m, last:2y"),
    (
      "has:captoin",
      "has: has no value “captoin”\n  has:captoin\n      ^^^^^^^\n  did you mean caption\n  one of headline, byline, dateline, date, quote, speaker, caption, credit"
    ),
    (
      "(((((((((a)))))))))",
      "brackets inside brackets: 8 levels are the most\n  (((((((((a)))))))))\n          ^"
    ),

    // Columns, not bytes.
    (
      "習近平 AND",
      "“AND” needs something after it\n  習近平 AND\n         ^^^\n  a word, a \"phrase\" or a (group)"
    ),
    ("é́té )", "this bracket closes none\n  é́té )\n      ^\n  open one before it, or leave it out"),
    (
      "\u{1B}[31mred )",
      "this bracket closes none\n  ^[[31mred )\n            ^\n  open one before it, or leave it out"
    ),
    (
      "пропуск:x",
      "there is no field “пропуск”\n  пропуск:x\n  ^^^^^^^\n  \"quotation marks\" search for text with a colon; `lede help fields` lists the fields"
    ),
  ]

  @Test(arguments: errors)
  func error(query: String, expected: String) {
    #expect(QueryTest.read(query) == expected)
  }

  @Test func longQueriesAreShownThroughAWindow() {
    let words = (1...60).map { "w\($0)" }.joined(separator: " ")
    let query = words + " speker:x " + words
    let lines = QueryTest.read(query).split(separator: "\n").map(String.init)
    #expect(lines.count == 4)
    #expect(lines.allSatisfy { $0.count <= 80 })
    let caret = lines[2].firstIndex(of: "^").map { lines[2].distance(from: lines[2].startIndex, to: $0) }
    let place = lines[1].firstRange(of: "speker").map {
      lines[1].distance(from: lines[1].startIndex, to: $0.lowerBound)
    }
    #expect(caret != nil && caret == place)
    #expect(lines[1].hasPrefix("  ...") && lines[1].hasSuffix("..."))
  }

  static let limits: [(String, String)] = [
    (String(repeating: "a", count: 4097), "the query has 4097 bytes; 4096 is the most"),
    (Array(repeating: "w", count: 65).joined(separator: " "), "more than 64 words in one query"),
    ("\"" + Array(repeating: "w", count: 65).joined(separator: " ") + "\"", "a phrase of more than 64 words"),
    (String(repeating: "字", count: 65), "a phrase of more than 64 words"),
    ("\"a" + String(repeating: " *", count: 400) + " b\"", "a phrase of more than 64 words"),
    (String(repeating: "(", count: 2000), "brackets inside brackets: 8 levels are the most"),
    (String(repeating: "NOT ", count: 1000), "NOT twice"),
    (String(repeating: "-", count: 4000) + "x", ""),
    (String(repeating: "headline:", count: 300) + "x", "a field inside headline:"),
  ]

  @Test(arguments: limits)
  func limit(query: String, expected: String) {
    let error: QueryError?
    do throws(QueryError) {
      _ = try QueryTest.parse(query)
      error = nil
    } catch let caught {
      error = caught
    }
    #expect(error?.message ?? "" == expected)
  }

  @Test func limitsAllowTheirOwnNumber() throws {
    _ = try QueryTest.parse(Array(repeating: "w", count: 64).joined(separator: " "))
    _ = try QueryTest.parse("\"" + Array(repeating: "w", count: 64).joined(separator: " ") + "\"")
    _ = try QueryTest.parse("aaaa* bbbb* cccc* dddd~")
    _ = try QueryTest.parse(String(repeating: "a", count: 4096))
  }
}
