internal import LedeText

/// Cuts a query's text into lexemes.
///
/// Straight, curly, low, angle and full-width marks mean the same; so do full-width brackets and colons. Runs of
/// nothing but punctuation are left out, with a note.
struct QueryScanner {
  private let bytes: [UInt8]
  /// Names before which `=` is a colon, in lower case: those of Nexis and Factiva; empty for our own dialect.
  private let codes: Set<String>
  private(set) var lexemes: [QueryLexeme] = []
  private(set) var notes: [QueryNote] = []
  private var offset = 0
  private var isAttached = false

  init(_ bytes: [UInt8], codes: Set<String> = []) {
    self.bytes = bytes
    self.codes = codes
  }

  mutating func scan() throws(QueryError) {
    while offset < bytes.count {
      if let inside = singleMarks(offset), startsOperand(offset) {
        emit(.phrase(inside), to: inside.upperBound + scalar(inside.upperBound).length)
        continue
      }
      let scalar = scalar(offset)
      let next = offset + scalar.length
      switch scalar.value {
      case 0x28, 0xFF08: emit(.open, to: next)
      case 0x29, 0xFF09: emit(.close, to: next)
      case let value where Self.closing(value) != nil: try phrase(from: next)
      case let value where Self.isSpace(value):
        offset = next
        isAttached = false
      case 0x2B where startsOperand(next): emit(.plus, to: next)
      case 0x2D, 0x2212:
        if startsOperand(next) { emit(.minus, to: next) } else { run() }
      case 0x3D where startsOperand(next): emit(.equals, to: next)
      default: run()
      }
    }
    lexemes.append(QueryLexeme(kind: .end, range: bytes.count..<bytes.count, isAttached: false))
  }

  private mutating func emit(_ kind: QueryLexeme.Kind, to end: Int) {
    lexemes.append(QueryLexeme(kind: kind, range: offset..<end, isAttached: isAttached))
    offset = end
    isAttached = true
  }

  /// Whether a sign before `next` belongs to what stands there; only at the start of a run.
  private func startsOperand(_ next: Int) -> Bool {
    if isAttached, let last = lexemes.last {
      switch last.kind {
      case .run, .phrase, .close: return false
      default: break
      }
    }
    guard next < bytes.count else { return false }
    let value = scalar(next).value
    if value == 0x28 || value == 0xFF08 || Self.closing(value) != nil { return true }
    return value == 0x3D || value == 0x2A || value == 0x3F || value == 0x40 || singleMarks(next) != nil
      || value != DecodedScalar.broken && ScalarClass(value).isWord
  }

  // MARK: Phrases

  private mutating func phrase(from inside: Int) throws(QueryError) {
    let start = offset
    let opening = scalar(start).value
    let closings = Self.closing(opening) ?? []
    var index = inside
    while index < bytes.count {
      let scalar = scalar(index)
      if closings.contains(scalar.value), !isGershayim(index) {
        emit(.phrase(inside..<index), to: index + scalar.length)
        return
      }
      index += scalar.length
    }
    throw QueryError(
      .quotationMarks, at: start..<inside, "this quotation mark is never closed",
      expected: "close the phrase, or leave the mark out")
  }

  /// The marks that may end a phrase begun by a mark; `nil` for what is no mark.
  static func closing(_ opening: UInt32) -> [UInt32]? {
    switch opening {
    case 0x22, 0x201C, 0x201D, 0x201E, 0x201F, 0xFF02, 0x301D, 0x301E, 0x301F:
      [0x22, 0x201C, 0x201D, 0x201E, 0x201F, 0xFF02, 0x301D, 0x301E, 0x301F]
    case 0xAB, 0xBB: [0xAB, 0xBB]
    case 0x300A: [0x300B]
    case 0x300C: [0x300D]
    case 0x300E: [0x300F]
    default: nil
    }
  }

  /// What stands between single marks that begin at an offset: `'crude oil'`; `nil` where they are apostrophes.
  ///
  /// The closing mark stands behind a letter or digit and before white space, a bracket or the end, and what is between
  /// begins with a letter or digit.
  private func singleMarks(_ start: Int) -> Range<Int>? {
    guard bytes[start] == 0x27 || bytes[start] == 0xE2 else { return nil }
    let opening = scalar(start)
    guard opening.value == 0x27 || opening.value == 0x2018 else { return nil }
    let inside = start + opening.length
    var index = inside
    var isWord = false
    while index < bytes.count {
      let scalar = scalar(index)
      let next = index + scalar.length
      if isWord, scalar.value == (opening.value == 0x27 ? 0x27 : 0x2019), endsRun(next) {
        return inside..<index
      }
      isWord = scalar.value != DecodedScalar.broken && ScalarClass(scalar.value).isWord
      guard isWord || index > inside, Self.closing(scalar.value) == nil else { return nil }
      index = next
    }
    return nil
  }

