internal import CXapian

extension Span<UInt8> {
  /// Calls `body` with the bytes as the shim takes them.
  func withText<Result, Failure: Error>(
    _ body: (CXText) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe withUnsafeBytes { (buffer) throws(Failure) in
      try unsafe body(CXText(bytes: buffer.baseAddress, count: buffer.count))
    }
  }
}

extension ByteString {
  /// Calls `body` with the bytes as the shim takes them.
  func withText<Result, Failure: Error>(
    _ body: (CXText) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try withBytes { (span) throws(Failure) in try unsafe span.withText(body) }
  }
}

extension CXText {
  var buffer: UnsafeRawBufferPointer { unsafe UnsafeRawBufferPointer(start: bytes, count: count) }

  /// Calls `body` with the bytes.
  func withSpan<Result, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe buffer.withMemoryRebound(to: UInt8.self) { (bytes) throws(Failure) in
      try unsafe body(bytes.span)
    }
  }
}

extension [UInt8] {
  init(_ text: CXText) { unsafe self.init(text.buffer) }
}

extension String {
  init(_ text: CXText) { unsafe self.init(decoding: text.buffer, as: UTF8.self) }
}

/// The result of a shim call that fills a place.
func value<Value>(_ start: Value, _ call: (inout Value) -> CXError) throws(XapianError) -> Value {
  var place = start
  try unsafe check(call(&place))
  return place
}

/// The text of a shim call that lends one.
func bytes(_ call: (inout CXText) -> CXError) throws(XapianError) -> [UInt8] {
  try unsafe [UInt8](value(CXText(), call))
}

/// The text of a shim call that lends one, as a string.
func string(_ call: (inout CXText) -> CXError) throws(XapianError) -> String {
  try unsafe String(value(CXText(), call))
}

/// Calls `body` with several texts as the shim takes them.
func withTexts<Result>(
  _ strings: [[UInt8]], _ body: (UnsafeBufferPointer<CXText>) throws(XapianError) -> Result
) throws(XapianError) -> Result {
  // All in one buffer, so that their storage is pinned by one closure.
  try unsafe Array(strings.joined()).withText { (flat) throws(XapianError) in
    var texts: [CXText] = unsafe []
    var offset = 0
    for string in strings {
      let start = unsafe flat.bytes.map { unsafe $0 + offset }
      unsafe texts.append(CXText(bytes: start, count: string.count))
      offset += string.count
    }
    return try unsafe texts.span.withUnsafeBufferPointer(body)
  }
}
