public import LedeSchema
internal import Xapian

/// Why a search gave no answer.
public enum SearchError: Error, Sendable {
  /// The query can't be read or is too large; with its place.
  case query(QueryError)
  /// The index can't be read.
  case index(IndexError)

  init(_ error: XapianError) { self = .index(IndexError(error, path: "the index")) }
}
