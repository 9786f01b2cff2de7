internal import Glibc
internal import LedeText

/// Whose post of a social network a page shows: `— Jane Roe (@janeroe) March 3, 2023` behind or below its words.
///
/// It is the form in which the networks have their posts embedded, and what a page prints where their scripts have
/// not run.
struct PostSignature {
  /// Where it starts, its dash included.
  var start: Int
  /// The name that the account goes by, without signs at its ends.
  var name: Range<Int>
  /// The account with its `@`.
  var account: Range<Int>
  /// True when a date stands behind it.
  var isDated: Bool

  /// The longest signature, in bytes.
  static let longest = 200
  private static let longestName = 120
  private static let longestDate = 48

  /// False for a text without an `@`.
  static func mayStand(in text: [UInt8]) -> Bool {
    unsafe text.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { return false }
      return unsafe memchr(start, 0x40, bytes.count) != nil
    }
  }

  /// The signature at the end of `block`, which may be all of it.
  init?(_ text: [UInt8], endOf block: Range<Int>) {
    guard let at = Self.account(text, block) else { return nil }
    var end = at + 1
    while end < block.upperBound, Self.isOfAccount(text[end]) { end += 1 }
    guard 2...64 ~= end - at, end < block.upperBound, text[end] == 0x29 else { return nil }
    let date = text.trimmed((end + 1)..<block.upperBound)
    isDated = Self.hasYear(text, date)
    guard date.isEmpty || isDated && date.count <= Self.longestDate else { return nil }
    let before = text.trimmed(block.lowerBound..<(at - 1))
    let own = text.dashEnd(at: before.lowerBound)
    if let own, before.count <= Self.longestName {
      start = block.lowerBound
      name = text.trimmed(own..<before.upperBound)
    } else if isDated, let dash = Self.lastDash(text, before) {
      start = dash.lowerBound
      name = text.trimmed(dash.upperBound..<before.upperBound)
      if Words.shape(text, name) == .lower { return nil }
    } else {
      return nil
    }
    account = at..<end
    name = Self.withoutSigns(text, name)
    if name.isEmpty { name = (at + 1)..<end }
  }

  /// True when the signature is the whole of `block`.
  func isAll(of block: Range<Int>) -> Bool { start == block.lowerBound }

  /// The last `@` behind a bracket in the last bytes of a block.
  private static func account(_ text: [UInt8], _ block: Range<Int>) -> Int? {
    let bytes = text.span
    var found: Int?
    var index = max(block.lowerBound, block.upperBound - longest)
    while index < block.upperBound {
      index = EightBytes.passed(bytes, from: index, to: block.upperBound) { EightBytes.equal(0x40, $0) }
      guard index < block.upperBound else { break }
      if bytes[index] == 0x40, index > block.lowerBound, bytes[index - 1] == 0x28 { found = index }
      index += 1
    }
    return found
  }

  private static func isOfAccount(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || [0x5F, 0x2E, 0x2D, 0x40].contains(byte)
  }

  /// Four digits in a row.
  private static func hasYear(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    var digits = 0
    for byte in text[range] {
      digits = byte.isDigit ? digits + 1 : 0
      if digits == 4 { return true }
    }
    return false
  }

  /// The last dash within reach of the end that stands behind a space, or is a long one.
  private static func lastDash(_ text: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    var index = range.upperBound
    while index > range.lowerBound, range.upperBound - index <= longestName {
      index = text.scalarStart(before: index, range.lowerBound)
      guard let end = text.dashEnd(at: index), end < range.upperBound else { continue }
      if text[index] == 0xE2 || (index > range.lowerBound && text[index - 1] == 0x20 && end > index + 1) {
        return index..<end
      }
    }
    return nil
  }

  /// A name without the pictures and signs that people put around it.
  private static func withoutSigns(_ text: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, !isOfName(text, start, end) { start = text.scalarEnd(start, end) }
    while end > start {
      let last = text.scalarStart(before: end, start)
      if isOfName(text, last, end) || [0x2E, 0x29].contains(text[last]) { break }
      end = last
    }
    return start..<end
  }

  private static func isOfName(_ text: [UInt8], _ index: Int, _ end: Int) -> Bool {
    ScalarClass(DecodedScalar.at(index, in: text.span, end: end).value).isWord
  }
}

