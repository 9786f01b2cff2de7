/// A piece of help text, printed alike in a terminal and in a manual page.
///
/// In prose, `` `backticks` `` mark what is typed: bold where there is bold. White space, line ends too, only
/// separates words, so prose is best written as multi-line literals.
public enum TextBlock: Sendable, Hashable, ExpressibleByStringLiteral {
  /// Prose, wrapped to the width of the page.
  case paragraph(String)
  /// A heading inside the text.
  case heading(String)
  /// Lines printed as they are, indented.
  case code([String])
  /// Terms, each with its explanation.
  case list([Item])

  /// A term and its explanation.
  public struct Item: Sendable, Hashable {
    /// What is explained; printed as it is.
    public var term: String
    /// The explanation, prose.
    public var text: String

    /// The term and its explanation.
    public init(_ term: String, _ text: String) {
      self.term = term
      self.text = text
    }
  }

  /// A paragraph.
  public init(stringLiteral value: String) {
    self = .paragraph(value)
  }
}
