/// A batch of documents, inverted and sorted, in a spill file; what ``GlassDatabase`` merges.
///
/// Its documents are numbered from 0. In the file stand, each without a gap:
///
/// - the postings: for each term in byte order: the bytes it shares with the one before and the rest of them, how many
///   documents have it and how often, then its pieces;
/// - the positions: for each term that has any: the term as above, the number of documents, and for each its distance
///   from the one before and its tag;
/// - the values, by slot: for each document its distance and the value;
/// - the data: for each document the length, whether it is compressed, and the bytes.
public struct GlassRun: Sendable {
  /// A stretch of the spill file.
  struct Extent: Sendable {
    var start: Int
    var length: Int
  }

  /// The values of a slot.
  struct Slot: Sendable {
    var slot: UInt32
    var extent: Extent
    var count: Int
    var lowest: [UInt8]
    var highest: [UInt8]
  }

  let file: SpillFile
  let postings: Extent
  let positions: Extent
  let data: Extent
  let slots: [Slot]
  let lengths: [UInt32]
  let highestWDF: UInt32

  /// How many documents it has.
  public var documentCount: Int { lengths.count }

  /// Bytes of postings in a piece, beyond which a new one is begun; what chunks of the merged list are made of.
  static let pieceSize = 400
}
