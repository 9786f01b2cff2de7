/// Whose document it is, as a value: the day of publication, the article, and the quote or caption in it.
///
/// It orders documents that are otherwise equal, in the same way however an index is cut into databases, and tells
/// the article of a hit without its data. Sixteen bytes: the day as a number (`20230913`; 0 for none), a hash of the text,
/// the id, and the place of the item from 1 (0 for an article itself), all big-endian. The hash stands before the id, which
/// is made from the path, so that the order of equal hits does not depend on where a folder lies.
public struct DocumentPlace: Hashable, Sendable {
  /// The day as a number; 0 for none.
  public var day: UInt32
  /// A hash of the article's text.
  public var text: UInt32
  /// The article.
  public var article: ArticleID
  /// The quote or caption, from 0; `nil` for the article.
  public var item: Int?

  /// A place.
  public init(day: UInt32, text: UInt32, article: ArticleID, item: Int?) {
    self.day = day
    self.text = text
    self.article = article
    self.item = item
  }

  /// A place from its value; `nil` for a value that is none.
  public init?(_ bytes: [UInt8]) {
    guard bytes.count == 16 else { return nil }
    func number(_ range: Range<Int>) -> UInt64 { bytes[range].reduce(0) { $0 << 8 | UInt64($1) } }
    day = UInt32(number(0..<4))
    text = UInt32(number(4..<8))
    article = ArticleID(number(8..<14))
    let item = Int(number(14..<16))
    self.item = item == 0 ? nil : item - 1
  }

  /// The value.
  public var encoded: [UInt8] {
    let item = UInt64(min(0xffff, (self.item ?? -1) + 1))
    let halves = (UInt64(day) << 32 | UInt64(text), article.value << 16 | item)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(16)
    for half in [halves.0, halves.1] {
      unsafe withUnsafeBytes(of: half.bigEndian) { unsafe bytes.append(contentsOf: $0) }
    }
    return bytes
  }

  /// The number of a day, month or year.
  public static func day(year: Int, month: Int?, day: Int?) -> UInt32 {
    UInt32(max(0, min(9999, year)) * 10_000 + (month ?? 0) * 100 + (month == nil ? 0 : day ?? 0))
  }
}
