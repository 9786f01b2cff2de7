import Testing
import Xapian

/// All that a database without term lists shows of itself, in words, in one order.
func contents(_ path: String) throws -> [String] {
  let database = try Database(path: path)
  let statistics = try database.statistics
  var lines = [
    "\(statistics.documentCount) documents, last \(statistics.lastDocumentID), length \(statistics.totalLength)",
    "lengths \(statistics.lengthLowerBound)...\(statistics.lengthUpperBound)",
    "positions \(try database.hasPositions)",
  ]
  for id in try database.documentIDs() {
    let data = try database.document(id).data
    lines.append("\(id): length \(try database.length(of: id)), \(data.count) bytes, hash \(hash(data))")
  }
  var terms = try database.allTerms()
  while try terms.next() {
    let term = terms.term
    lines.append(
      "\(term): \(try database.documentFrequency(of: term)) documents, "
        + "\(try database.collectionFrequency(of: term)) times")
    var postings = try database.postings(of: term, withPositions: true)
    while try postings.next() {
      let positions = postings.positions
      let shown =
        positions.count > 50 ? "\(positions.count) positions, hash \(hash(positions))" : "\(positions)"
      lines.append("  \(postings.document) \(postings.wdf) \(shown)")
      // The cursor of a list may not be asked alone: looking a key up takes another way through the tree.
      if positions.count % 7 == 3 {
        #expect(try database.positions(of: term, in: postings.document) == positions)
      }
    }
  }
  for slot in RandomDocuments.slots {
    lines.append(
      "slot \(slot): \(try database.valueFrequency(in: slot)), \(hash(try database.valueLowerBound(in: slot))), "
        + "\(hash(try database.valueUpperBound(in: slot)))")
    var values = try database.values(in: slot)
    while try values.next() {
      lines.append("  \(values.document) \(hash(values.value))")
      #expect(try database.document(values.document).value(in: slot) == values.value)
    }
  }
  return lines
}

private func hash(_ values: [some FixedWidthInteger]) -> UInt64 {
  values.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64(truncatingIfNeeded: $1)) &* 0x0000_0100_0000_01b3 }
}
