internal import LedeText

/// A share of the sources, so that several machines can each build a part of an index without talking.
///
/// A source falls to a shard by a hash of its path below the folder that was named, so that machines which see the
/// same files under different mount points agree. All articles of a source fall together.
public struct Shard: Hashable, Sendable, CustomStringConvertible {
  /// The shards that are held, from 1, ascending; more than one after a merge.
  public var numbers: [Int]
  /// How many there are in all.
  public var count: Int

  /// The key of the manifest's settings.
  public static let setting = "shard"
  /// Shards there can be.
  public static let most = 4096

  /// Shards of a number; `nil` where they are none.
  public init?(_ numbers: [Int], of count: Int) {
    let numbers = Set(numbers).sorted()
    guard (1...Self.most).contains(count), let first = numbers.first, let last = numbers.last, first >= 1,
      last <= count
    else { return nil }
    self.numbers = numbers
    self.count = count
  }

  /// A share as ``description`` writes it: `3/8`, or `1,3/8`.
  public init?(_ text: String) {
    let halves = text.split(separator: "/", omittingEmptySubsequences: false)
    guard halves.count == 2, let count = Int(halves[1]) else { return nil }
    let words = halves[0].split(separator: ",", omittingEmptySubsequences: false)
    let numbers = words.compactMap { Int($0) }
    guard numbers.count == words.count else { return nil }
    self.init(numbers, of: count)
  }

  /// The share that an index keeps to; `nil` for all sources.
  public init?(of manifest: Manifest) throws(IndexError) {
    guard let text = manifest.settings[Self.setting] else { return nil }
    guard let shard = Shard(text) else {
      throw IndexError(.damaged, "the manifest names no shard: \(text)", hint: Manifest.repair)
    }
    self = shard
  }

  /// Whether these are all shards.
  public var isWhole: Bool { numbers.count == count }

  /// Whether a source falls to this share.
  ///
  /// - Parameters:
  ///   - path: the file's path.
  ///   - root: the folder that was named, which leads to it; or the file itself, of which the name counts.
  public func holds(_ path: [UInt8], below root: [UInt8]) -> Bool {
    var name = path[...]
    if path.count > root.count, path.starts(with: root) {
      name = path[root.count...].drop { $0 == 0x2f }
    } else if let slash = path.lastIndex(of: 0x2f) {
      name = path[(slash + 1)...]
    }
    let place = Int(StableHash.of(Array(name)) % UInt64(count)) + 1
    return numbers.contains(place)
  }

  /// `3/8`.
  public var description: String { numbers.map(String.init).joined(separator: ",") + "/\(count)" }
}
