internal import CXapian

/// Reduces words to their stems, so that forms of one word are found together.
///
/// The corresponding class is `Xapian::Stem`. A stemmer belongs to one thread at a time.
@safe public final class Stemmer {
  let handle: CXStemmer

  /// The names of the languages that there are stemmers for (`Xapian::Stem::get_available_languages`).
  public static var languages: [String] {
    unsafe String(CXStemmerLanguages()).split(separator: " ").map(String.init)
  }

  /// A stemmer for a language, by its English name or its two-letter code; `none` stems nothing.
  ///
  /// Throws ``XapianError/Code/invalidArgument`` if there is none.
  public init(language: String) throws(XapianError) {
    unsafe handle = try unsafe value(CXStemmer(impl: nil)) { stemmer in
      unsafe language.withText { unsafe CXStemmerMake($0, &stemmer) }
    }
  }

  deinit {
    unsafe CXStemmerFree(handle)
  }

  /// The stem of a word in lower case (`Xapian::Stem::operator()`).
  public func stem(_ word: some ByteString) throws(XapianError) -> [UInt8] {
    try unsafe bytes { stem in unsafe word.withText { unsafe CXStemmerStem(handle, $0, &stem) } }
  }

  /// The stem of a word in lower case, as a string.
  public func stem(_ word: String) throws(XapianError) -> String {
    try unsafe string { stem in unsafe word.withText { unsafe CXStemmerStem(handle, $0, &stem) } }
  }

  /// Appends the stem of a word in lower case to `bytes`; for loops over many words.
  public func stem(_ word: Span<UInt8>, appendingTo bytes: inout [UInt8]) throws(XapianError) {
    var stem = unsafe CXText()
    try unsafe check(word.withText { unsafe CXStemmerStem(handle, $0, &stem) })
    unsafe bytes.append(contentsOf: stem.buffer)
  }
}
