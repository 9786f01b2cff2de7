internal import LedeArticle
internal import LedeSchema
internal import LedeText

/// The words of an article's body as copies are compared by: folded, without headline, captions, bylines, datelines
/// and boilerplate, as a ``CopySignature`` is made of them.
struct CopyText {
  struct Word {
    /// A hash of the folded word.
    var hash: UInt64
    /// True for digits, perhaps among letters.
    var isNumber: Bool
  }

  private(set) var words: [Word] = []
  /// Words of a run, by which two texts are aligned.
  private(set) var width = 5
  /// The runs of that many words.
  private var runs: [UInt64] = []
  /// Words that are characters of a script without spaces.
  private var characters = 0
  /// Hashes of the folded words of the headline that are no stop words, ascending.
  private(set) var headline: [UInt64] = []

  init(_ article: Article, forms: WordForms) {
    words.reserveCapacity(article.text.count / 5)
    for part in article.parts where part.kind == .paragraph {
      characters += add(article.text, part.range, forms)
    }
    width = CopySignature.width(characters: characters, of: words.count)
    runs = CopySignature.runs(of: words.map(\.hash), width: width)
    if let title = article.headline?.value {
      let bytes = Array(title.utf8)
      Tokenizer.forEachToken(in: bytes.span) { token in
        let form = forms.form(Array(bytes[token.range]))
        // Short words say little; what two headlines share by chance is mostly of them.
        if token.kind == .ngram || form.count > 3 || token.kind == .number {
          headline.append(StableHash.of(form))
        }
      }
      headline.sort()
    }
  }

  /// The signature that the index keeps of the body.
  var signature: CopySignature? { CopySignature(words: words.map(\.hash), characters: characters) }

  /// The hashes of all runs of `width` words.
  func runs(of width: Int) -> [UInt64] {
    width == self.width ? runs : CopySignature.runs(of: words.map(\.hash), width: width)
  }

  /// Whether the headlines have a word in common.
  func hasHeadlineWord(of other: CopyText) -> Bool {
    var index = 0
    for word in headline {
      while index < other.headline.count, other.headline[index] < word { index += 1 }
      if index < other.headline.count, other.headline[index] == word { return true }
    }
    return false
  }

  private mutating func add(_ text: [UInt8], _ range: Range<Int>, _ forms: WordForms) -> Int {
    var characters = 0
    var form: [UInt8] = []
    let text = text.span
    Tokenizer.forEachToken(in: text, range: range) { token in
      let hash: UInt64
      if token.isPlain, let lower = StableHash.ofLowercased(text.extracting(token.range)) {
        hash = lower
      } else {
        forms.form(of: token, in: text, into: &form)
        if form.isEmpty { form.append(0x5f) }
        hash = StableHash.of(form.span)
      }
      if token.kind == .ngram { characters += 1 }
      var isNumber = token.kind == .number
      for index in token.range where unsafe text[unchecked: index] &- 0x30 < 10 { isNumber = true }
      words.append(Word(hash: hash, isNumber: isNumber))
    }
    return characters
  }
}
