/// A page of the manual that belongs to no command, such as `lede-query(7)`.
public struct Page: Sendable, Hashable {
  /// The name after the program's name, such as `query`; `help query` shows the page.
  public var name: String
  /// The section of the manual: 7 for languages and conventions, 5 for file formats.
  public var section: Int
  /// What the page is about, in a line.
  public var summary: String
  /// The page's text.
  public var text: [TextBlock]

  /// A page.
  public init(_ name: String, section: Int = 7, _ summary: String, text: [TextBlock]) {
    self.name = name
    self.section = section
    self.summary = summary
    self.text = text
  }
}
