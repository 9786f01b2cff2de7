import LedeText
import Testing

@testable import LedeArticle

/// Pages of plain text with pictures, and the captions that are read out of them.
@Suite struct CaptionTests {
  private static let paragraph = """
    The ferry between Port Carrow and Lower Brack will run again from the first of May, the harbour board said on \
    Tuesday, after a winter in which passengers had to take the long way round by coach.
    """
  private static let other = """
    Tickets cost four crowns, and the crossing takes forty minutes, of which the ship spends ten in the narrow lock \
    below the castle, as it has done since the line was opened eighty years ago.
    """

  private func captions(_ lines: [String]) -> [String] {
    let text = ([Self.paragraph] + lines + [Self.other]).joined(separator: "\n")
    let bytes = Array(text.utf8)
    let article = TextReader().read(
      text: bytes, origin: OffsetMap(verbatim: bytes.count), unit: .sourceBytes)
    return article.captions.map { caption in
      String(decoding: bytes[caption.range], as: UTF8.self) + " | " + (caption.credit ?? "-")
    }
  }

  /// Credits are looked for eight bytes at a time: where they start may not matter.
  @Test(arguments: 0..<16)
  func creditsAtEveryPlace(count: Int) {
    let padding = String(repeating: "m", count: count)
    for (credit, name) in [
      (" Photo by Mara Quill", "Mara Quill"), (" (Mara Q\(padding)uill / dpa)", "Mara Q\(padding)uill / dpa"),
      ("Photo by Mara Quill", "Mara Quill"),
      (" | Mara Quill / AFP", "Mara Quill / AFP"),
      (" (Mara Quill/AFP via Getty Images)", "Mara Quill/AFP via Getty Images"),
      (" Foto: Mara Quill", "Mara Quill"),
    ] {
      let line = "The ha\(padding)rbour of Vellby at dusk\(credit)"
      let text = Array(line.utf8)
      let found = CaptionReader().read(text, text.indices)?.credit
      #expect(found.map { String(decoding: text[$0], as: UTF8.self) } == name, "\(line)")
    }
  }

  /// `(r.)` behind a name tells a picture; within a word it doesn't.
  @Test(arguments: [
    ("The mayor Ines Solberg (l.) and Oskar Lind on the quay", 1),
    ("Die Bürgermeisterin (rechts) und Oskar Lind am Hafen", 1),
    ("A life in between, or what (l)ittle is left of it", 0),
    ("The pilot called sail(l) and nobody came to help", 0),
  ])
  func sidesInBrackets(line: String, count: Int) {
    #expect(captions([line]).count == count)
  }

  @Test(arguments: [
    // A line that stands there twice: alternative text and caption.
    (
      ["The ferry leaves the lock below the castle.", "The ferry leaves the lock below the castle."],
      ["The ferry leaves the lock below the castle. | -"]
    ),
    (
      [
        "The ferry leaves the lock below the castle.", "The ferry leaves the lock below the castle.",
        "(Image: © Brack Collection)",
      ], ["The ferry leaves the lock below the castle. | Brack Collection"]
    ),
    // A name alone below the words of a map.
    (
      ["A map of the harbour.", "The new line is shorter by a mile.", "Brack Survey"],
      ["The new line is shorter by a mile. | Brack Survey"]
    ),
    (
      ["This satellite image from April shows the silted lock at Lower Brack.", "Brack Survey"],
      ["This satellite image from April shows the silted lock at Lower Brack. | Brack Survey"]
    ),
    // A label on a line of its own.
    (
      ["Captain Joost Baker checks the gate of the lock.", "Photo:", "Mara Quill"],
      ["Captain Joost Baker checks the gate of the lock. | Mara Quill"]
    ),
    (
      ["Joost Baker (left) and Mara Quill at the lock"],
      ["Joost Baker (left) and Mara Quill at the lock | -"]
    ),
    (["Figure 3: Passengers a year, in thousands"], ["Figure 3: Passengers a year, in thousands | -"]),
    // None of these is a caption.
    (["(Graphic: Ferries of the coast - here)"], []),
    (["INSTAGRAM | TWITTER | FACEBOOK"], []),
    (["What the board decided", "Tickets and fares"], []),
    (["Brack Survey"], []),
    (["Want more ships? Get a subscription of our sister magazine Oars. (Image credit: Oars plc)"], []),
  ])
  func captionsOfAPage(_ lines: [String], _ expected: [String]) {
    #expect(captions(lines) == expected)
  }

