public import LedeSchema
internal import LedeText
internal import Xapian

/// A digest of all that an index holds, whatever the order, the segments and the history: two indexes with the
/// same live articles, terms, positions, values and stored data have the same digest.
///
/// When an article was first seen is left out, as a rebuild of a lost index can't know it.
public struct IndexDigest: Hashable, Sendable, CustomStringConvertible {
  /// Live documents, by collection.
  public private(set) var counts: [Collection: Int] = [:]
  private var high: UInt64 = 0
  private var low: UInt64 = 0

  /// The digest of a generation.
  ///
  /// - Complexity: linear in the size of the index; memory for one document at a time.
  /// - Throws: ``IndexError`` with code `damaged` or `system`.
  public static func of(_ snapshot: Snapshot) throws(IndexError) -> IndexDigest {
    var digest = IndexDigest()
    for collection in Collection.allCases { try digest.add(collection, of: snapshot) }
    return digest
  }

  private mutating func add(_ collection: Collection, of snapshot: Snapshot) throws(IndexError) {
    counts[collection] = 0
    guard let joined = try snapshot.database(collection) else { return }
    let seen = Field.known("indexed").slot
    for (place, segment) in snapshot.manifest.segments.enumerated() where segment.count(collection) > 0 {
      let dead = try snapshot.deadDocuments(collection, ofSegmentAt: place)
      var cursor = 0
      for id in 1...UInt32(segment.count(collection)) {
        if cursor < dead.count, dead[cursor] == id {
          cursor += 1
          continue
        }
        let path = snapshot.layout.file(collection.rawValue, of: segment.number)
        guard let document = joined.joined(id, segment: place) else { continue }
        do {
          var image = try DocumentImage(document, in: joined.database)
          if collection == .articles, var stored = StoredArticle(encoded: image.data) {
            stored.firstSeen = 0
            image.data = stored.encoded()
          }
          let sum = image.checksum(withoutSlot: seen, under: collection.rawValue)
          high &+= sum.high
          low &+= sum.low
        } catch {
          throw IndexError(error, path: path)
        }
        counts[collection, default: 0] += 1
      }
    }
  }

  /// The counts and 32 hexadecimal digits.
  public var description: String {
    let numbers = Collection.allCases.map { "\(counts[$0] ?? 0) \($0.rawValue)" }.joined(separator: ", ")
    return "\(numbers), \(Checksum(high: high, low: low))"
  }
}
