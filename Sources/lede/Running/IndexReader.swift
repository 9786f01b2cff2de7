import LedeSchema
import LedeSearch

/// The indexes that a command reads, opened; where the user allows it, less those that stop answering.
final class IndexReader {
  private let options: PlaceOptions
  private(set) var snapshot: Snapshot
  private(set) var engine: SearchEngine
  /// What was left out so far.
  private(set) var missing: [MissingIndex]

  init(_ options: PlaceOptions) throws(IndexError) {
    self.options = options
    let opened = try Place.snapshot(options)
    snapshot = opened
    engine = SearchEngine(opened)
    missing = opened.missing
  }

  /// Asks the indexes, and once more without one that does not answer.
  func ask<Answer>(
    _ body: (SearchEngine) throws(SearchError) -> Answer
  ) throws(SearchError) -> Answer {
    while true {
      do throws(SearchError) {
        return try body(engine)
      } catch {
        guard options.isPartial, case .index(let fault) = error, fault.code == .unreachable,
          let name = fault.path,
          let part = snapshot.indexes.first(where: { $0.address.covers(name) })
        else { throw error }
        missing.append(MissingIndex(address: part.address, error: fault))
        do throws(IndexError) {
          snapshot = try Place.snapshot(options, without: missing.map(\.address))
        } catch {
          throw .index(fault)
        }
        missing += snapshot.missing
        engine = SearchEngine(snapshot)
      }
    }
  }
}