  @Test func doubledHeadlinesOfAListAreNoCaptions() {
    let headlines = ["Ferry runs again from the first of May", "Lock below the castle to be dredged"]
    #expect(captions(headlines.flatMap { [$0, $0] }) == [])
  }

  @Test(arguments: ["W¼WA", "The ferry is late.\n\nW¼WA", "½A", "The ferry is late. ⅓AP", "ﬃ½Ab"])
  func aFractionAtTheEndIsRead(_ text: String) {
    let bytes = Array(text.utf8)
    let article = TextReader().read(
      text: bytes, origin: OffsetMap(verbatim: bytes.count), unit: .sourceBytes)
    for part in article.parts { #expect(String(validating: bytes[part.range], as: UTF8.self) != nil) }
  }

  @Test func noneOfWhatASignIsFoldedIntoComesFromBehindIt() {
    let bytes = Array("W¼WA".utf8)
    var window = FoldedWindow()
    window.load(bytes, 0..<bytes.count)
    let origins = (0...window.count).map(window.origin)
    #expect(origins == origins.sorted(), "\(origins)")
  }

  /// What a page says around a caption to those who can't see it, and references that look like credits.
  @Test(arguments: [
    (["Image caption The ferry in the lock (Mara Quill/AFP)"], ["The ferry in the lock | Mara Quill/AFP"]),
    (
      ["The ferry in the lock", "toggle caption Mara Quill/AP"],
      ["The ferry in the lock | Mara Quill/AP"]
    ),
    (
      ["The ferry leaves the lock on Tuesday.CreditCredit Mara Quill/Reuters"],
      ["The ferry leaves the lock on Tuesday. | Mara Quill/Reuters"]
    ),
    (
      ["The ferry leaves the lock on Tuesday.Credit Mara Quill/Associated Press"],
      ["The ferry leaves the lock on Tuesday. | Mara Quill/Associated Press"]
    ),
    (["Her book is about the lock and the ferry. Twitter: @MaraQuill"], []),
    (["Harbour Savings Bank (BIC/SWIFT: HARBQX1CAR)"], []),
    (["31. 港口的歌 妈妈来了 ．新华网[引用日期2014-05-19]"], []),
    (["RELATED PHOTOS: Mara Quill’s Beautiful Harbour Wedding"], []),
  ])
  func controlsAndReferences(lines: [String], expected: [String]) {
    #expect(captions(lines) == expected)
  }

  @Test func aDegreeIsNoLabelOfACredit() {
    #expect(captions(["寒潮明天抵达沿海，局地降温幅度达10℃左右，请渔民留意。"]) == [])
  }

  /// A credit at the end is of a picture that the text has no caption for.
  @Test func creditBelowTheLastParagraph() {
    let paragraphs = [
      "Seven people were brought out of a burning house in Lower Brack in the night to Sunday, as the fire brigade said on Monday.",
      "The house burned down to its walls in less than an hour. Nobody knows yet what had set it on fire, said the mayor of the town.",
      "The fire brigade could bring several people out of the house. Officers look into whether a stove or somebody was to blame for the fire.",
    ]
    let text = Array(
      ("House burns in Lower Brack\n\n" + paragraphs.joined(separator: "\n\n")
        + "\n\nPhotos: Ida Holm/Brack Images\n").utf8)
    let article = TextReader().read(text: text, origin: OffsetMap(verbatim: text.count), unit: .sourceBytes)
    #expect(article.parts.filter { $0.kind == .paragraph }.map { article.string($0.range) } == paragraphs)
    #expect(article.captions.map(\.credit) == ["Ida Holm/Brack Images"])
    #expect(article.captions.map { article.string($0.range) } == [""])
  }
}
