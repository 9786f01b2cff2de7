import LedeArticle
import LedeSchema
import LedeText

/// Where a range of the read text stands in its source.
struct SourcePlace {
  var range: Range<Int>
  var line: Int
  var unit: RangeUnit

  fileprivate init(_ range: Range<Int>, line: Int, in stored: StoredArticle) {
    let article = stored.article
    if article.unit != .textBytes, let source = article.origin.sourceRange(of: range) {
      self.range = source
      unit = article.unit
    } else {
      self.range = range
      unit = .textBytes
    }
    self.line = line
  }
}

/// The places of ranges in their sources.
///
/// However many of one article are asked for one after the other, its lines are
/// counted twice at most.
final class SourcePlaces {
  private var stored: StoredArticle?
  /// Where the line feeds of the text stand, once a second place is asked for.
  private var feeds: [Int] = []

  func place(of range: Range<Int>, in stored: StoredArticle) -> SourcePlace {
    // A record of a line of its own is one line of the source, whatever lines its text has.
    let before =
      stored.article.line(at: range.lowerBound)
      ?? (stored.ordinal == nil ? lines(before: range.lowerBound, in: stored) : 0)
    return SourcePlace(range, line: stored.line + before, in: stored)
  }

  private func lines(before offset: Int, in stored: StoredArticle) -> Int {
    let text = stored.article.text
    guard let last = self.stored, last.id == stored.id, last.article.text == text else {
      self.stored = stored
      feeds = []
      return text[..<max(0, min(offset, text.count))].count { $0 == 0x0a }
    }
    // The next comparison is of one text with itself, which takes no time.
    self.stored = stored
    if feeds.isEmpty { feeds = text.indices.filter { text[$0] == 0x0a } + [text.count] }
    return min(feeds.partitionPoint { $0 >= offset }, feeds.count - 1)
  }
}
