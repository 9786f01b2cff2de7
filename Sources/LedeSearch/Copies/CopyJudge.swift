internal import LedeSchema
internal import Xapian

/// Says which articles of an index are copies of each other: by their signatures where these are sure, else by their
/// words.
///
/// Documents are those of the joined database of articles. What was read is kept, so that one judge should serve a
/// whole answer. Two documents get the same verdict whenever they are asked about.
final class CopyJudge {
  private let engine: SearchEngine
  private let joined: Snapshot.JoinedDatabase
  private var signatures: [UInt32: CopySignature?] = [:]
  private var texts: [UInt32: CopyText] = [:]
  private var articles: [UInt32: StoredArticle] = [:]

  /// Texts that are kept before all are forgotten.
  private static let textBound = 512
  /// Articles that are kept for the hits of a page.
  private static let articleBound = 64

  init(_ engine: SearchEngine, _ joined: Snapshot.JoinedDatabase) {
    self.engine = engine
    self.joined = joined
  }

  /// The signature of a document; `nil` for a body that is too short to have one.
  func signature(of document: UInt32) throws(IndexError) -> CopySignature? {
    if let known = signatures[document] { return known }
    guard !engine.snapshot.isRemote(segment: joined.locate(document).segment) else {
      let signature = try text(of: document).signature
      signatures.updateValue(signature, forKey: document)
      return signature
    }
    let value: [UInt8]
    do throws(XapianError) {
      value = try joined.database.document(document, assumingValid: true).value(in: Field.copiesSlot)
    } catch {
      throw IndexError(error, path: engine.snapshot.layout.root)
    }
    let signature = CopySignature(encoded: value)
    signatures[document] = signature
    return signature
  }

  /// Gets the signatures of the documents of a match in few questions, where documents are served.
  func learn(_ set: MSet) throws {
    guard engine.snapshot.isRemote else { return }
    var articles: [ArticleID] = []
    for index in set.indices where signatures[set[index].document] == nil {
      if let place = DocumentPlace(try set.sortKey(at: index)) { articles.append(place.article) }
    }
    try engine.forEachServedValue(in: Field.copiesSlot, of: articles, joined) { document, value, _ in
      signatures.updateValue(CopySignature(encoded: value), forKey: document)
    }
  }

  func text(of document: UInt32) throws(IndexError) -> CopyText {
    if let known = texts[document] { return known }
    let stored = try engine.snapshot.storedArticle(document)
    if articles.count < Self.articleBound { articles[document] = stored }
    let text = CopyText(stored.article, forms: engine.forms)
    if texts.count >= Self.textBound { texts.removeAll(keepingCapacity: true) }
    texts[document] = text
    return text
  }

  /// An article that was read to be compared.
  func stored(_ document: UInt32) -> StoredArticle? { articles[document] }

  /// Whether two documents are copies of each other.
  func areCopies(_ one: UInt32, _ other: UInt32) throws(IndexError) -> Bool {
    guard let left = try signature(of: one), let right = try signature(of: other), left.meets(right),
      let overlap = left.overlap(with: right)
    else { return false }
    let shorter = min(left.length, right.length)
    if left.whole == right.whole, left.length == right.length, shorter >= 60 { return true }
    // Copies share most of their hashes; below a share it is not worth while to read the texts (docs/ranking.md).
    let least = shorter < 100 ? 5 : 3
    if overlap.compared >= 4, overlap.shared * 10 < overlap.compared * least { return false }
    if shorter >= 100, overlap.compared >= 12, overlap.shared == overlap.compared,
      Int(shorter) * 4 >= Int(max(left.length, right.length))
    {
      return true
    }
    let texts = (try text(of: one), try text(of: other))
    return Self.alignment(texts.0, texts.1).isCopy(
      headlinesMeet: texts.0.headline.isEmpty || texts.1.headline.isEmpty
        || texts.0.hasHeadlineWord(of: texts.1))
  }

  /// The candidates whose signatures have most in common with that of a document, in the order given.
  func mostAlike<Candidate>(
    _ candidates: [Candidate], to document: UInt32, count: Int, _ number: (Candidate) -> UInt32
  ) throws(IndexError) -> [Candidate] {
    guard candidates.count > count, let own = try signature(of: document) else { return candidates }
    var shares: [(share: Double, place: Int)] = []
    for (place, candidate) in candidates.enumerated() {
      let overlap = try signature(of: number(candidate))?.overlap(with: own)
      shares.append((overlap.map { Double($0.shared) / Double(max(1, $0.compared)) } ?? 0, place))
    }
    shares.sort { $0.share != $1.share ? $0.share > $1.share : $0.place < $1.place }
    return shares.prefix(count).map(\.place).sorted().map { candidates[$0] }
  }

  static func alignment(_ one: CopyText, _ other: CopyText) -> CopyAlignment {
    one.words.count <= other.words.count ? CopyAlignment(one, other) : CopyAlignment(other, one)
  }

  /// The share of the shorter of two bodies that stands in the longer one, 0 to 1.
  func share(_ one: UInt32, _ other: UInt32) throws(IndexError) -> Double {
    Self.alignment(try text(of: one), try text(of: other)).share
  }

  /// Which of some documents' keys may stand in further documents; a key is given once for each of the
  /// documents that has it.
  ///
  /// Most keys stand in no other, and asking for how often one stands in the index opens no list of postings
  /// (`Xapian::Database::get_termfreq`).
  func keysElsewhere(_ keys: [UInt32]) throws(IndexError) -> [UInt32] {
    // In the order of their terms, so that the index is read in its order.
    let keys = keys.sorted { $0.byteSwapped < $1.byteSwapped }
    var found: [UInt32] = []
    var start = 0
    while start < keys.count {
      var end = start + 1
      while end < keys.count, keys[end] == keys[start] { end += 1 }
      // A server would have to be asked for each.
      var isElsewhere = engine.snapshot.isRemote
      if !isElsewhere {
        do throws(XapianError) {
          let frequency = try joined.database.documentFrequency(of: CopySignature.term(keys[start]))
          isElsewhere = frequency > end - start
        } catch {
          throw IndexError(error, path: engine.snapshot.layout.root)
        }
      }
      if isElsewhere { found.append(keys[start]) }
      start = end
    }
    return found
  }

  /// The other documents, dead ones too, that have a key in common with this one, ascending.
  func candidates(of document: UInt32) throws(IndexError) -> [UInt32] {
    guard let signature = try signature(of: document) else { return [] }
    var found: Set<UInt32> = []
    do throws(XapianError) {
      for key in signature.keys {
        var postings = try joined.database.postings(of: CopySignature.term(key))
        while try postings.next() { found.insert(postings.document) }
      }
    } catch {
      throw IndexError(error, path: engine.snapshot.layout.root)
    }
    found.remove(document)
    return found.sorted()
  }
}
