internal import CXapian

/// What a match found: a window of the ranked hits, and figures about all of them.
///
/// The corresponding class is `Xapian::MSet`.
@safe public final class MSet: RandomAccessCollection {
  private let handle: CXMSet
  /// The set that owns the handle, for one that shows a part of another's hits.
  private let owner: MSet?
  /// The places of the hits in Xapian's own set, where those are not all of it.
  private let places: [Int]?
  /// The database that the match was made in stays alive as long as the hits.
  private let database: Database
  private let hits: [Hit]
  /// The rank of the first hit (`Xapian::MSet::get_firstitem`).
  public let firstRank: Int
  /// How many documents match (`get_matches_lower_bound`, `_estimated`, `_upper_bound`).
  public let matches: MatchCount
  /// How many documents match, counting those that were collapsed
  /// (`get_uncollapsed_matches_lower_bound`, `_estimated`, `_upper_bound`).
  public let uncollapsedMatches: MatchCount
  /// The highest weight of any document (`Xapian::MSet::get_max_attained`).
  public let maximumWeight: Double
  /// The highest weight that a document could have (`Xapian::MSet::get_max_possible`).
  public let possibleWeight: Double

  init(taking handle: CXMSet, from database: Database) throws(XapianError) {
    var summary = CXMSetSummary()
    var found: [CXHit] = []
    do throws(XapianError) {
      try unsafe check(CXMSetGetSummary(handle, &summary))
      found = [CXHit](repeating: CXHit(), count: Int(summary.count))
      try unsafe check(
        found.withUnsafeMutableBufferPointer { hits in
          guard let start = hits.baseAddress else { return unsafe CXError(impl: nil) }
          return unsafe CXMSetHits(handle, start, hits.count)
        })
    } catch {
      unsafe CXMSetFree(handle)
      throw error
    }
    unsafe self.handle = handle
    owner = nil
    places = nil
    self.database = database
    let first = Int(summary.firstItem)
    firstRank = first
    matches = MatchCount(summary.matches)
    uncollapsedMatches = MatchCount(summary.uncollapsedMatches)
    maximumWeight = summary.maximumAttained
    possibleWeight = summary.maximumPossible
    hits = found.enumerated().map { index, hit in
      Hit(
        document: hit.docid, rank: first + index, weight: hit.weight, percent: Int(hit.percent),
        collapseCount: Int(hit.collapseCount))
    }
  }

  private init(_ set: MSet, _ places: [Int], _ hits: [Hit], firstRank: Int, matches: MatchCount) {
    unsafe handle = set.handle
    owner = set
    self.places = places
    database = set.database
    self.firstRank = firstRank
    self.matches = matches
    uncollapsedMatches = matches
    maximumWeight = set.maximumWeight
    possibleWeight = set.possibleWeight
    self.hits = hits.enumerated().map { index, hit in
      var hit = hit
      hit.rank = firstRank + index
      return hit
    }
  }

  /// The hits at some places alone, with other figures.
  func keeping(_ places: [Int], firstRank: Int, matches: MatchCount) -> MSet {
    MSet(self, places, places.map { hits[$0] }, firstRank: firstRank, matches: matches)
  }

  /// The same hits with other figures of how many documents match.
  public func counting(_ matches: MatchCount) -> MSet {
    MSet(self, places ?? Array(hits.indices), hits, firstRank: firstRank, matches: matches)
  }

  /// Some of the hits that follow each other, by their places in this one.
  public func window(_ range: Range<Int>) -> MSet {
    MSet(
      self, range.map { places?[$0] ?? $0 }, Array(hits[range]), firstRank: firstRank + range.lowerBound,
      matches: matches)
  }

  /// The same hits in another order, of which `order` gives their places in this one.
  ///
  /// - Precondition: `order` has each place once.
  public func reordered(_ order: [Int]) -> MSet {
    precondition(order.count == count && Set(order).count == count, "not an order of the hits")
    return MSet(
      self, order.map { places?[$0] ?? $0 }, order.map { hits[$0] }, firstRank: firstRank, matches: matches)
  }

  deinit {
    if owner == nil { unsafe CXMSetFree(handle) }
  }

  /// 0.
  public var startIndex: Int { 0 }

