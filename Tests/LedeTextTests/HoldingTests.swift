import LedeText
import Testing

/// Texts within texts, by their bytes.
@Suite struct HoldingTests {
  @Test(arguments: [
    ("utf-8", "utf-8", true), ("en_GB.utf-8", "utf-8", true), ("utf-", "utf-8", false), ("", "", true),
    ("a", "", true),
    ("", "a", false), ("https://a", "://", true), ("aab", "ab", true), ("aaa", "ab", false),
    ("na\u{EF}ve", "\u{EF}v", true),
    ("nai\u{308}ve", "\u{EF}", false),
  ])
  func textsInTexts(text: String, part: String, isHeld: Bool) {
    #expect(text.holds(part) == isHeld)
    #expect(text[...].holds(part[...]) == isHeld)
  }
}
