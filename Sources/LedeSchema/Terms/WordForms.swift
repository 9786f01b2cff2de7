public import LedeText
internal import Xapian

/// Makes terms of words: the folded form, and the stem in a language.
///
/// Writer and reader use the same one, so that a query word meets the words of the articles. Not to be shared
/// between threads: Xapian's stemmers keep state.
public final class WordForms {
  private var stemmers: [String: Stemmer?] = [:]
  /// The one that was asked for last.
  private var last: (language: String, stemmer: Stemmer?)?
  /// The word that is being stemmed, in lower case.
  private var lower: [UInt8] = []

  /// Forms without any stemmer loaded yet.
  public init() {}

  /// The stemmers of Xapian by language code; a language that is not here is folded only.
  public static let stemmerNames: [String: String] = [
    "ar": "arabic", "hy": "armenian", "eu": "basque", "ca": "catalan", "da": "danish", "nl": "dutch",
    "en": "english", "fi": "finnish", "fr": "french", "de": "german", "hu": "hungarian", "id": "indonesian",
    "ga": "irish", "it": "italian", "lt": "lithuanian", "ne": "nepali", "no": "norwegian", "nb": "norwegian",
    "nn": "norwegian", "pt": "portuguese", "ro": "romanian", "ru": "russian", "es": "spanish",
    "sv": "swedish", "ta": "tamil", "tr": "turkish",
  ]

  /// The form term of a word as written: lower case, no accents, compatibility forms made plain.
  ///
  /// It is cut to ``TermPrefix/longestWord`` bytes, and empty for a word of marks alone.
  public func form(_ word: [UInt8]) -> [UInt8] {
    var form: [UInt8] = []
    form.reserveCapacity(word.count)
    TextFolder.fold(Self.token(word), of: word.span, into: &form)
    return Self.cut(form)
  }

  /// A word by itself as a token.
  private static func token(_ word: [UInt8]) -> Token {
    let isPlain = word.allSatisfy { ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 }
    return Token(start: 0, end: word.count, kind: .word, isPlain: isPlain)
  }

  /// The form term of a token of a text, in place of what `form` held.
  public func form(of token: Token, in text: Span<UInt8>, into form: inout [UInt8]) {
    form.removeAll(keepingCapacity: true)
    TextFolder.fold(token, of: text, into: &form)
    if Self.isCut(form[...]) { form = Self.cut(form) }
  }

  /// Whether a stem of this language always begins with the first byte of its word's form.
  ///
  /// True of stemmers that only take endings; some also take prefixes (Arabic, Indonesian), undo what changes the
  /// start of a word (Irish, Tamil), or change a short one whole (Lithuanian, Turkish).
  public static func stemsKeepStart(language: String?) -> Bool {
    switch language {
    case "ar", "id", "ga", "lt", "ta", "tr": false
    default: true
    }
  }

  /// The language whose stemmer serves texts of an unknown one: mostly headlines too short to tell.
  public static let fallbackLanguage = "en"

  /// The stem of a word as written, folded; for a language without a stemmer, its form.
  public func stem(_ word: [UInt8], language: String?) -> [UInt8] {
    var stem: [UInt8] = []
    appendStem(of: Self.token(word), in: word.span, language: language, to: &stem)
    return stem
  }

  /// Appends the stem of a token of a text, folded; for a language without a stemmer, its form.
  public func appendStem(of token: Token, in text: Span<UInt8>, language: String?, to out: inout [UInt8]) {
    let start = out.count
    let known = language.flatMap { $0.isEmpty ? nil : $0 } ?? Self.fallbackLanguage
    if let stemmer = stemmer(known) {
      lower.removeAll(keepingCapacity: true)
      TextFolder.lowercase(token, of: text, into: &lower)
      // A word that is cut would stem to something else; nobody searches for it by stem.
      if lower.count <= TermPrefix.longestWord { try? stemmer.stem(lower.span, appendingTo: &out) }
      // What a stemmer makes of small ASCII letters is its own fold.
      if !out[start...].allSatisfy({ $0 &- 0x20 < 0x5f && $0 &- 0x41 >= 26 }) {
        let folded = TextFolder.fold(Array(out[start...]))
        out.replaceSubrange(start..., with: folded)
      }
      if Self.isCut(out[start...]) { out.replaceSubrange(start..., with: Self.cut(Array(out[start...]))) }
    }
    guard out.count == start else { return }
    var form: [UInt8] = []
    self.form(of: token, in: text, into: &form)
    out += form
  }

  private func stemmer(_ language: String) -> Stemmer? {
    if let last, last.language == language { return last.stemmer }
    let stemmer = kept(language)
    last = (language, stemmer)
    return stemmer
  }

  private func kept(_ language: String) -> Stemmer? {
    if let known = stemmers[language] { return known }
    var made: Stemmer?
    if let name = Self.stemmerNames[language] { made = try? Stemmer(language: name) }
    stemmers[language] = made
    return made
  }

  private static func isCut(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count > TermPrefix.longestWord || bytes.contains { $0 < 0x20 }
  }

  private static func cut(_ bytes: [UInt8]) -> [UInt8] {
    guard isCut(bytes[...]) else { return bytes }
    var kept = bytes.filter { $0 >= 0x20 }
    if kept.count > TermPrefix.longestWord {
      var end = TermPrefix.longestWord
      while end > 0, kept[end] & 0xc0 == 0x80 { end -= 1 }
      kept.removeSubrange(end...)
    }
    return kept
  }
}
