/// The terms of a document's fields, each once, in the order in which they were found.
struct FieldTerms {
  /// The bytes of all terms.
  private(set) var bytes: [UInt8] = []
  private(set) var terms: [(range: Range<Int>, wdf: UInt32)] = []
  private var seen: Set<[UInt8]> = []

  /// Adds the term that `term` makes behind `prefix`.
  mutating func add(_ prefix: String, _ term: some Sequence<UInt8>, wdf: UInt32 = 0) {
    let start = bytes.count
    bytes.append(contentsOf: prefix.utf8)
    bytes.append(contentsOf: term)
    let range = start..<bytes.count
    guard !range.isEmpty, range.count <= TermPrefix.longestTerm + 40, isNew(range) else {
      bytes.removeLast(range.count)
      return
    }
    terms.append((range, wdf))
  }

  mutating func add(_ term: String) { add(term, EmptyCollection()) }

  mutating func add(flag: Field.Flag) { add(TermPrefix.flag, flag.rawValue.utf8) }

  private mutating func isNew(_ term: Range<Int>) -> Bool {
    // Most documents have few: to compare them is less work than to hash them.
    guard terms.count >= 64 else {
      return !terms.contains { $0.range.count == term.count && bytes[$0.range] == bytes[term] }
    }
    if seen.isEmpty { seen = Set(terms.map { Array(bytes[$0.range]) }) }
    return seen.insert(Array(bytes[term])).inserted
  }
}
