import LedeArticle
import LedeText
import Testing

/// Posts of social networks that pages show are quotes of their accounts.
@Suite struct PostTests {
  private static let opening = """
    The ferry between Port Carrow and Lower Brack will stop running in May, the harbour board said on Tuesday, \
    because the lock below the castle can no longer be repaired. The mayor answered at once.
    """
  private static let closing = """
    Residents said that they will go to court, as the ferry carries schoolchildren from the far bank each morning.
    """

  /// A page of plain text, read with its quotes.
  private static func page(_ lines: [String], separator: String = "\n\n", below: String? = nil) -> Article {
    let body = ([opening] + lines + [closing]).joined(separator: separator)
    let text = Array(("Council votes to close the ferry" + (below ?? separator) + body).utf8)
    var article = TextReader().read(
      text: text, origin: OffsetMap(verbatim: text.count), unit: .sourceBytes)
    QuoteReader(language: "en").read(&article)
    return article
  }

  private static func quotes(of article: Article) -> [String] {
    article.quotes.map { quote in
      let account = quote.speaker?.mention.map { " " + article.string($0) } ?? ""
      return (quote.speaker?.name ?? "?") + account + ": "
        + quote.ranges.map { article.string($0) }.joined(separator: " / ")
    }
  }

  @Test(arguments: [
    (
      ["The ferry will sail.", "— Ines Solberg (@MayorSolberg) March 3, 2023"],
      "Ines Solberg @MayorSolberg: The ferry will sail."
    ),
    (
      ["The ferry will sail.", "– Ines Solberg 🚢 (@ines.solberg) 3. März 2023"],
      "Ines Solberg @ines.solberg: The ferry will sail."
    ),
    (
      ["The ferry will sail.", "-- Ines Solberg   (@ines_s) 3 мая 2023 г."],
      "Ines Solberg @ines_s: The ferry will sail."
    ),
    (
      ["The ferry will sail.", "— ines, or so (@ines@brack.example) 2023年3月3日"],
      "ines, or so @ines@brack.example: The ferry will sail."
    ),
    (["The ferry will sail.", "— 🚢 (@ines_s) March 3, 2023"], "ines_s @ines_s: The ferry will sail."),
    (["The ferry will sail.", "— Ines Solberg (@ines_s)"], "Ines Solberg @ines_s: The ferry will sail."),
    (
      [
        "The ferry will sail. https://t.co/aB1 pic.twitter.com/cD2", "— Ines Solberg (@ines_s) March 3, 2023",
      ],
      "Ines Solberg @ines_s: The ferry will sail."
    ),
    (
      ["They said “never”.https://t.co/aB1", "— Ines Solberg (@ines_s) March 3, 2023"],
      "Ines Solberg @ines_s: They said “never”."
    ),
    (
      ["The ferry will sail. — Ines Solberg (@ines_s) March 3, 2023"],
      "Ines Solberg @ines_s: The ferry will sail."
    ),
  ])
  func words(of lines: [String], are expected: String) {
    #expect(Self.quotes(of: Self.page(lines)) == [expected])
  }

