/// A paragraph, caption, heading or other stretch of a page while it is being read.
struct PageBlock: Sendable {
  /// The bytes in the text, trimmed.
  var range: Range<Int>
  /// What it was taken for; `nil` while that is open.
  var kind: Part.Kind?
  /// The rule that decided.
  var rule = ""
  /// True when the caller, not a rule, said what it is.
  var isHinted = false
  /// True when an empty line stands before it.
  var isAfterBlank = true
  /// True when it ends as a sentence does.
  var isSentence = false
  /// Words, or a third of the characters in scripts without spaces; counted up to 64.
  var words = 0
  /// True for a heading that a list of headlines follows.
  var opensList = false
  /// The caption and credit found in it.
  var caption: CaptionLine?
  /// The index of its caption among the article's captions.
  var captionIndex: Int?

  /// True when it is open or a paragraph, and so may still become a caption's words.
  var isText: Bool { (kind == nil || kind == .paragraph) && !isHinted }
  /// The length in bytes.
  var count: Int { range.count }
}
