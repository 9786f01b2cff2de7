internal import LedeSchema
internal import LedeText
internal import Xapian

/// For each document of a collection a sum of hashes of its terms, with their weights and positions, and of its
/// values.
///
/// A segment has no lists of a document's terms, only of a term's documents, so what a document holds is gathered by
/// going through all terms once: in whatever order its parts are met, the sum is the same, and a part too many or too
/// few changes it.
struct DocumentSums {
  /// The sum of one document.
  struct Sum: Hashable {
    var high: UInt64 = 0
    var low: UInt64 = 0

    fileprivate mutating func add(_ hash: Sum) {
      high &+= hash.high
      low &+= hash.low
    }
  }

  /// By document id less 1.
  private(set) var sums: [Sum]

  /// The slots that a document can have a value in.
  static let slots = Set(Field.all.compactMap(\.slot) + Field.internalSlots).sorted()

  /// Goes through a database of `count` documents.
  ///
  /// - Parameter skipped: a slot whose values don't count.
  init(of database: borrowing Database, count: Int, withoutSlot skipped: UInt32? = nil) throws(XapianError) {
    sums = [Sum](repeating: Sum(), count: count)
    var terms = try database.allTerms()
    while try terms.next() {
      let term = terms.term
      let head = Self.hash(term, salt: 1)
      var postings = try database.postings(of: term, withPositions: true)
      while try postings.next() {
        let place = Int(postings.document) - 1
        guard sums.indices.contains(place) else { continue }
        let wdf = UInt64(postings.wdf)
        postings.withPositions { sums[place].add(Self.posting(head, wdf, $0)) }
      }
    }
    for slot in Self.slots where slot != skipped {
      var values = try database.values(in: slot)
      while try values.next() {
        let place = Int(values.document) - 1
        if sums.indices.contains(place) { sums[place].add(Self.hash(values.value, salt: UInt64(slot) + 2)) }
      }
    }
  }

  subscript(document: UInt32) -> Sum {
    sums.indices.contains(Int(document) - 1) ? sums[Int(document) - 1] : Sum()
  }

  /// The sum of what a draft says that a document should hold.
  static func of(_ draft: DocumentDraft) -> Sum {
    var sum = Sum()
    for term in merged(draft) {
      let head = hash(term.bytes, salt: 1)
      sum.add(posting(head, UInt64(term.wdf), term.positions.span))
    }
    for (slot, value) in values(draft) { sum.add(hash(value, salt: UInt64(slot) + 2)) }
    return sum
  }

  /// The terms of a draft, each once: one that it gives twice is one in a database.
  static func merged(_ draft: DocumentDraft) -> [(bytes: [UInt8], wdf: UInt32, positions: [UInt32])] {
    var places: [ArraySlice<UInt8>: Int] = [:]
    var terms: [(bytes: [UInt8], wdf: UInt32, positions: [UInt32])] = []
    terms.reserveCapacity(draft.terms.count)
    for term in draft.terms {
      let bytes = draft.termBytes[term.start..<term.start + term.length]
      let positions = draft.positions[term.firstPosition..<term.firstPosition + term.positionCount]
      if let place = places[bytes] {
        terms[place].wdf &+= term.wdf
        terms[place].positions = Set(terms[place].positions + positions).sorted()
      } else {
        places[bytes] = terms.count
        terms.append((Array(bytes), term.wdf, Array(positions)))
      }
    }
    return terms
  }

  /// The length that a draft gives: its terms, with their repetitions.
  static func length(of draft: DocumentDraft) -> Int { draft.terms.reduce(0) { $0 + Int($1.wdf) } }

  /// The values of a draft; of two for one slot the last one counts.
  static func values(_ draft: DocumentDraft) -> [UInt32: [UInt8]] {
    var values: [UInt32: [UInt8]] = [:]
    for value in draft.values { values[value.slot] = value.bytes }
    return values.filter { !$0.value.isEmpty }
  }

  /// The first thing in which a document differs from a draft, in words; `nil` for none.
  static func difference(
    of draft: DocumentDraft, from document: UInt32, in database: borrowing Database
  ) throws(XapianError) -> String? {
    for term in merged(draft) {
      let name = String(decoding: term.bytes, as: UTF8.self)
      var postings = try database.postings(of: term.bytes, withPositions: true)
      guard try postings.skip(to: document), postings.document == document else {
        return "it lacks the term \(name)"
      }
      if postings.wdf != Int(term.wdf) {
        return "term \(name) counts \(postings.wdf), not \(term.wdf)"
      }
      if postings.positions != term.positions { return "the positions of term \(name) differ" }
    }
    let values = values(draft)
    let found = try database.document(document)
    for slot in slots where try found.value(in: slot) != values[slot, default: []] {
      return "its values differ"
    }
    return nil
  }

  // MARK: Hashes

  private static func hash(_ bytes: [UInt8], salt: UInt64) -> Sum {
    let checksum = Checksum.of(bytes)
    return mix(Sum(high: checksum.high, low: checksum.low), salt)
  }

  private static func posting(_ head: Sum, _ wdf: UInt64, _ positions: borrowing Span<UInt32>) -> Sum {
    var sum = mix(head, wdf)
    for place in positions.indices { sum = mix(sum, UInt64(positions[place])) }
    return mix(sum, UInt64(positions.count))
  }

  @inline(__always)
  private static func mix(_ sum: Sum, _ word: UInt64) -> Sum {
    let high = (sum.high ^ word) &* 0x9e37_79b9_7f4a_7c15
    let low = (sum.low &+ word) &* 0xc2b2_ae3d_27d4_eb4f
    return Sum(high: high << 31 | high >> 33, low: (low ^ high) << 27 | (low ^ high) >> 37)
  }
}
