extension StringProtocol {
  /// Whether the bytes of another text stand in this one, both in UTF-8.
  ///
  /// The standard library's `contains` for texts is part of its regular expressions, which the program does without.
  public func holds(_ part: some StringProtocol) -> Bool {
    let (bytes, sought) = (Array(utf8), Array(part.utf8))
    guard sought.count <= bytes.count else { return false }
    return (0...(bytes.count - sought.count)).contains { start in
      sought.indices.allSatisfy { bytes[start + $0] == sought[$0] }
    }
  }
}
