internal import CXapian

/// A source on the C++ side.
private final class SourceBox {
  let source: any PostingSource
  init(_ source: any PostingSource) { self.source = source }
}

/// A cursor on the C++ side.
private final class CursorBox {
  var cursor: any PostingSourceCursor
  init(_ cursor: any PostingSourceCursor) { self.cursor = cursor }
}

extension CXPostingSource {
  /// A source for the shim, which has to release it.
  init(_ source: any PostingSource) {
    unsafe self.init(
      context: Unmanaged.passRetained(SourceBox(source)).toOpaque(),
      retain: { context in
        guard let context = unsafe context else { return }
        _ = unsafe Unmanaged<SourceBox>.fromOpaque(context).retain()
      },
      release: { context in
        guard let context = unsafe context else { return }
        unsafe Unmanaged<SourceBox>.fromOpaque(context).release()
      },
      open: { context, database, bounds, cursor in
        let database = unsafe Database(taking: database)
        guard let context = unsafe context else { return unsafe CXError(impl: nil) }
        let box = unsafe Unmanaged<SourceBox>.fromOpaque(context).takeUnretainedValue()
        return unsafe answer { () throws(XapianError) in
          let opened = try box.source.cursor(for: database)
          let frequency = opened.documentFrequency
          unsafe bounds.pointee = CXPostingBounds(
            minimum: UInt32(clamping: frequency.minimum), estimate: UInt32(clamping: frequency.estimate),
            maximum: UInt32(clamping: frequency.maximum), maximumWeight: opened.maximumWeight)
          unsafe cursor.pointee = Unmanaged.passRetained(CursorBox(opened)).toOpaque()
        }
      },
      advance: { cursor, document, minimumWeight, posting in
        let box = unsafe Unmanaged<CursorBox>.fromOpaque(cursor).takeUnretainedValue()
        return unsafe answer { () throws(XapianError) in
          if let found = try box.cursor.advance(to: document, minimumWeight: minimumWeight) {
            unsafe posting.pointee = CXSourcePosting(docid: found.document, weight: found.weight)
          }
        }
      },
      close: { cursor in unsafe Unmanaged<CursorBox>.fromOpaque(cursor).release() })
  }
}
