/// The captions of a page by what copies of them have in common.
struct CaptionCopies {
  private struct Known {
    var key: CaptionKey
    /// The block that has it in full.
    var block: Int
  }

  private var known: [Known] = []
  /// The captions by the start of their keys, in order.
  private var byHead: [[UInt8]: [Int]] = [:]
  /// The last caption that had a key.
  private var byKey: [CaptionKey: Int] = [:]

  /// How many captions that begin alike are looked at for one that is cut, so that no page takes more than linear time.
  static let reach = 256

  /// True when no caption has words.
  var isEmpty: Bool { byHead.isEmpty }

  /// Adds the next caption, which `block` has.
  mutating func add(_ key: CaptionKey, block: Int) {
    byHead[key.head, default: []].append(known.count)
    byKey[key] = known.count
    known.append(Known(key: key, block: block))
  }

  /// Adds the next caption, which has no words and so no copies.
  mutating func addWithoutWords(block: Int) { known.append(Known(key: CaptionKey(), block: block)) }

  /// Whether a caption begins as `key` does.
  func mayHave(_ head: [UInt8]) -> Bool { byHead[head] != nil }

  /// The last caption that `key` is a copy of.
  func last(like key: CaptionKey) -> Int? {
    let whole = byKey[key].flatMap { known[$0].key.isSame(as: key) ? $0 : nil }
    let near = byHead[key.head]?.suffix(Self.reach).last { known[$0].key.isSame(as: key) }
    guard let whole, let near else { return whole ?? near }
    return max(whole, near)
  }

  /// Takes a copy for the caption where it has more of the words; gives the block that was the caption until then.
  mutating func replace(_ caption: Int, by key: CaptionKey, block: Int) -> Int? {
    guard key.bytes.count > known[caption].key.bytes.count else { return nil }
    let old = known[caption].block
    known[caption] = Known(key: key, block: block)
    byKey[key] = max(caption, byKey[key] ?? caption)
    return old
  }
}
