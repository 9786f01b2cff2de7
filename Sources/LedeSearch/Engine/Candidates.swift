internal import LedeSchema
internal import Xapian

/// Checks candidates on their stored text.
final class Candidates {
  /// Of fewer candidates all are read.
  static let sampledFrom = 2000
  /// The part that is read to tell what all would cost.
  static let probe = 16.0

  /// Where more than this part may be read, all are.
  static let largestShare = 0.75

  private(set) var error: IndexError?
  /// Documents that were decided upon.
  private(set) var read = 0
  /// Those of them that match.
  private(set) var accepted = 0
  /// The part of the documents that is read, from 0 to 1; those outside count as no matches.
  var share = 1.0

  private let engine: SearchEngine
  private let collection: Collection
  private var matcher: TextMatcher
  private var bytes = 0
  /// By place: see ``DocumentPlace``.
  private var decisions: [[UInt8]: Bool] = [:]
  /// The article that was looked at last: quotes and captions of one stand side by side.
  private var last: (id: ArticleID, text: TokenizedText)?

  init(engine: SearchEngine, collection: Collection, _ matcher: TextMatcher) {
    self.engine = engine
    self.collection = collection
    self.matcher = matcher
  }

  /// What was read so far has cost, in the units of ``SearchRequest/countingWork``.
  var work: Int { bytes + 8 * matcher.work }

  func accepts(_ document: borrowing Document) throws(XapianError) -> Bool {
    // Ids are those of a shard here; the place tells documents apart in all of them.
    let place = try document.value(in: Field.placeSlot)
    guard error == nil, isChosen(place) else { return false }
    if let known = decisions[place] { return known }
    do throws(IndexError) {
      guard let found = try engine.storedArticle(of: document, in: collection) else {
        throw IndexError(
          .damaged, "a document is not readable", path: engine.snapshot.layout.root, hint: Manifest.repair)
      }
      let text: TokenizedText
      if let last, last.id == found.stored.id {
        text = last.text
      } else {
        text = TokenizedText(found.stored.article, facts: SearchEngine.facts(found.stored))
        last = (found.stored.id, text)
        bytes += text.textLength
      }
      let fits = matcher.test(text, item: found.item)
      // Servers may not know the place, and the last items of a very long article share one.
      if place.count == 16, found.item.map({ $0 < 0xfffe }) ?? true { decisions[place] = fits }
      read += 1
      if fits { accepted += 1 }
      return fits
    } catch {
      self.error = error
      return false
    }
  }

  /// The documents of the same articles are chosen each time, however an index is cut up; those of a smaller share are in
  /// a greater one.
  private func isChosen(_ place: [UInt8]) -> Bool {
    guard share < 1, let place = DocumentPlace(place) else { return true }
    let hash = UInt32(truncatingIfNeeded: place.article.value) &* 2_654_435_761
    return Double(hash) < share * 0x1p32
  }
}