  /// Where empty lines part paragraphs, a post has all lines up to the empty one.
  @Test func linesOfOnePost() {
    let post = "The ferry will sail.\nI pay the pilot.\n— Ines Solberg (@ines_s) March 3, 2023"
    #expect(
      Self.quotes(of: Self.page([post])) == ["Ines Solberg @ines_s: The ferry will sail. / I pay the pilot."])
    #expect(
      Self.quotes(of: Self.page([post], separator: "\n")) == ["Ines Solberg @ines_s: I pay the pilot."])
    // An empty line below the headline parts no paragraphs.
    #expect(
      Self.quotes(of: Self.page([post], separator: "\n", below: "\n\n"))
        == ["Ines Solberg @ines_s: I pay the pilot."])
  }

  @Test func postsBesideQuotes() {
    let article = Self.page([
      "“We can’t mend it,” said Amara Okonjo, the port’s director.", "Mend it, then.",
      "— Ines Solberg (@ines_s) March 3, 2023", "Sell it.", "— Joost Baker (@jbaker) March 4, 2023",
      "“We tried,” she added.",
    ])
    #expect(
      Self.quotes(of: article) == [
        "Amara Okonjo Amara Okonjo: We can’t mend it,", "Ines Solberg @ines_s: Mend it, then.",
        "Joost Baker @jbaker: Sell it.", "Amara Okonjo she: We tried,",
      ])
  }

  /// Who posts is known by the full name afterwards, and is nobody's "he".
  @Test func namesOfThosePost() {
    let article = Self.page([
      "“We can’t mend it,” Baker said.", "Sell it.", "— Joost Baker (@jbaker) March 4, 2023",
      "“We tried,” he added.",
    ])
    #expect(
      Self.quotes(of: article) == [
        "Joost Baker Baker: We can’t mend it,", "Joost Baker @jbaker: Sell it.", "Joost Baker he: We tried,",
      ])
  }

  /// The date of a post is not the article's, and its author's name is no credit.
  @Test func signaturesAreNoOtherPart() {
    let article = Self.page(["Sell it.", "— Joost (@J_Photo) March 4, 2023"])
    #expect(article.published == nil)
    #expect(article.captions.isEmpty)
    #expect(article.parts.map(\.kind) == [.headline, .paragraph, .paragraph, .paragraph, .paragraph])
  }

  @Test(arguments: [
    "Write to the mayor (@ines_s) before March 3, 2023",
    "The mayor will pay it – so says her office (@ines_s) March 3, 2023",
    "The mayor – so says her office (@ines_s) – will pay the pilot in 2023 if she must, and in 2024",
    "Ines Solberg (@ines_s) March 3, 2023",
    "— (@ines_s) and others, from March 2023 to the end of the next year at least",
    "— Ines Solberg (@) March 3, 2023", "— Ines Solberg (@ines s) March 3, 2023",
    "— Ines Solberg March 3, 2023",
    "<post id=\"1\">The ferry will sail.— Ines Solberg (@ines_s) March 3, 2023",
  ])
  func otherLines(line: String) {
    #expect(Self.quotes(of: Self.page(["The ferry will sail.", line])) == [])
  }
}

/// Who signs an article below its last paragraph.
@Suite struct SignatureTests {
  private static let body = """
    Council votes to close the ferry

    The ferry between Port Carrow and Lower Brack will stop running in May, the harbour board said on Tuesday, \
    because the lock below the castle can no longer be repaired.

    Residents said that they will go to court, as the ferry carries schoolchildren from the far bank each morning.
    """

  /// `byline | agency | captions` of an article that ends in `line`.
  private static func read(_ lines: String) -> String {
    let text = Array((body + "\n\n" + lines).utf8)
    let article = TextReader().read(
      text: text, origin: OffsetMap(verbatim: text.count), unit: .sourceBytes)
    return (article.byline?.value ?? "-") + " | " + (article.agency?.value ?? "-")
      + " | \(article.captions.count)"
  }

  @Test(arguments: [
    ("— Jane Roe", "Jane Roe | - | 0"), ("--Jane van der Holm", "Jane van der Holm | - | 0"),
    ("-JANE ROE", "JANE ROE | - | 0"), ("(Jane Roe)", "Jane Roe | - | 0"),
    ("— Jane Roe (@janeroe)", "Jane Roe | - | 0"),
    ("-- By Jane Roe, The Associated Press", "Jane Roe | AP | 0"),
    ("Jane Roe, Reuters", "Jane Roe | Reuters | 0"), ("Jane Roe/AFP", "Jane Roe | AFP | 0"),
    ("By Jane Roe, The Associated Press", "Jane Roe | AP | 0"), ("The Associated Press", "- | AP | 0"),
    ("—AP", "- | AP | 0"), ("AFP/Reuters", "- | AFP | 0"), ("AP and Reuters", "- | AP | 0"),
    ("(dpa)", "- | dpa | 0"), ("rc/msh (AFP, Reuters, dpa)", "- | AFP | 0"),
    ("— With files from The Canadian Press", "The Canadian Press | The Canadian Press | 0"),
    ("— Jane Roe\n\nRead also: Harbour board resigns", "Jane Roe | - | 0"),
    // Items of lists, other lines, and pictures with their credits.
    ("- Jane Roe", "- | - | 0"), ("— One for the road", "- | - | 0"), ("Jane Roe, Vellby", "- | - | 0"),
    ("— Jane", "- | - | 0"), ("— Ina Holm\n\n— Jane Roe", "- | - | 0"),
    ("“We will see.”\n\n— Jane Roe", "- | - | 0"),
    ("Mayor Ines Solberg waves from the ferry.\n\nJane Roe/AFP", "- | - | 1"),
    (
      "Mayor Ines Solberg waves from the ferry in Vellby on Friday, March 3, 2023.\n\nJane Roe/AFP",
      "- | - | 1"
    ),
    ("(AP Photo/Jane Roe)", "- | - | 1"),
  ])
  func signature(lines: String, is expected: String) {
    #expect(Self.read(lines) == expected)
  }
}