/// A post of a social network that a page shows.
struct EmbeddedPost {
  /// Its words, as what its account said.
  var quotation: Quotation
  /// The name that the account goes by.
  var name: Range<Int>

  /// The posts among `parts`; they are taken out of `parts` with their signatures.
  static func posts(_ text: [UInt8], takenFrom parts: inout [Part]) -> [EmbeddedPost] {
    guard PostSignature.mayStand(in: text) else { return [] }
    var posts: [EmbeddedPost] = []
    var taken: Set<Int> = []
    for index in parts.indices where parts[index].kind == .paragraph {
      let block = parts[index].range
      guard let signature = PostSignature(text, endOf: block) else { continue }
      let isBelow = signature.isAll(of: block)
      let places = isBelow ? post(text, parts, above: index, taken) : index..<(index + 1)
      var words = isBelow ? places.map { parts[$0].range } : [block.lowerBound..<signature.start]
      // What is left of markup is nobody's words.
      if let first = words.first?.first, text[first] == 0x3C { continue }
      taken.formUnion(places)
      taken.insert(index)
      words = words.map { plain(text, $0) }.filter { !$0.isEmpty }
      guard !words.isEmpty else { continue }
      let name = String(decoding: text[signature.name], as: UTF8.self)
      let speaker = Speaker(name: name, mention: signature.account, isResolved: true)
      posts.append(
        EmbeddedPost(
          quotation: Quotation(ranges: words, speaker: speaker, rule: "post"), name: signature.name))
    }
    if !taken.isEmpty { parts = parts.indices.filter { !taken.contains($0) }.map { parts[$0] } }
    return posts
  }

  /// The longest post, in bytes.
  static let longest = 1500

  /// The paragraphs of a post whose signature is a paragraph: the one above, and where empty lines part posts from the
  /// article, all up to the empty line.
  private static func post(_ text: [UInt8], _ parts: [Part], above signature: Int, _ taken: Set<Int>)
    -> Range<Int>
  {
    func isOfPost(_ index: Int) -> Bool {
      index >= 0 && parts[index].kind == .paragraph && !taken.contains(index)
        && parts[signature].range.lowerBound - parts[index].range.lowerBound <= longest
    }
    func isAfterBlank(_ index: Int) -> Bool {
      guard index > 0, parts[index - 1].kind == .paragraph else { return false }
      let gap = text[parts[index - 1].range.upperBound..<parts[index].range.lowerBound]
      return gap.count { $0 == 0x0A } > 1 && gap.allSatisfy(\.isSpace)
    }
    guard isOfPost(signature - 1) else { return signature..<signature }
    var first = signature - 1
    guard !isAfterBlank(signature) else { return first..<signature }
    while !isAfterBlank(first), isOfPost(first - 1), signature - first < 12 { first -= 1 }
    return isAfterBlank(first) ? first..<signature : (signature - 1)..<signature
  }

  /// The words without the mark of a list before them, and the links that a network puts behind them.
  private static func plain(_ text: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var range = text.trimmed(range)
    if text.has("- ", at: range.lowerBound) || text.has("* ", at: range.lowerBound) {
      range = text.trimmed(min(range.lowerBound + 2, range.upperBound)..<range.upperBound)
    }
    while !range.isEmpty {
      var start = range.upperBound
      while start > range.lowerBound, text[start - 1] > 0x20 { start -= 1 }
      // A link is also glued to the word before it.
      guard
        let link = (start..<range.upperBound).first(where: { index in
          text.has("https://", at: index) || text.has("http://", at: index)
            || text.has("pic.twitter.com/", at: index)
            || text.has("pic.x.com/", at: index)
        })
      else { break }
      range = text.trimmed(range.lowerBound..<link)
    }
    return range
  }
}
