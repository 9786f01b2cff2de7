import LedeSchema

/// Finds articles by the ids that a person types: whole, or as much of the start as is unique.
struct ArticleChoice {
  let snapshot: Snapshot

  /// The document of the one live article whose id starts with `text`; `nil` where there is none.
  func document(_ text: String) throws -> UInt32? {
    guard text.utf8.count <= 12, text.utf8.count >= 4, UInt64(text, radix: 16) != nil else {
      throw UsageError("'\(text)' is no id: an id is twelve hexadecimal digits, or the first few of them")
    }
    let found = try snapshot.liveArticles(withIDPrefix: text)
    guard found.count < 2 else {
      let ids = found.map(\.id.description).joined(separator: " ")
      throw UsageError("'\(text)' is the start of several ids: \(ids)")
    }
    return found.first?.document
  }
}
