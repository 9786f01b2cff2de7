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
  /// - Complexity: linear in the size of the index; memory for 16 bytes a document of a segment.
  /// - Throws: ``IndexError`` with code `damaged` or `system`.
  public static func of(_ snapshot: Snapshot) throws(IndexError) -> IndexDigest {
    var digest = IndexDigest()
    for collection in Collection.allCases { try digest.add(collection, of: snapshot) }
    return digest
  }

  private mutating func add(_ collection: Collection, of snapshot: Snapshot) throws(IndexError) {
    counts[collection] = 0
    guard let joined = try snapshot.database(collection) else { return }
    let sums: DocumentSums
    do {
      sums = try DocumentSums(
        of: joined.database, count: Int(try joined.database.lastDocumentID),
        withoutSlot: Field.known("indexed").slot)
    } catch {
      throw IndexError(error, path: snapshot.layout.root)
    }
    for (place, segment) in snapshot.manifest.segments.enumerated() where segment.count(collection) > 0 {
      let dead = try snapshot.deadDocuments(collection, ofSegmentAt: place)
      var cursor = 0
      for id in 1...UInt32(segment.count(collection)) {
        if cursor < dead.count, dead[cursor] == id {
          cursor += 1
          continue
        }
        guard let document = joined.joined(id, segment: place) else { continue }
        do {
          var data = try joined.database.document(document).data
          if collection == .articles, var stored = StoredArticle(encoded: data) {
            stored.firstSeen = 0
            data = stored.encoded()
          }
          add(sums[document], data, collection)
        } catch {
          throw IndexError(error, path: snapshot.layout.file(collection.rawValue, of: segment.number))
        }
      }
    }
  }

  private mutating func add(_ sum: DocumentSums.Sum, _ data: [UInt8], _ collection: Collection) {
    var out = ByteWriter()
    out.write(collection.rawValue)
    out.write(sum.high)
    out.write(sum.low)
    out.write(data)
    let checksum = Checksum.of(out.bytes)
    high &+= checksum.high
    low &+= checksum.low
    counts[collection, default: 0] += 1
  }

  /// The counts and 32 hexadecimal digits.
  public var description: String {
    let numbers = Collection.allCases.map { "\(counts[$0] ?? 0) \($0.rawValue)" }.joined(separator: ", ")
    return "\(numbers), \(Checksum(high: high, low: low))"
  }
}
