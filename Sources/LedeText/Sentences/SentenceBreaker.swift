/// Cuts text into sentences.
///
/// A sentence ends at a full stop, question mark, exclamation mark or ellipsis (of any script) with the quotation
/// marks and brackets that close behind it, where white space or the end follows and no lower-case letter after
/// that; and at an empty line. Full stops of abbreviations, initials and ordinals are told apart by rules.
public enum SentenceBreaker {
  /// Calls `body` with each sentence in `range` of `bytes`, in text order, without the white space around it.
  public static func forEachSentence(in bytes: Span<UInt8>, range: Range<Int>, _ body: (Range<Int>) -> Void) {
    let end = min(range.upperBound, bytes.count)
    var start = skipSpace(bytes, max(0, range.lowerBound), end)
    var index = start
    while index < end {
      let byte = unsafe bytes[unchecked: index]
      // What can end a sentence: `!`, `.`, `?`, a line's end, and scalars that are not ASCII.
      if byte < 0x80, byte != 0x2E, byte != 0x21, byte != 0x3F, byte != 0x0A {
        index += 1
        continue
      }
      if byte == 0x0A {
        let next = skipSpace(bytes, index, end)
        if isEmptyLine(bytes, index, next) {
          let stop = trimmed(bytes, start, index)
          if stop > start { body(start..<stop) }
          start = next
        }
        index = next
        continue
      }
      let scalar = DecodedScalar.decode(index, bytes, end)
      let kind = Mark(scalar.value)
      guard kind != .none else {
        index += scalar.length
        continue
      }
      var stop = index + scalar.length
      var isLast = kind
      var isPlainStop = scalar.value == 0x2E
      while stop < end {
        let next = DecodedScalar.decode(stop, bytes, end)
        let mark = Mark(next.value)
        guard mark != .none else { break }
        isLast = mark
        isPlainStop = false
        stop += next.length
      }
      let closed = skipClosers(bytes, stop, end)
      let next = skipSpace(bytes, closed, end)
      if ends(
        bytes, start: start, mark: index, isPlainStop: isPlainStop, isWide: isLast == .wide, closed: closed,
        hasClosers: closed > stop, next: next, end: end)
      {
        body(start..<closed)
        start = next
        index = next
      } else {
        index = closed
      }
    }
    let stop = trimmed(bytes, start, end)
    if stop > start { body(start..<stop) }
  }

  /// The sentences of `bytes`.
  public static func sentences(in bytes: [UInt8]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    forEachSentence(in: bytes.span, range: 0..<bytes.count) { result.append($0) }
    return result
  }

  private enum Mark {
    case none
    /// Ends a sentence where white space follows.
    case spaced
    /// Ends a sentence whatever follows: scripts without spaces.
    case wide

    init(_ scalar: UInt32) {
      switch scalar {
      case 0x21, 0x2E, 0x3F, 0x203C, 0x203D, 0x2047...0x2049, 0x2026: self = .spaced
      case 0x061F, 0x06D4, 0x0964, 0x0965, 0x0589, 0x1362, 0x1367, 0x104B, 0x17D4, 0x17D5: self = .spaced
      case 0x3002, 0xFF01, 0xFF0E, 0xFF1F, 0xFF61: self = .wide
      default: self = .none
      }
    }
  }

  // MARK: - Whether a mark ends its sentence

  private static func ends(
    _ bytes: Span<UInt8>, start: Int, mark: Int, isPlainStop: Bool, isWide: Bool, closed: Int,
    hasClosers: Bool, next: Int, end: Int
  ) -> Bool {
    guard next < end else { return true }
    if isWide {
      // Japanese goes on after a quotation with the particle と or って.
      let following = DecodedScalar.decode(closed, bytes, end).value
      return !(hasClosers && (following == 0x3068 || following == 0x3063))
    }
    guard next > closed else { return false }
    let following = DecodedScalar.decode(next, bytes, end)
    if following.isValid, ScalarClass.isLowercase(following.value) { return false }
    // What a mark inside closing quotes means was decided by the writer who closed them.
    guard isPlainStop, !hasClosers else { return true }
    return !isAbbreviation(bytes, start: start, mark: mark, next: next, following: following.value, end: end)
  }

  /// True when the full stop at `mark` belongs to the word before it and the sentence goes on.
  private static func isAbbreviation(
    _ bytes: Span<UInt8>, start: Int, mark: Int, next: Int, following: UInt32, end: Int
  ) -> Bool {
    var first = mark
    var letters = 0
    var innerStops = 0
    var digits = 0
    while let scalar = DecodedScalar.before(first, in: bytes, start: start), scalar.isValid, mark - first < 24
    {
      let kind = ScalarClass(scalar.value)
      if kind == .letter || kind == .mark {
        letters += kind == .letter ? 1 : 0
      } else if kind == .digit {
        digits += 1
      } else if scalar.value == 0x2E {
        innerStops += 1
      } else {
        break
      }
      first -= scalar.length
    }
    let isDigit = ScalarClass(following) == .digit
    if letters == 0 {
      // German and Scandinavian ordinals before a month.
      guard digits > 0, digits <= 2, innerStops == 0 else { return false }
      return monthNames.contains(word(bytes, next, end))
    }
    if digits > 0 { return false }
    let before = lowercase(bytes, first..<mark)
    if before.isEmpty { return false }
    let isWeak = letters == 1 || innerStops > 0
    if titles.contains(before) { return true }
    if isDigit, numbered.contains(before) { return true }
    // One letter is an initial, letters with stops between are an acronym: both may end a sentence, and do when a
    // word follows that begins sentences and no names.
    if isWeak || weak.contains(before) { return before != "i" && !isStarter(bytes, next, end) }
    return false
  }

