internal import Xapian

/// Turns documents with terms into terms with documents.
///
/// Terms get numbers, postings are appended to one flat list in the order of the documents, and a counting sort by
/// term turns that list round: no trees, and nothing a posting but its sixteen bytes. What xapian-core's `Inverter`
/// (backends/glass/glass_inverter.cc) keeps in maps of maps.
struct Inverter: ~Copyable {
  struct Posting: BitwiseCopyable {
    var term: UInt32
    var document: UInt32
    var wdf: UInt32
    /// Where its positions begin in `tags`, and one; 0 for none.
    var tag: UInt32
  }

  struct Value: BitwiseCopyable {
    var slot: UInt32
    var document: UInt32
    var start: Int
    var length: Int
  }

  private var index = TermIndex()
  private var postings = Arena<Posting>(capacity: 1 << 14)
  private var tags = ByteArena(capacity: 1 << 16)
  private var values = Arena<Value>(capacity: 1 << 10)
  private var valueBytes = ByteArena(capacity: 1 << 12)
  private var data = ByteArena(capacity: 1 << 16)
  private var lengths: [UInt32] = []
  private var highestWDF: UInt32 = 0
  private var coder = PositionCoder()
  private var deflater = Deflater()
  // What a document is copied to, so that its arrays are gone through once.
  private var terms = ByteArena()
  private var positions = Arena<UInt32>()
  private var merged = Arena<UInt32>()
  private var packed = ByteArena()
  private var repeated: [UInt32: [TermPosition]] = [:]

  var documentCount: Int { lengths.count }

  /// Adds a document that has been checked.
  mutating func add(_ draft: borrowing DocumentDraft) {
    let document = UInt32(truncatingIfNeeded: lengths.count)
    terms.removeAll()
    terms.append(draft.termBytes.span)
    positions.removeAll()
    positions.append(draft.positions.span)
    var length: UInt32 = 0
    let first = postings.count
    let drafted = draft.terms.span
    for place in drafted.indices {
      let term = drafted[place]
      let number = index.number(of: terms, term.start, term.length)
      length &+= term.wdf
      var entry = index.entries[number]
      if entry.last != .max, Int(entry.last) >= first {
        `repeat`(Int(entry.last), term, draft)
        continue
      }
      entry.last = UInt32(truncatingIfNeeded: postings.count)
      entry.count &+= 1
      index.entries[number] = entry
      var tag: UInt32 = 0
      if term.positionCount > 0 { tag = write(term.firstPosition, term.positionCount) }
      postings.append(
        Posting(term: UInt32(truncatingIfNeeded: number), document: document, wdf: term.wdf, tag: tag))
      highestWDF = max(highestWDF, term.wdf)
    }
    finishRepeated(draft)
    for value in draft.values {
      values.append(
        Value(slot: value.slot, document: document, start: valueBytes.count, length: value.bytes.count))
      valueBytes.append(value.bytes.span)
    }
    packed.removeAll()
    if deflater.compress(draft.data.span, into: &packed) {
      data.append(packed: packed.count << 1 | 1)
      data.append(packed, count: packed.count)
    } else {
      data.append(packed: draft.data.count << 1)
      data.append(draft.data.span)
    }
    lengths.append(length)
  }

  /// Packs positions of the document at hand; where its tag begins, and one.
  private mutating func write(_ start: Int, _ count: Int) -> UInt32 {
    var isAscending = true
    for index in start + 1..<max(start + 1, start + count) where positions[index] <= positions[index - 1] {
      isAscending = false
    }
    if isAscending {
      packed.removeAll()
      coder.encode(positions, from: start, count: count, into: &packed)
    } else {
      var list: [UInt32] = []
      for index in start..<start + count { list.append(positions[index]) }
      pack(list)
    }
    return keepTag()
  }

  private mutating func pack(_ list: [UInt32]) {
    merged.removeAll()
    for position in list.sorted() where merged.isEmpty || merged[merged.count - 1] != position {
      merged.append(position)
    }
    packed.removeAll()
    coder.encode(merged, from: 0, count: merged.count, into: &packed)
  }