  private func endsRun(_ index: Int) -> Bool {
    guard index < bytes.count else { return true }
    let value = scalar(index).value
    return Self.isSpace(value) || Self.isBracket(value)
  }

  /// A straight mark between Hebrew letters is part of an acronym, not a quotation mark.
  private func isGershayim(_ index: Int) -> Bool {
    guard bytes[index] == 0x22, index > 1, index + 1 < bytes.count,
      let before = DecodedScalar.before(index, in: bytes.span, start: 0)
    else { return false }
    let hebrew: ClosedRange<UInt32> = 0x05D0...0x05EA
    return hebrew.contains(before.value) && hebrew.contains(scalar(index + 1).value)
  }

  // MARK: Runs

  private mutating func run() {
    let start = offset
    var index = offset
    var colon: Range<Int>?
    var hasWord = false
    var hasStar = false
    while index < bytes.count {
      let scalar = scalar(index)
      if Self.isSpace(scalar.value) || Self.isBracket(scalar.value) { break }
      if Self.closing(scalar.value) != nil, !isGershayim(index) { break }
      if colon == nil, index > start, scalar.value == 0x3A || scalar.value == 0xFF1A {
        colon = index..<index + scalar.length
        // What follows a name is cut anew: a value may start with a sign, a mark or a bracket.
        if isName(start..<index) { break }
      }
      if colon == nil, index > start, scalar.value == 0x3D, isCode(start..<index) {
        colon = index..<index + 1
        break
      }
      hasWord = hasWord || scalar.value != DecodedScalar.broken && ScalarClass(scalar.value).isWord
      hasStar = hasStar || scalar.value == 0x2A
      index += scalar.length
    }
    if let colon, colon.lowerBound == index, isFieldAllowed {
      lexemes.append(QueryLexeme(kind: .field, range: start..<index, isAttached: isAttached))
      offset = colon.upperBound
      isAttached = true
      return
    }
    if let colon, colon.lowerBound == index { index = endOfRun(colon.upperBound) }
    let isValue = isAttached && lexemes.last?.kind == .field
    let isKept = hasWord || hasStar || isValue || isSign(bytes[start..<index])
    if isKept {
      emit(.run, to: index)
    } else {
      notes.append(QueryNote("left out: punctuation without letters or digits", at: start..<index))
      offset = index
    }
  }

  /// One name a run: `date:last:30d` is a field with the value `last:30d`.
  private var isFieldAllowed: Bool { !(isAttached && lexemes.last?.kind == .field) }

  private func endOfRun(_ from: Int) -> Int {
    var index = from
    while index < bytes.count {
      let scalar = scalar(index)
      if Self.isSpace(scalar.value) || Self.isBracket(scalar.value) { break }
      if Self.closing(scalar.value) != nil, !isGershayim(index) { break }
      index += scalar.length
    }
    return index
  }

  /// Letters, digits, `-` and `_`, a letter first.
  private func isName(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      let scalar = scalar(index)
      guard scalar.isValid else { return false }
      switch ScalarClass(scalar.value) {
      case .letter, .ideograph: break
      case .digit, .mark: if index == range.lowerBound { return false }
      default: if index == range.lowerBound || scalar.value != 0x2D && scalar.value != 0x5F { return false }
      }
      index += scalar.length
    }
    return true
  }

  /// `&&`, `||`, and in the professional dialect `&` and comparisons, which are signs without a word.
  private func isSign(_ run: ArraySlice<UInt8>) -> Bool {
    if run.elementsEqual("&&".utf8) || run.elementsEqual("||".utf8) { return true }
    return !codes.isEmpty && ["&", "=", "<", ">", "<=", ">="].contains { run.elementsEqual($0.utf8) }
  }

  private func isCode(_ range: Range<Int>) -> Bool {
    !codes.isEmpty && range.count <= 24
      && codes.contains(String(decoding: bytes[range], as: UTF8.self).lowercased())
  }

  private static func isBracket(_ value: UInt32) -> Bool {
    value == 0x28 || value == 0x29 || value == 0xFF08 || value == 0xFF09
  }

  static func isSpace(_ value: UInt32) -> Bool {
    if value == DecodedScalar.broken { return false }
    let kind = ScalarClass(value)
    return kind == .space || kind == .control
  }

  private func scalar(_ index: Int) -> DecodedScalar {
    DecodedScalar.at(index, in: bytes.span, end: bytes.count)
  }
}
