/// How a piece of text looks on a terminal: the parameters of an SGR sequence, such as `1;31`.
public struct Style: Sendable, Hashable {
  /// Digits and semicolons; empty for plain text.
  public let parameters: String

  /// A style, or nil if the parameters hold anything but digits and semicolons.
  public init?(_ parameters: String) {
    guard parameters.utf8.count <= 64,
      parameters.utf8.allSatisfy({
        $0 == UInt8(ascii: ";") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
      })
    else { return nil }
    self.parameters = parameters
  }

  private init(known parameters: String) {
    self.parameters = parameters
  }

  /// As it is.
  public static let plain = Style(known: "")
  /// Bold.
  public static let bold = Style(known: "1")
  /// Faint.
  public static let faint = Style(known: "2")
  /// Bold red, as grep marks a match.
  public static let match = Style(known: "1;31")
  /// Red.
  public static let red = Style(known: "31")
  /// Green.
  public static let green = Style(known: "32")
  /// Yellow.
  public static let yellow = Style(known: "33")
  /// Blue.
  public static let blue = Style(known: "34")
  /// Magenta.
  public static let magenta = Style(known: "35")
  /// Cyan.
  public static let cyan = Style(known: "36")

  /// The text in this style, and back to plain after it.
  public func applied(to text: String) -> String {
    parameters.isEmpty ? text : opening + text + closing
  }

  /// The sequence that begins the style; empty for plain.
  public var opening: String { parameters.isEmpty ? "" : "\u{1B}[\(parameters)m" }

  /// The sequence that ends it; empty for plain.
  public var closing: String { parameters.isEmpty ? "" : "\u{1B}[0m" }
}
