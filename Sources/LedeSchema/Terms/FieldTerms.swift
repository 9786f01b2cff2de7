/// The terms of a document's fields, each once, in the order in which they were found.
struct FieldTerms {
  private(set) var terms: [(bytes: [UInt8], wdf: UInt32)] = []
  private var seen: Set<[UInt8]> = []

  mutating func add(_ term: [UInt8], wdf: UInt32 = 0) {
    guard !term.isEmpty, term.count <= TermPrefix.longestTerm + 40, seen.insert(term).inserted else { return }
    terms.append((term, wdf))
  }

  mutating func add(_ term: String) { add(Array(term.utf8)) }

  mutating func add(flag: Field.Flag) { add(TermPrefix.flag + flag.rawValue) }
}
