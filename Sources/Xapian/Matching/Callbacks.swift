internal import CXapian

/// A match decider on the C++ side.
final class Decider {
  let decide: (borrowing Document) throws(XapianError) -> Bool
  init(_ decide: @escaping (borrowing Document) throws(XapianError) -> Bool) { self.decide = decide }
}

/// An expand decider on the C++ side.
final class TermDecider {
  let decide: (Span<UInt8>) throws(XapianError) -> Bool
  init(_ decide: @escaping (Span<UInt8>) throws(XapianError) -> Bool) { self.decide = decide }
}

/// A match spy on the C++ side.
final class Watcher {
  let spy: any MatchSpy
  init(_ spy: any MatchSpy) { self.spy = spy }
}

/// A key maker on the C++ side.
private final class KeyBox {
  let key: (borrowing Document) throws(XapianError) -> [UInt8]
  init(_ key: @escaping (borrowing Document) throws(XapianError) -> [UInt8]) { self.key = key }
}

extension CXMatchDecider {
  /// A decider for the time of a call, during which the caller keeps the box alive.
  init(_ box: Decider) {
    unsafe self.init(context: Unmanaged.passUnretained(box).toOpaque()) { context, document, accept in
      guard let context = unsafe context else { return unsafe CXError(impl: nil) }
      let box = unsafe Unmanaged<Decider>.fromOpaque(context).takeUnretainedValue()
      return unsafe answer { () throws(XapianError) in
        unsafe accept.pointee = try unsafe box.decide(Document(lent: document))
      }
    }
  }
}

extension CXExpandDecider {
  /// A decider for the time of a call, during which the caller keeps the box alive.
  init(_ box: TermDecider) {
    unsafe self.init(context: Unmanaged.passUnretained(box).toOpaque()) { context, term, accept in
      guard let context = unsafe context else { return unsafe CXError(impl: nil) }
      let box = unsafe Unmanaged<TermDecider>.fromOpaque(context).takeUnretainedValue()
      return unsafe answer { () throws(XapianError) in
        unsafe accept.pointee = try unsafe term.withSpan { (term) throws(XapianError) in
          try box.decide(term)
        }
      }
    }
  }
}

extension CXMatchSpy {
  /// A spy for the time of a call, during which the caller keeps the box alive.
  init(_ box: Watcher) {
    unsafe self.init(context: Unmanaged.passUnretained(box).toOpaque()) { context, document, weight in
      guard let context = unsafe context else { return unsafe CXError(impl: nil) }
      let box = unsafe Unmanaged<Watcher>.fromOpaque(context).takeUnretainedValue()
      return unsafe answer { () throws(XapianError) in
        try unsafe box.spy.see(Document(lent: document), weight: weight)
      }
    }
  }
}

extension CXKeyMaker {
  /// A key maker for the shim, which has to release it.
  init(_ key: @escaping (borrowing Document) throws(XapianError) -> [UInt8]) {
    unsafe self.init(
      context: Unmanaged.passRetained(KeyBox(key)).toOpaque(),
      release: { context in
        guard let context = unsafe context else { return }
        unsafe Unmanaged<KeyBox>.fromOpaque(context).release()
      },
      make: { context, document, buffer in
        guard let context = unsafe context else { return unsafe CXError(impl: nil) }
        let box = unsafe Unmanaged<KeyBox>.fromOpaque(context).takeUnretainedValue()
        return unsafe answer { () throws(XapianError) in
          let key = try unsafe box.key(Document(lent: document))
          try unsafe check(key.withText { unsafe CXBufferAppend(buffer, $0) })
        }
      })
  }
}

/// Calls `body` with a pointer to a value, or with nil if there is none.
func withOptionalPointer<Value, Result>(
  to value: Value?, _ body: (UnsafePointer<Value>?) -> Result
) -> Result {
  guard var value else { return body(nil) }
  return unsafe withUnsafePointer(to: &value) { unsafe body($0) }
}
