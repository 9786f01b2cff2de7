/// The terms of a document's fields, each once, in the order in which they were found.
struct FieldTerms {
  private(set) var terms: [(bytes: [UInt8], wdf: UInt32)] = []
  private var seen: Set<[UInt8]> = []

  mutating func add(_ term: [UInt8], wdf: UInt32 = 0) {
    guard !term.isEmpty, term.count <= TermPrefix.longestTerm + 40 else { return }
    // Most documents have few: to compare them is less work than to hash them.
    if terms.count < 64 {
      if terms.contains(where: { $0.bytes == term }) { return }
    } else {
      if seen.isEmpty { seen = Set(terms.map(\.bytes)) }
      if !seen.insert(term).inserted { return }
    }
    terms.append((term, wdf))
  }

  mutating func add(_ term: String) { add(Array(term.utf8)) }

  mutating func add(flag: Field.Flag) { add(TermPrefix.flag + flag.rawValue) }
}