  private mutating func keepTag() -> UInt32 {
    let start = tags.count
    tags.append(packed: packed.count)
    tags.append(packed, count: packed.count)
    return UInt32(truncatingIfNeeded: start + 1)
  }

  // MARK: Terms that a draft gives twice

  private mutating func `repeat`(
    _ posting: Int, _ term: DocumentDraft.Term, _ draft: borrowing DocumentDraft
  ) {
    postings[posting].wdf &+= term.wdf
    highestWDF = max(highestWDF, postings[posting].wdf)
    guard term.positionCount > 0 else { return }
    repeated[UInt32(truncatingIfNeeded: posting), default: []] +=
      draft.positions[term.firstPosition..<term.firstPosition + term.positionCount]
  }

  private mutating func finishRepeated(_ draft: borrowing DocumentDraft) {
    guard !repeated.isEmpty else { return }
    for (posting, more) in repeated {
      let entry = index.entries[Int(postings[Int(posting)].term)]
      var all = more
      for term in draft.terms
      where term.length == Int(entry.length)
        && index.bytes.equals(Int(entry.start), terms, term.start, count: term.length)
      {
        all += draft.positions[term.firstPosition..<term.firstPosition + term.positionCount]
      }
      pack(all)
      postings[Int(posting)].tag = keepTag()
    }
    repeated = [:]
  }

  // MARK: Runs

  /// Inverts what was added, appends it to a spill file, and leaves the batch empty.
  mutating func finish(into file: SpillFile) throws(GlassError) -> GlassRun {
    let order = index.sorted()
    let lists = sortedPostings()
    var out = ByteArena(capacity: postings.count * 6 + data.count)
    var sections: [Int] = []
    writePostings(order, lists, to: &out)
    sections.append(out.count)
    writePositions(order, lists, to: &out)
    sections.append(out.count)
    out.append(data, count: data.count)
    sections.append(out.count)
    var slots = writeValues(to: &out)
    let start = try file.append(out)
    for place in slots.indices { slots[place].extent.start += start }
    let run = GlassRun(
      file: file, postings: .init(start: start, length: sections[0]),
      positions: .init(start: start + sections[0], length: sections[1] - sections[0]),
      data: .init(start: start + sections[1], length: sections[2] - sections[1]),
      slots: slots, lengths: lengths, highestWDF: highestWDF)
    removeAll()
    return run
  }

  /// Forgets what was added.
  mutating func removeAll() {
    index.removeAll()
    postings.removeAll()
    tags.removeAll()
    values.removeAll()
    valueBytes.removeAll()
    data.removeAll()
    lengths = []
    highestWDF = 0
  }

  /// The postings by term, those of a term in the order of their documents; a term's begin where its entry says.
  private mutating func sortedPostings() -> Arena<Posting> {
    var next: UInt32 = 0
    for number in 0..<index.count {
      index.entries[number].last = next
      next += index.entries[number].count
    }
    var sorted = Arena<Posting>(
      repeating: Posting(term: 0, document: 0, wdf: 0, tag: 0), count: postings.count)
    for place in 0..<postings.count {
      let posting = postings[place]
      let target = index.entries[Int(posting.term)].last
      sorted[Int(target)] = posting
      index.entries[Int(posting.term)].last = target &+ 1
    }
    return sorted
  }

  /// Appends a term as what it shares with the one before and the rest.
  private func write(_ entry: TermIndex.Entry, after last: inout TermIndex.Entry?, to out: inout ByteArena) {
    var shared = 0
    if let last {
      let most = Int(min(last.length, entry.length))
      while shared < most, index.bytes[Int(last.start) + shared] == index.bytes[Int(entry.start) + shared] {
        shared += 1
      }
    }
    out.append(packed: shared)
    out.append(packed: Int(entry.length) - shared)
    out.append(index.bytes, from: Int(entry.start) + shared, count: Int(entry.length) - shared)
    last = entry
  }

