/// Which quotes and captions belong to which article of a segment.
///
/// Articles, quotes and captions of a segment are numbered from 1 in the same order, so an article's quotes are
/// a run of document ids. The file holds, for each article, where its runs start: little-endian 32-bit numbers.
public struct DocumentLinks: Sendable {
  /// For each article, the ids of its first quote; one more entry at the end.
  public private(set) var quoteStarts: [UInt32]
  /// The same for captions.
  public private(set) var captionStarts: [UInt32]

  /// Links of no article.
  public init() {
    quoteStarts = [1]
    captionStarts = [1]
  }

  /// The number of articles.
  public var articleCount: Int { quoteStarts.count - 1 }

  /// Adds an article with its numbers of quotes and captions.
  public mutating func append(quotes: Int, captions: Int) {
    quoteStarts.append(quoteStarts[quoteStarts.count - 1] &+ UInt32(truncatingIfNeeded: quotes))
    captionStarts.append(captionStarts[captionStarts.count - 1] &+ UInt32(truncatingIfNeeded: captions))
  }

  /// Adds the articles of another segment behind these.
  public mutating func append(_ other: DocumentLinks) {
    for article in 0..<other.articleCount {
      append(
        quotes: Int(other.quoteStarts[article + 1] - other.quoteStarts[article]),
        captions: Int(other.captionStarts[article + 1] - other.captionStarts[article]))
    }
  }

  /// The ids of an article's documents in a collection; for `articles`, its own.
  public func documents(of article: UInt32, in collection: Collection) -> Range<UInt32> {
    guard article >= 1, Int(article) <= articleCount else { return 0..<0 }
    let index = Int(article) - 1
    switch collection {
    case .articles: return article..<article + 1
    case .quotes: return quoteStarts[index]..<quoteStarts[index + 1]
    case .captions: return captionStarts[index]..<captionStarts[index + 1]
    }
  }

  /// The article that a document of a collection belongs to; `nil` for an id that is none.
  ///
  /// - Complexity: O(log articles)
  public func article(of document: UInt32, in collection: Collection) -> UInt32? {
    let starts: [UInt32]
    switch collection {
    case .articles: return document >= 1 && Int(document) <= articleCount ? document : nil
    case .quotes: starts = quoteStarts
    case .captions: starts = captionStarts
    }
    guard document >= 1, let end = starts.last, document < end else { return nil }
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= document { low = middle + 1 } else { high = middle }
    }
    return UInt32(low)
  }

  private static let magic: UInt32 = 0x314b_4c4c

  /// The bytes of the file.
  public func encoded() -> [UInt8] {
    NumberFile.encode([Self.magic, UInt32(articleCount)] + quoteStarts + captionStarts)
  }

  /// Links from the bytes of the file; `nil` for bytes that are none.
  public init?(encoded bytes: [UInt8]) {
    guard let numbers = NumberFile.decode(bytes), numbers.count >= 4, numbers[0] == Self.magic else {
      return nil
    }
    let count = Int(numbers[1])
    guard numbers.count == 2 + 2 * (count + 1) else { return nil }
    quoteStarts = Array(numbers[2..<3 + count])
    captionStarts = Array(numbers[(3 + count)...])
    for starts in [quoteStarts, captionStarts] {
      guard starts.first == 1 else { return nil }
      for index in starts.indices.dropFirst() where starts[index] < starts[index - 1] { return nil }
    }
  }
}

/// Files of little-endian 32-bit numbers.
public enum NumberFile {
  /// The bytes of numbers.
  public static func encode(_ numbers: [UInt32]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(numbers.count * 4)
    for number in numbers {
      bytes.append(UInt8(truncatingIfNeeded: number))
      bytes.append(UInt8(truncatingIfNeeded: number >> 8))
      bytes.append(UInt8(truncatingIfNeeded: number >> 16))
      bytes.append(UInt8(truncatingIfNeeded: number >> 24))
    }
    return bytes
  }

  /// The numbers of bytes; `nil` for a length that is no multiple of four.
  public static func decode(_ bytes: [UInt8]) -> [UInt32]? {
    guard bytes.count % 4 == 0 else { return nil }
    return unsafe [UInt32](unsafeUninitializedCapacity: bytes.count / 4) { buffer, count in
      for index in 0..<bytes.count / 4 {
        let at = index * 4
        let low = UInt32(bytes[at]) | UInt32(bytes[at + 1]) << 8
        let high = UInt32(bytes[at + 2]) << 16 | UInt32(bytes[at + 3]) << 24
        unsafe buffer[index] = low | high
      }
      count = bytes.count / 4
    }
  }
}
