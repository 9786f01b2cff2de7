internal import LedeText

/// How words are brought to the forms in which they are compared: what the index does, the matcher must do too.
public struct WordAnalysis {
  /// The folded form of a word as written.
  public var form: (_ word: [UInt8]) -> [UInt8]
  /// The folded stem of a word as written, in a language.
  public var stem: (_ word: [UInt8], _ language: String?) -> [UInt8]

  /// Whether a stem of a language always begins with the first byte of its word's form.
  public var stemsKeepStart: (_ language: String?) -> Bool

  /// An analysis by functions.
  public init(
    form: @escaping (_ word: [UInt8]) -> [UInt8],
    stem: @escaping (_ word: [UInt8], _ language: String?) -> [UInt8],
    stemsKeepStart: @escaping (_ language: String?) -> Bool = { _ in false }
  ) {
    self.form = form
    self.stem = stem
    self.stemsKeepStart = stemsKeepStart
  }

  /// Folding alone, without stems.
  public static var folding: WordAnalysis {
    WordAnalysis(form: fold) { word, _ in fold(word) }
  }

  private static func fold(_ word: [UInt8]) -> [UInt8] {
    var form: [UInt8] = []
    TextFolder.fold(Token(start: 0, end: word.count, kind: .word), of: word.span, into: &form)
    return form
  }
}