  private func writePostings(
    _ order: [UInt32], _ lists: borrowing Arena<Posting>, to out: inout ByteArena
  ) {
    var piece = ByteArena(capacity: 2 * GlassRun.pieceSize)
    var last: TermIndex.Entry?
    for number in order {
      let entry = index.entries[Int(number)]
      let end = Int(entry.last)
      let start = end - Int(entry.count)
      write(entry, after: &last, to: &out)
      var frequency: UInt64 = 0
      for place in start..<end { frequency &+= UInt64(lists[place].wdf) }
      out.append(packed: entry.count)
      out.append(packed: frequency)
      var place = start
      var before: UInt32 = 0
      while place < end {
        let first = lists[place].document
        var document = first
        piece.removeAll()
        piece.append(packed: lists[place].wdf)
        place += 1
        while place < end, piece.count < GlassRun.pieceSize {
          let posting = lists[place]
          piece.append(packed: posting.document &- document &- 1)
          piece.append(packed: posting.wdf)
          document = posting.document
          place += 1
        }
        out.append(packed: first &- before)
        out.append(packed: document &- first)
        out.append(packed: piece.count << 1 | (place < end ? 1 : 0))
        out.append(piece, count: piece.count)
        before = document
      }
    }
  }

  private func writePositions(
    _ order: [UInt32], _ lists: borrowing Arena<Posting>, to out: inout ByteArena
  ) {
    var last: TermIndex.Entry?
    for number in order {
      let entry = index.entries[Int(number)]
      let end = Int(entry.last)
      let start = end - Int(entry.count)
      var count = 0
      for place in start..<end where lists[place].tag != 0 { count += 1 }
      guard count > 0 else { continue }
      write(entry, after: &last, to: &out)
      out.append(packed: count)
      var before: UInt32 = 0
      for place in start..<end {
        let posting = lists[place]
        guard posting.tag != 0 else { continue }
        out.append(packed: posting.document &- before)
        before = posting.document
        // The tag stands with its length already.
        let tag = Int(posting.tag) - 1
        var length = 0
        var end = tag
        var shift = 0
        while true {
          let byte = Int(tags[end])
          end += 1
          length |= (byte & 0x7f) << shift
          if byte < 0x80 { break }
          shift += 7
        }
        out.append(tags, from: tag, count: end - tag + length)
      }
    }
  }

  /// Of two values that a document has for a slot the last one counts, and an empty one is none.
  private func writeValues(to out: inout ByteArena) -> [GlassRun.Slot] {
    // Values come in the order of their documents: only the slots need sorting.
    var bySlot: [UInt32: [Int]] = [:]
    for number in 0..<values.count { bySlot[values[number].slot, default: []].append(number) }
    let order = bySlot.sorted { $0.key < $1.key }.flatMap(\.value)
    var slots: [GlassRun.Slot] = []
    var before: UInt32 = 0
    for (place, number) in order.enumerated() {
      let value = values[number]
      if place + 1 < order.count {
        let next = values[order[place + 1]]
        if next.slot == value.slot, next.document == value.document { continue }
      }
      guard value.length > 0 else { continue }
      let bytes = valueBytes.array(value.start..<value.start + value.length)
      if slots.last?.slot != value.slot {
        slots.append(
          .init(
            slot: value.slot, extent: .init(start: out.count, length: 0), count: 0, lowest: bytes,
            highest: bytes))
        before = 0
      }
      let last = slots.count - 1
      out.append(packed: value.document &- before)
      before = value.document
      out.append(packed: value.length)
      out.append(valueBytes, from: value.start, count: value.length)
      slots[last].extent.length = out.count - slots[last].extent.start
      slots[last].count += 1
      if bytes.lexicographicallyPrecedes(slots[last].lowest) { slots[last].lowest = bytes }
      if slots[last].highest.lexicographicallyPrecedes(bytes) { slots[last].highest = bytes }
    }
    return slots
  }
}
