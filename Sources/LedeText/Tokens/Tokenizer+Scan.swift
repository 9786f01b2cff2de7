internal import CUnicode

extension Tokenizer {
  /// The token that starts at `index`, which moves behind it; where none does, `index` moves behind the scalar.
  @inline(never)
  static func scan(_ bytes: Span<UInt8>, from index: inout Int, _ end: Int) -> Token? {
    let start = index
    let scalar = DecodedScalar.decode(start, bytes, end)
    index += scalar.length
    switch scalar.isValid ? ScalarClass(scalar.value) : .other {
    case .letter, .digit:
      return word(bytes, from: start, end, &index)
    case .ideograph:
      index = afterMarks(bytes, index, end)
      return Token(start: start, end: index, kind: .ngram)
    default:
      return nil
    }
  }

  /// The end of the marks and joiners that follow a character; invisible characters after the last mark are left.
  private static func afterMarks(_ bytes: Span<UInt8>, _ index: Int, _ end: Int) -> Int {
    var stop = index
    var next = index
    while next < end, unsafe bytes[unchecked: next] >= 0x80 {
      let scalar = DecodedScalar.decode(next, bytes, end)
      guard scalar.isValid else { break }
      let kind = ScalarClass(scalar.value)
      next += scalar.length
      if kind == .mark { stop = next } else if kind != .format { break }
    }
    return stop
  }

  private struct WordState {
    /// The end of the last scalar that surely belongs to the word.
    var stop: Int
    var hasLetter = false
    var isPlain = true
    /// Scalars without marks so far.
    var count = 0
    /// True while the word is single letters with full stops between.
    var isAcronym = false
    /// The class and value of the last scalar but marks.
    var last: ScalarClass = .letter
    var lastValue: UInt32 = 0
  }

  /// The word or number that starts at `start`.
  @inline(never)
  static func word(
    _ bytes: Span<UInt8>, from start: Int, _ end: Int, _ position: inout Int
  ) -> Token {
    var state = WordState(stop: start)
    var index = start
    scanning: while index < end {
      let scalar = DecodedScalar.decode(index, bytes, end)
      guard scalar.isValid else { break }
      let next = index + scalar.length
      switch ScalarClass(scalar.value) {
      case .letter:
        if state.isAcronym { break scanning }
        state.hasLetter = true
        take(scalar, .letter)
      case .digit:
        if state.isAcronym { break scanning }
        take(scalar, .digit)
      case .mark:
        state.isPlain = false
        state.stop = next
      case .format:
        state.isPlain = false
      case .punctuation, .symbol:
        guard index == state.stop else { break scanning }
        switch scalar.value {
        case 0x27, 0x2019, 0xFF07:
          let following = classAt(next)
          if state.last == .letter || state.last == .digit, let length = possessive(next) {
            position = next + length
            return token()
          }
          guard following == .letter, state.last == .letter else { break scanning }
          if isElision(bytes, start, index, state.count) { break scanning }
          state.isPlain = false
        case 0x2E where state.last == .letter && (state.count == 1 || state.isAcronym):
          guard let letter = singleLetter(next) else { break scanning }
          state.isPlain = false
          state.isAcronym = true
          take(letter, .letter)
          state.stop = next + letter.length
          index = state.stop
          continue scanning
        case 0x2E, 0x2C, 0x066B, 0x066C:
          guard state.last == .digit, classAt(next) == .digit else { break scanning }
          state.isPlain = false
        case 0x05F3, 0x05F4, 0x22:
          // Hebrew acronyms.
          guard isHebrew(state.lastValue), classAt(next) == .letter,
            isHebrew(DecodedScalar.decode(next, bytes, end).value)
          else { break scanning }
          state.isPlain = false
        case 0xB7:
          // Catalan l·l.
          guard state.lastValue | 0x20 == 0x6C, next < end, bytes[next] | 0x20 == 0x6C else { break scanning }
          state.isPlain = false
        default:
          break scanning
        }
        // The mark was taken; what follows it is a letter or a digit.
        index = next
        state.stop = next
        continue scanning
      default:
        break scanning
      }
      index = next
    }
    position = max(state.stop, start + 1)
    return token()

    func token() -> Token {
      Token(start: start, end: state.stop, kind: state.hasLetter ? .word : .number, isPlain: state.isPlain)
    }

    func take(_ scalar: DecodedScalar, _ kind: ScalarClass) {
      if scalar.value >= 0x80 { state.isPlain = false }
      state.stop = index + scalar.length
      state.count += 1
      state.last = kind
      state.lastValue = scalar.value
    }

    func classAt(_ offset: Int) -> ScalarClass {
      guard offset < end else { return .other }
      let scalar = DecodedScalar.decode(offset, bytes, end)
      return scalar.isValid ? ScalarClass(scalar.value) : .other
    }

    /// The length of an `s` at `offset` that ends a word.
    func possessive(_ offset: Int) -> Int? {
      guard offset < end, bytes[offset] | 0x20 == 0x73, !isWordPart(offset + 1) else { return nil }
      return 1
    }

    func isWordPart(_ offset: Int) -> Bool { classAt(offset).isWord }

    /// The letter at `offset` if no further word character follows it.
    func singleLetter(_ offset: Int) -> DecodedScalar? {
      guard offset < end else { return nil }
      let scalar = DecodedScalar.decode(offset, bytes, end)
      guard scalar.isValid, ScalarClass(scalar.value) == .letter, !isWordPart(offset + scalar.length) else {
        return nil
      }
      return scalar
    }
  }

  private static func isHebrew(_ scalar: UInt32) -> Bool { scalar >= 0x05D0 && scalar <= 0x05EA }

  /// Whether the letters before an apostrophe are an elided word of French, Italian or Catalan, or an Irish O.
  private static func isElision(_ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ count: Int) -> Bool {
    guard end - start == count else { return false }
    if count <= 2 { return true }
    guard count <= 7 else { return false }
    let last = (lower(end - 2), lower(end - 1))
    if last == (0x6C, 0x6C) || last == (0x71, 0x75) { return true }
    return elided.contains { word in
      word.utf8.count == count && word.utf8.enumerated().allSatisfy { lower(start + $0.offset) == $0.element }
    }
    func lower(_ index: Int) -> UInt8 { bytes[index] | 0x20 }
  }

  /// Elided words of more than two letters that do not end in `ll` or `qu`.
  private static let elided = ["anch", "com", "cos", "dov", "quest", "sant", "tutt"]
}