  private static func isStarter(_ bytes: Span<UInt8>, _ next: Int, _ end: Int) -> Bool {
    // A quotation after an acronym is a new sentence.
    let first = DecodedScalar.decode(next, bytes, end)
    if ScalarClass(first.value) == .punctuation { return true }
    return starters.contains(word(bytes, next, end))
  }

  /// The word at `start` in lower case; empty for one of more than 24 bytes.
  private static func word(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> String {
    var stop = start
    while stop < end, stop - start <= 24 {
      let scalar = DecodedScalar.decode(stop, bytes, end)
      guard scalar.isValid, ScalarClass(scalar.value) == .letter else { break }
      stop += scalar.length
    }
    return stop - start <= 24 ? lowercase(bytes, start..<stop) : ""
  }

  private static func lowercase(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
    var output: [UInt8] = []
    TextFolder.lowercase(bytes.extracting(range), into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// Abbreviations after which a name or a noun follows: they never end a sentence.
  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "st", "gen", "sen", "rep", "gov", "lt", "col", "capt", "cpt", "sgt",
    "maj",
    "adm", "cmdr", "rev", "hon", "pres", "supt", "det", "insp", "fr", "sr", "sra", "dra", "mme", "mlle",
    "mgr",
    "messrs", "e.g", "i.e", "vs", "cf", "approx", "hr", "bzw", "ca", "d.h", "z.b", "u.a", "ggf", "evtl",
    "sog",
    "av", "dott", "ing", "avv", "on", "ул", "им", "проф", "акад", "ген", "св", "др", "т.е", "т.н",
  ]

  /// Abbreviations that belong to a number behind them.
  private static let numbered: Set<String> = [
    "no", "nos", "nr", "n", "p", "pp", "vol", "fig", "art", "sec", "ch", "jan", "feb", "mar", "apr", "jun",
    "jul",
    "aug", "sep", "sept", "oct", "nov", "dec", "núm", "núms", "тел", "стр", "руб",
  ]

  /// Abbreviations that may end a sentence.
  private static let weak: Set<String> = [
    "inc", "corp", "co", "ltd", "bros", "jr", "etc", "al", "ave", "blvd", "rd", "dept", "univ", "assn", "est",
    "jan",
    "feb", "aug", "sept", "oct", "nov", "dec", "calif", "fla", "ga", "ill", "mass", "mich", "minn", "pa",
    "tex", "va",
    "wash", "wis", "ariz", "colo", "conn", "ore", "tenn", "okla", "tel", "max", "min", "mio", "mrd", "usw",
    "гг",
    "руб", "тыс", "млн", "млрд",
  ]

  /// Words that begin sentences and seldom names.
  private static let starters: Set<String> = [
    "the", "a", "an", "he", "she", "it", "they", "we", "i", "you", "this", "that", "these", "those", "there",
    "his",
    "her", "its", "their", "our", "my", "in", "on", "at", "by", "for", "from", "to", "with", "after",
    "before", "as",
    "but", "and", "or", "so", "if", "when", "while", "where", "who", "what", "why", "how", "not", "no", "yes",
    "however", "meanwhile", "although", "since", "also", "some", "many", "most", "one", "more", "both",
    "der", "die", "das", "er", "sie", "es", "wir", "ein", "eine", "aber", "und", "auch", "nach", "im", "am",
    "il",
    "elle", "le", "la", "les", "un", "une", "mais", "et", "dans", "ce", "cette", "el", "los", "las", "una",
    "pero",
    "en", "lo", "gli", "ma", "o", "os", "as", "на", "но", "он", "она", "они", "это", "по", "при", "также",
    "однако",
  ]

  private static let monthNames: Set<String> = [
    "januar", "jänner", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober",
    "november", "dezember", "desember", "december", "marts", "januari", "februari",
  ]

  // MARK: - Bytes

  private static func skipSpace(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end {
      let byte = unsafe bytes[unchecked: index]
      if byte == 0x20 || byte >= 9 && byte <= 13 {
        index += 1
        continue
      }
      guard byte >= 0x80 else { break }
      let scalar = DecodedScalar.decode(index, bytes, end)
      guard scalar.isValid, ScalarClass(scalar.value) == .space else { break }
      index += scalar.length
    }
    return index
  }

  /// The end of the text before `end`, without the white space there.
  private static func trimmed(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var stop = end
    while let scalar = DecodedScalar.before(stop, in: bytes, start: start), scalar.isValid,
      ScalarClass(scalar.value) == .space
    {
      stop -= scalar.length
    }
    return stop
  }

  /// True when the white space from `start` to `end` holds two line ends.
  private static func isEmptyLine(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var lines = 0
    for index in start..<end where bytes[index] == 0x0A { lines += 1 }
    return lines > 1
  }

  private static func skipClosers(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end {
      let scalar = DecodedScalar.decode(index, bytes, end)
      switch scalar.value {
      case 0x22, 0x27, 0x29, 0x5D, 0x2019, 0x201D, 0xBB, 0x203A, 0x300D, 0x300F, 0x3011, 0x300B, 0xFF09,
        0xFF02:
        break
      // A left mark closes what a low mark opened, in German and its neighbours, where a space follows.
      case 0x201C, 0x2018, 0xAB, 0x2039:
        let next = index + scalar.length
        guard next == end || skipSpace(bytes, next, end) > next else { return index }
      // A space before a French closing mark.
      case 0x20, 0xA0, 0x202F:
        let next = DecodedScalar.at(index + scalar.length, in: bytes, end: end)
        let after = index + scalar.length + next.length
        guard next.value == 0xBB || next.value == 0x203A,
          after >= end || skipSpace(bytes, after, end) > after
        else { return index }
      default: return index
      }
      index += scalar.length
    }
    return index
  }
}
