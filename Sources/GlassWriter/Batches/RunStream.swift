/// Reads a stretch of a run from its start to its end through a small window.
struct RunStream: ~Copyable {
  private let file: SpillFile
  private var offset: Int
  private var left: Int
  private let room: Int
  private(set) var window: ByteArena
  private(set) var position = 0

  init(_ run: GlassRun, _ extent: GlassRun.Extent, room: Int) {
    file = run.file
    offset = extent.start
    left = extent.length
    self.room = min(room, max(64, extent.length))
    window = ByteArena(capacity: self.room)
  }

  /// Whether all has been read.
  var isAtEnd: Bool { position == window.count && left == 0 }

  /// Makes `length` bytes stand in the window, from ``position`` on.
  @inline(__always)
  mutating func need(_ length: Int) throws(GlassError) {
    if position &+ length > window.count { try fill(length) }
  }

  @inline(never)
  private mutating func fill(_ length: Int) throws(GlassError) {
    window.removeFirst(position)
    position = 0
    let more = min(left, max(room - window.count, length - window.count))
    let (file, offset) = (file, offset)
    var got = 0
    try unsafe window.appendFilling(room: more) { (buffer) throws(GlassError) in
      got = try unsafe file.read(buffer, at: offset)
      return got
    }
    self.offset += got
    left -= got
    guard got == more, window.count >= length else {
      throw GlassError("a run ends before its end")
    }
  }

  /// Passes over bytes that ``need(_:)`` has brought.
  @inline(__always)
  mutating func advance(_ length: Int) { position &+= length }

  @inline(__always)
  mutating func number() throws(GlassError) -> Int {
    var value = 0
    var shift = 0
    while true {
      try need(1)
      let byte = Int(window[position])
      position &+= 1
      value |= (byte & 0x7f) << shift
      if byte < 0x80 { return value }
      shift += 7
      if shift > 56 { throw GlassError("a run holds a number that is too large") }
    }
  }

  /// Appends the next bytes to `out`.
  @inline(__always)
  mutating func take(_ length: Int, into out: inout ByteArena) throws(GlassError) {
    try need(length)
    out.append(window, from: position, count: length)
    position &+= length
  }
}

/// A place in a stream whose entries begin with a term.
struct TermCursor: ~Copyable {
  fileprivate(set) var stream: RunStream
  fileprivate(set) var term = ByteArena(capacity: 256)
  /// The start of the term, to compare by.
  fileprivate(set) var start = TermStart()

  fileprivate init(_ stream: consuming RunStream) { self.stream = stream }

  /// Moves to the next term; false at the end.
  fileprivate mutating func next() throws(GlassError) -> Bool {
    if stream.isAtEnd { return false }
    let shared = try stream.number()
    let rest = try stream.number()
    guard shared <= term.count else { throw GlassError("a run holds a term that makes no sense") }
    term.truncate(to: shared)
    try stream.take(rest, into: &term)
    start = TermStart(term)
    return true
  }
}

/// The first sixteen bytes of a term and its length: most terms are no longer, and told apart by that alone.
struct TermStart {
  private var first: UInt64 = 0
  private var second: UInt64 = 0
  private var count = 0

  init() {}

  init(_ term: borrowing ByteArena) {
    count = term.count
    first = term.prefix(0, count)
    if count > 8 { second = term.prefix(8, count - 8) }
  }

  /// Below 0, 0 or above 0 as this term comes before the other, is it, or comes behind; `nil` where the starts don't tell.
  @inline(__always)
  func order(_ other: TermStart) -> Int? {
    if first != other.first { return first < other.first ? -1 : 1 }
    if second != other.second { return second < other.second ? -1 : 1 }
    return count <= 16 || other.count <= 16 ? count - other.count : nil
  }
}

/// A stream whose entries begin with a term.
///
/// Swift would check at run time that each access to a variable of an object is alone: a fortieth of indexing. Here one
/// thread reads one stream at a time, and no body of ``read(_:)`` asks for another of the same stream.
final class TermStream {
  @exclusivity(unchecked)
  fileprivate(set) var cursor: TermCursor
  /// The number of the run's last document before its first, in the merged database.
  let offset: UInt32

  init(_ stream: consuming RunStream, offset: UInt32) {
    unsafe cursor = TermCursor(stream)
    self.offset = offset
  }

  /// Reads what follows the term.
  @inline(__always)
  func read(_ body: (inout RunStream) throws(GlassError) -> Void) throws(GlassError) {
    try unsafe body(&cursor.stream)
  }

  /// Appends the term to a key, as glass writes it there.
  func append(termTo key: inout ByteArena) {
    unsafe key.append(term: cursor.term, from: 0, count: cursor.term.count)
  }

  fileprivate func next() throws(GlassError) -> Bool { try unsafe cursor.next() }

  fileprivate var start: TermStart { unsafe cursor.start }

  fileprivate func order(_ other: TermStream) -> Int {
    unsafe cursor.term.order(0, cursor.term.count, against: other.cursor.term, 0, other.cursor.term.count)
  }
}

/// Merges streams by term: a binary heap of their numbers.
struct TermMerge {
  private(set) var streams: [TermStream]
  private var heap: [Int] = []
  /// The start of each stream's term.
  private var starts: [TermStart]

  init(_ streams: [TermStream]) throws(GlassError) {
    self.streams = streams
    starts = [TermStart](repeating: TermStart(), count: streams.count)
    for number in streams.indices where try streams[number].next() { push(number) }
  }

  /// Takes the streams that stand at the lowest term, in the order of their runs; none at the end.
  mutating func take(into found: inout [Int]) {
    found.removeAll(keepingCapacity: true)
    guard let first = heap.first else { return }
    pop()
    found.append(first)
    while let next = heap.first, order(next, first) == 0 {
      pop()
      found.append(next)
    }
  }

  /// Moves streams that were taken, and read, to their next term.
  mutating func putBack(_ found: [Int]) throws(GlassError) {
    for number in found where try streams[number].next() { push(number) }
  }

  @inline(__always)
  private func order(_ left: Int, _ right: Int) -> Int {
    starts[left].order(starts[right]) ?? streams[left].order(streams[right])
  }

  @inline(__always)
  private func precedes(_ left: Int, _ right: Int) -> Bool {
    let order = order(left, right)
    return order != 0 ? order < 0 : left < right
  }

  private mutating func push(_ number: Int) {
    starts[number] = streams[number].start
    heap.append(number)
    var child = heap.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard precedes(heap[child], heap[parent]) else { break }
      heap.swapAt(child, parent)
      child = parent
    }
  }

  private mutating func pop() {
    let last = heap.removeLast()
    guard !heap.isEmpty else { return }
    heap[0] = last
    var parent = 0
    while true {
      var child = 2 * parent + 1
      guard child < heap.count else { break }
      if child + 1 < heap.count, precedes(heap[child + 1], heap[child]) { child += 1 }
      guard precedes(heap[child], heap[parent]) else { break }
      heap.swapAt(child, parent)
      parent = child
    }
  }
}