  /// How many hits there are in the window.
  public var endIndex: Int { hits.count }

  /// A hit by its place in the window.
  public subscript(index: Int) -> Hit { hits[index] }

  /// The document of a hit by its place in the window (`Xapian::MSetIterator::get_document`).
  public func document(at index: Int) throws(XapianError) -> Document {
    let index = try position(index)
    return unsafe Document(
      taking: try unsafe value(CXDocument(impl: nil)) { unsafe CXMSetDocument(handle, index, &$0) })
  }

  /// Asks a remote database for the documents of some hits together (`Xapian::MSet::fetch`).
  public func fetch(_ indices: Range<Int>) throws(XapianError) {
    // The hits of a part have been fetched when they were chosen.
    if indices.isEmpty || places != nil { return }
    let first = try position(indices.lowerBound)
    try unsafe check(CXMSetFetch(handle, first, UInt32(clamping: indices.upperBound)))
  }

  /// The value by which a hit was collapsed (`Xapian::MSetIterator::get_collapse_key`).
  public func collapseKey(at index: Int) throws(XapianError) -> [UInt8] {
    let index = try position(index)
    return try unsafe bytes { unsafe CXMSetCollapseKey(handle, index, &$0) }
  }

  /// The key by which a hit was sorted (`Xapian::MSetIterator::get_sort_key`).
  public func sortKey(at index: Int) throws(XapianError) -> [UInt8] {
    let index = try position(index)
    return try unsafe bytes { unsafe CXMSetSortKey(handle, index, &$0) }
  }

  /// A weight as a percentage (`Xapian::MSet::convert_to_percent`).
  public func percent(of weight: Double) throws(XapianError) -> Int {
    Int(try unsafe value(0) { unsafe CXMSetPercent(handle, weight, &$0) })
  }

  /// How many documents have a term of the query, as the match took it (`Xapian::MSet::get_termfreq`).
  public func documentFrequency(of term: some ByteString) throws(XapianError) -> Int {
    Int(
      try unsafe value(0) { found in
        unsafe term.withText { unsafe CXMSetTermFrequency(handle, $0, &found) }
      })
  }

  /// The weight of a term of the query (`Xapian::MSet::get_termweight`).
  ///
  /// Throws ``XapianError/Code/invalidArgument`` if the query does not have the term.
  public func weight(of term: some ByteString) throws(XapianError) -> Double {
    try unsafe value(0) { found in
      unsafe term.withText { unsafe CXMSetTermWeight(handle, $0, &found) }
    }
  }

  /// A passage of a text with the query's terms marked (`Xapian::MSet::snippet`).
  ///
  /// Xapian finds terms without prefix only, and escapes the text for HTML.
  /// - Parameters:
  ///   - text: The text, UTF-8.
  ///   - length: About how many bytes to show.
  ///   - stemmer: The stemmer that the text was indexed with.
  ///   - options: What to show.
  ///   - marks: What stands before and after a term.
  ///   - omission: What stands for text that was left out.
  public func snippet(
    of text: some ByteString, length: Int = 500, stemmer: Stemmer? = nil,
    options: SnippetOptions = [.backgroundModel, .exhaustive],
    marks: (start: String, end: String) = ("<b>", "</b>"), omission: String = "..."
  ) throws(XapianError) -> String {
    let stemmerHandle = unsafe stemmer?.handle ?? CXStemmer(impl: nil)
    return try unsafe string { result in
      unsafe text.withText { text in
        unsafe marks.start.withText { start in
          unsafe marks.end.withText { end in
            unsafe omission.withText { omission in
              unsafe CXMSetSnippet(
                handle, text, Swift.max(length, 0), stemmerHandle, options.rawValue, start, end, omission,
                &result)
            }
          }
        }
      }
    }
  }

  private func position(_ index: Int) throws(XapianError) -> UInt32 {
    guard hits.indices.contains(index) else { throw .invalidArgument("there is no hit \(index)") }
    return UInt32(places?[index] ?? index)
  }
}

extension MatchCount {
  init(_ counts: (UInt32, UInt32, UInt32)) {
    self.init(lowerBound: Int(counts.0), estimate: Int(counts.1), upperBound: Int(counts.2))
  }
}
