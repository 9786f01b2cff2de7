/// A program that turns files of a kind into text: it gets a file's bytes on its standard input and gives text or
/// HTML on its standard output.
///
/// It is started without a shell, knows nothing of the file's name, and is bound in time, memory and output.
public struct Filter: Sendable, Hashable {
  /// What is wrong with a filter as it was written.
  public struct ParseError: Error, Hashable, Sendable {
    /// One sentence without a full stop.
    public var message: String
  }

  /// Ends of names that it is for, without the full stop, in lower case.
  public var extensions: [String]
  /// The program, looked up in `PATH`, and its arguments.
  public var arguments: [String]
  /// Seconds of wall clock that it may take for a file.
  public var seconds = 60
  /// Bytes of address space that it may have.
  public var memory = 2 << 30
  /// Bytes that it may give for a file.
  public var output = 64 << 20

  /// A filter.
  public init(extensions: [String], arguments: [String]) {
    self.extensions = extensions
    self.arguments = arguments
  }

  /// A filter written as `pdf=pdftotext -q - -`; several extensions are separated by commas.
  ///
  /// The command is split at spaces, but not within '…', "…" or behind a backslash; nothing else is special, as no
  /// shell reads it.
  public init(parsing text: String) throws(ParseError) {
    guard let equals = text.firstIndex(of: "=") else {
      throw ParseError(message: "a filter is written EXTENSION=COMMAND, such as 'pdf=pdftotext -q - -'")
    }
    extensions = text[..<equals].split(separator: ",").map { name in
      let bare = name.first == "." ? name.dropFirst() : name
      return bare.lowercased()
    }
    guard !extensions.isEmpty, extensions.allSatisfy({ !$0.isEmpty && !$0.contains("/") }) else {
      throw ParseError(message: "a filter needs a file name's extension before the =")
    }
    arguments = try Self.split(text[text.index(after: equals)...])
    guard arguments.first?.isEmpty == false else {
      throw ParseError(message: "a filter needs a command behind the =")
    }
  }

  private static func split(_ command: Substring) throws(ParseError) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Unicode.Scalar?
    var isEscaped = false
    for scalar in command.unicodeScalars {
      if isEscaped {
        word = (word ?? "") + String(scalar)
        isEscaped = false
      } else if scalar == "\\", quote != "'" {
        isEscaped = true
      } else if let open = quote {
        if scalar == open { quote = nil } else { word = (word ?? "") + String(scalar) }
      } else if scalar == "'" || scalar == "\"" {
        quote = scalar
        word = word ?? ""
      } else if scalar.properties.isWhitespace {
        if let complete = word { words.append(complete) }
        word = nil
      } else {
        word = (word ?? "") + String(scalar)
      }
    }
    if let quote { throw ParseError(message: "the filter's command has a \(quote) without its counterpart") }
    if isEscaped { throw ParseError(message: "the filter's command ends in a backslash") }
    if let word { words.append(word) }
    return words
  }
}
