public import Xapian

/// Documents of one batch, gathered and inverted.
///
/// Not to be used by two threads at once; one that has been finished can be used again, and keeps its room.
///
/// ```swift
/// let spill = try SpillFile(folder: "tmp")
/// let batch = GlassBatch()
/// try batch.add(draft)
/// let run = try batch.finish(into: spill)
/// try GlassDatabase.write([run], to: "articles")
/// ```
public final class GlassBatch {
  private var inverter = Inverter()

  /// A batch without documents.
  public init() {}

  /// How many documents have been added since it was last finished.
  public var documentCount: Int { inverter.documentCount }

  /// Adds a document, and returns its number in the batch, from 1.
  ///
  /// - Throws: ``XapianError`` with code `invalidArgument` for what Xapian could not store
  ///   (`DocumentDraft.check(maximumDataLength:)`); then nothing was added.
  @discardableResult
  public func add(_ draft: borrowing DocumentDraft) throws(XapianError) -> UInt32 {
    try draft.check()
    inverter.add(draft)
    return UInt32(truncatingIfNeeded: inverter.documentCount)
  }

  /// Inverts what was added, appends it to a spill file, and leaves the batch empty.
  ///
  /// - Throws: ``GlassError`` where the system refuses.
  public func finish(into file: SpillFile) throws(GlassError) -> GlassRun { try inverter.finish(into: file) }

  /// Forgets what was added.
  public func removeAll() { inverter.removeAll() }
}
