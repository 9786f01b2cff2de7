public import LedeArticle
internal import LedeText

/// An article as the index keeps it: the whole read text, its parts, and the place that it came from.
///
/// All that the analyser needs is in it, so that terms can be made from it again without the source.
public struct StoredArticle: Sendable {
  /// The article's id: 12 hexadecimal digits made from the path and the place in the file.
  public var id: ArticleID
  /// The path of the file, in bytes as the file system has them.
  public var path: [UInt8]
  /// The member of an archive, or the record of a file of many; `nil` for a file that is one article.
  public var member: [UInt8]?
  /// The record's ordinal in its file or member, from 0; `nil` for a file that is one article.
  public var ordinal: Int?
  /// The line on which the record starts, from 1.
  public var line: Int
  /// When Lede first read the source: seconds since 1970.
  public var firstSeen: Int
  /// The article.
  public var article: Article

  /// A stored article.
  public init(
    id: ArticleID, path: [UInt8], member: [UInt8]?, ordinal: Int?, line: Int, firstSeen: Int, article: Article
  ) {
    self.id = id
    self.path = path
    self.member = member
    self.ordinal = ordinal
    self.line = line
    self.firstSeen = firstSeen
    self.article = article
  }

  /// The record's label in hits and JSON: the member's name, the record's number from 1, or both; `nil` for none.
  public var record: String? {
    switch (member, ordinal) {
    case (nil, nil): nil
    case (nil, let ordinal?): "\(ordinal + 1)"
    case (let member?, nil): String(decoding: member, as: UTF8.self)
    case (let member?, let ordinal?): String(decoding: member, as: UTF8.self) + "#\(ordinal + 1)"
    }
  }
}

/// The name by which an article is shown and asked for: 48 bits of a checksum of its place.
public struct ArticleID: Hashable, Sendable, CustomStringConvertible {
  /// The 48 bits.
  public let value: UInt64

  /// An id of the low 48 bits of `value`.
  public init(_ value: UInt64) { self.value = value & 0xffff_ffff_ffff }

  /// The id of the article at a place: a file, a member of it, a record of that.
  public init(path: [UInt8], member: [UInt8]?, ordinal: Int?) {
    var key = path
    key.append(0)
    if let member { key += member }
    key.append(0)
    if let ordinal { key += "\(ordinal)".utf8 }
    self.init(StableHash.of(key))
  }

  /// An id as ``description`` writes it; also a unique prefix is refused here: ids are whole.
  public init?(_ text: String) {
    guard text.utf8.count == 12, let value = UInt64(text, radix: 16) else { return nil }
    self.init(value)
  }

  /// Twelve hexadecimal digits.
  public var description: String {
    // Digits of a number need no generic formatting, which costs as much as the rest of a hit's line.
    unsafe String(unsafeUninitializedCapacity: 12) { digits in
      for place in 0..<12 {
        let digit = UInt8(truncatingIfNeeded: value >> UInt64(44 - 4 * place)) & 15
        unsafe digits[place] = digit < 10 ? 0x30 + digit : 0x57 + digit
      }
      return 12
    }
  }
}
