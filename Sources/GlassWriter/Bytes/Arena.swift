internal import Glibc
internal import LedeText

/// Elements side by side in memory that grows at its end and keeps its room: the flat store of everything that is
/// inverted or laid out in blocks.
///
/// Like `Array`, but never shared, so that no write looks for other owners, and checked against its bounds in debug
/// builds only, as offsets into it never come from outside.
@safe struct Arena<Element: BitwiseCopyable>: ~Copyable {
  private var base: UnsafeMutablePointer<Element>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int = 16) {
    self.capacity = max(16, capacity)
    unsafe base = .allocate(capacity: self.capacity)
  }

  /// An arena of `count` times the same element.
  init(repeating element: Element, count: Int) {
    self.init(capacity: count)
    unsafe base.initialize(repeating: element, count: count)
    self.count = count
  }

  deinit { unsafe base.deallocate() }

  var isEmpty: Bool { count == 0 }

  @inline(__always)
  subscript(index: Int) -> Element {
    get {
      assert(index >= 0 && index < count)
      return unsafe base[index]
    }
    set {
      assert(index >= 0 && index < count)
      unsafe base[index] = newValue
    }
  }

  @inline(__always)
  mutating func reserve(_ more: Int) {
    if count &+ more > capacity { grow(more) }
  }

  @inline(never)
  private mutating func grow(_ more: Int) {
    capacity = max(count + more, capacity * 2)
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
    unsafe larger.update(from: base, count: count)
    unsafe base.deallocate()
    unsafe base = larger
  }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow(1) }
    unsafe base[count] = element
    count &+= 1
  }

  /// Appends `length` elements of another arena.
  @inline(__always)
  mutating func append(_ other: borrowing Arena, from start: Int = 0, count length: Int) {
    assert(start >= 0 && length >= 0 && start + length <= other.count)
    reserve(length)
    unsafe (base + count).update(from: other.base + start, count: length)
    count &+= length
  }

  mutating func append(_ elements: UnsafeBufferPointer<Element>) {
    guard let first = elements.baseAddress else { return }
    reserve(elements.count)
    unsafe (base + count).update(from: first, count: elements.count)
    count += elements.count
  }

  mutating func append(_ elements: Span<Element>) {
    unsafe elements.withUnsafeBufferPointer { unsafe append($0) }
  }

  /// Overwrites elements with those of another arena.
  @inline(__always)
  mutating func replace(at target: Int, with other: borrowing Arena, from start: Int, count length: Int) {
    assert(start >= 0 && length >= 0 && start + length <= other.count && target + length <= count)
    unsafe (base + target).update(from: other.base + start, count: length)
  }

  /// Sets elements to one value.
  mutating func fill(_ range: Range<Int>, with element: Element) {
    assert(range.lowerBound >= 0 && range.upperBound <= count)
    unsafe (base + range.lowerBound).update(repeating: element, count: range.count)
  }

  /// Makes it `size` elements long; new ones are `element`.
  mutating func resize(_ size: Int, filling element: Element) {
    if size > count {
      reserve(size - count)
      unsafe (base + count).update(repeating: element, count: size - count)
    }
    count = size
  }

  /// Makes it shorter.
  @inline(__always)
  mutating func truncate(to size: Int) {
    assert(size >= 0 && size <= count)
    count = size
  }

  /// Removes everything and keeps the room.
  mutating func removeAll() { count = 0 }

  /// Removes the first `length` elements.
  mutating func removeFirst(_ length: Int) {
    assert(length >= 0 && length <= count)
    unsafe memmove(base, base + length, (count - length) * MemoryLayout<Element>.stride)
    count -= length
  }

  /// Lends what it holds.
  func withElements<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<Element>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe body(UnsafeBufferPointer(start: base, count: count))
  }

  /// Some of its elements as an array.
  func array(_ range: Range<Int>) -> [Element] {
    assert(range.lowerBound >= 0 && range.upperBound <= count)
    return unsafe Array(UnsafeBufferPointer(start: base + range.lowerBound, count: range.count))
  }

  /// Lends `room` elements behind the last one to be filled; `body` says how many it has filled.
  mutating func appendFilling<Failure: Error>(
    room: Int, _ body: (UnsafeMutableBufferPointer<Element>) throws(Failure) -> Int
  ) throws(Failure) {
    reserve(room)
    let filled = try unsafe body(UnsafeMutableBufferPointer(start: base + count, count: room))
    assert(filled >= 0 && filled <= room)
    count += filled
  }
}

/// Bytes that grow at their end.
typealias ByteArena = Arena<UInt8>

extension Arena where Element == UInt8 {
  /// Whether two stretches of bytes are the same.
  @inline(__always)
  func equals(_ start: Int, _ other: borrowing ByteArena, _ otherStart: Int, count length: Int) -> Bool {
    assert(start + length <= count && otherStart + length <= other.count)
    return unsafe memcmp(base + start, other.base + otherStart, length) == 0
  }

  /// The order of two stretches of bytes: below, at or above 0.
  @inline(__always)
  func order(
    _ start: Int, _ length: Int, against other: borrowing ByteArena, _ otherStart: Int, _ otherLength: Int
  ) -> Int {
    assert(start + length <= count && otherStart + otherLength <= other.count)
    let common = min(length, otherLength)
    let order = unsafe Int(memcmp(base + start, other.base + otherStart, common))
    return order != 0 ? order : length - otherLength
  }

  /// The first eight bytes of a stretch as a number that sorts as they do; zeros stand for what is missing.
  @inline(__always)
  func prefix(_ start: Int, _ length: Int) -> UInt64 {
    assert(start + length <= count)
    if start + 8 <= count {
      let word = unsafe UInt64(
        bigEndian: UnsafeRawPointer(base + start).loadUnaligned(as: UInt64.self))
      return length >= 8 ? word : (length == 0 ? 0 : word & (~0 << UInt64(64 - 8 * length)))
    }
    var word: UInt64 = 0
    for index in 0..<min(8, length) { word |= UInt64(self[start + index]) << UInt64(56 - 8 * index) }
    return word
  }

  /// A hash of a stretch.
  @inline(__always)
  func hash(_ start: Int, _ length: Int, _ keyed: KeyedHash) -> UInt32 {
    assert(start + length <= count)
    return UInt32(
      truncatingIfNeeded: unsafe keyed.of(UnsafeRawBufferPointer(start: base + start, count: length)))
  }
}
