internal import CXapian

/// Lists of document ids, one for each of several databases, to filter by.
///
/// It is immutable, and may be used by any number of queries and threads at a time.
@safe public final class DocumentSet: Sendable {
  // Sendable: filled once in init, then only read; what the queries share of it is counted atomically.
  nonisolated(unsafe) let handle: CXDocumentSet

  /// Lists of document ids by the UUID (``Database/uuid``) of the database that they belong to.
  ///
  /// - Parameter lists: Ids in any order; each counts once.
  /// - Throws: ``XapianError/Code/invalidArgument`` for the id 0.
  public init(_ lists: [String: [DocumentID]]) throws(XapianError) {
    unsafe handle = try unsafe value(CXDocumentSet(impl: nil)) { unsafe CXDocumentSetMake(&$0) }
    for (uuid, list) in lists {
      let ids = Self.isAscending(list) ? list : Self.sorted(list)
      if ids.first == 0 { throw .invalidArgument("0 is no document id") }
      try unsafe check(
        uuid.withText { uuid in
          unsafe ids.span.withUnsafeBufferPointer {
            unsafe CXDocumentSetInsert(handle, uuid, $0.baseAddress, $0.count)
          }
        })
    }
  }

  deinit {
    unsafe CXDocumentSetFree(handle)
  }

  private static func isAscending(_ ids: [DocumentID]) -> Bool {
    for index in ids.indices.dropFirst() where ids[index] <= ids[index - 1] { return false }
    return true
  }

  private static func sorted(_ ids: [DocumentID]) -> [DocumentID] {
    var result: [DocumentID] = []
    result.reserveCapacity(ids.count)
    for id in ids.sorted() where id != result.last { result.append(id) }
    return result
  }
}
