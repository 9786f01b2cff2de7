internal import LedeText
internal import Xapian

/// All that a document of a collection holds, in one order, to be compared and digested.
struct DocumentImage: Hashable {
  struct Term: Hashable {
    var bytes: [UInt8]
    var wdf: Int
    var positions: [UInt32]
  }

  var terms: [Term] = []
  var values: [(slot: UInt32, bytes: [UInt8])] = []
  var data: [UInt8] = []

  /// What a draft says that a document should hold.
  init(_ draft: DocumentDraft) {
    terms.reserveCapacity(draft.terms.count)
    for term in draft.terms {
      terms.append(
        Term(
          bytes: Array(draft.termBytes[term.start..<term.start + term.length]), wdf: Int(term.wdf),
          positions: Array(draft.positions[term.firstPosition..<term.firstPosition + term.positionCount])))
    }
    terms.sort { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    // A term that a draft gives twice is one in a database.
    var merged: [Term] = []
    merged.reserveCapacity(terms.count)
    for term in terms {
      if let last = merged.last, last.bytes == term.bytes {
        merged[merged.count - 1].wdf += term.wdf
        merged[merged.count - 1].positions = Set(last.positions + term.positions).sorted()
      } else {
        merged.append(term)
      }
    }
    terms = merged
    var bySlot: [UInt32: [UInt8]] = [:]
    for value in draft.values { bySlot[value.slot] = value.bytes }
    values = bySlot.map { ($0.key, $0.value) }.sorted { $0.slot < $1.slot }
    data = draft.data
  }

  /// What a document of a database holds.
  init(_ id: UInt32, in database: Database) throws(XapianError) {
    let document = try database.document(id)
    data = try document.data
    for value in try document.values() { values.append((value.slot, value.bytes)) }
    values.sort { $0.slot < $1.slot }
    var list = try database.terms(of: id)
    while try list.next() {
      let term = list.term
      terms.append(
        Term(bytes: term, wdf: list.wdf, positions: try database.positions(of: term, in: id)))
    }
  }

  static func == (left: Self, right: Self) -> Bool {
    left.terms == right.terms && left.data == right.data
      && left.values.elementsEqual(right.values) { $0.slot == $1.slot && $0.bytes == $1.bytes }
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(terms)
    hasher.combine(data)
  }

  /// The first thing in which another image differs, in words; `nil` for none.
  func difference(from found: DocumentImage) -> String? {
    if self == found { return nil }
    if data != found.data { return "its stored data differ" }
    for (mine, theirs) in zip(terms, found.terms) where mine != theirs {
      let name = String(decoding: mine.bytes, as: UTF8.self)
      if mine.bytes != theirs.bytes {
        return "term \(name) expected, \(String(decoding: theirs.bytes, as: UTF8.self)) found"
      }
      return mine.wdf != theirs.wdf
        ? "term \(name) counts \(theirs.wdf), not \(mine.wdf)" : "the positions of term \(name) differ"
    }
    if terms.count != found.terms.count {
      return "it has \(found.terms.count) terms, not \(terms.count)"
    }
    return "its values differ"
  }

  /// A checksum of all of it, but for the values of a slot.
  func checksum(withoutSlot slot: UInt32?, under name: String) -> Checksum {
    var out = ByteWriter()
    out.write(name)
    out.write(count: terms.count)
    for term in terms {
      out.write(term.bytes)
      out.write(count: term.wdf)
      out.write(count: term.positions.count)
      for position in term.positions { out.write(UInt64(position)) }
    }
    for value in values where value.slot != slot {
      out.write(UInt64(value.slot))
      out.write(value.bytes)
    }
    out.write(data)
    return Checksum.of(out.bytes)
  }
}
