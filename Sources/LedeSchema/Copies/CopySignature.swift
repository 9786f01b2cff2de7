/// What an article's body is recognised by, so that nearly identical (syndicated) articles are found and told from
/// others: a value of less than a hundred bytes, and at most five terms.
///
/// The body's words are folded, and every run of five (eight where each character is a word) is hashed; headline,
/// captions, bylines, datelines and boilerplate are left out. The signature keeps
/// - *keys*: the smallest hashes of the whole body and of its beginning. Two copies share one nearly always, also
///   where one of them was cut off or lost a paragraph; the keys are terms (``TermPrefix/copies``), so that an index
///   can be asked for them;
/// - a *sample*: all hashes below a limit that halves until at most ``sampleBound`` are left. Samples of texts of
///   different lengths can be compared at the lower limit of the two, which gives the share of the shorter text that
///   stands in the longer one, and not only their likeness: Broder, "On the resemblance and containment of
///   documents" (1997).
public struct CopySignature: Hashable, Sendable {
  /// Hashes by which candidates are looked up; at most five, ascending.
  public var keys: [UInt32]
  /// Words of the body; 65,535 for any number from there on.
  public var length: UInt16
  /// A hash of all words of the body in their order.
  public var whole: UInt32
  /// How many leading bits of a hash must be zero to be in the sample: 0 to 31.
  public var level: UInt8
  /// The sixteen bits that follow those of each hash in the sample, ascending.
  public var sample: [UInt16]

  /// A sample has at most this many hashes.
  public static let sampleBound = 24
  /// Bodies of fewer runs of words have no signature: they would be taken for each other by chance.
  public static let fewestRuns = 12
  /// Runs of the beginning of a body, from which one of the keys is taken.
  public static let headRuns = 32

  /// A signature of the parts given.
  public init(keys: [UInt32], length: UInt16, whole: UInt32, level: UInt8, sample: [UInt16]) {
    self.keys = keys
    self.length = length
    self.whole = whole
    self.level = level
    self.sample = sample
  }

  // MARK: Stored form

  /// The value of ``Field/copiesSlot``: a byte of level and number of keys, length, hash of the whole, keys and sample;
  /// numbers are little-endian.
  public var encoded: [UInt8] {
    var bytes: [UInt8] = [level & 31 | UInt8(truncatingIfNeeded: keys.count) << 5]
    bytes.reserveCapacity(7 + 4 * keys.count + 2 * sample.count)
    bytes += [UInt8(truncatingIfNeeded: length), UInt8(truncatingIfNeeded: length >> 8)]
    for number in [whole] + keys {
      for shift in stride(from: UInt32(0), to: 32, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: number >> shift))
      }
    }
    for entry in sample {
      bytes.append(UInt8(truncatingIfNeeded: entry))
      bytes.append(UInt8(truncatingIfNeeded: entry >> 8))
    }
    return bytes
  }

  /// The signature of a value; `nil` for an empty one, as articles without signature have, and for what is none.
  public init?(encoded bytes: [UInt8]) {
    guard let first = bytes.first else { return nil }
    let keyCount = Int(first >> 5)
    let start = 7 + 4 * keyCount
    guard bytes.count >= start, (bytes.count - start) % 2 == 0 else { return nil }
    func short(_ offset: Int) -> UInt16 { UInt16(bytes[offset]) | UInt16(bytes[offset + 1]) << 8 }
    func long(_ offset: Int) -> UInt32 { UInt32(short(offset)) | UInt32(short(offset + 2)) << 16 }
    level = first & 31
    length = short(1)
    whole = long(3)
    keys = (0..<keyCount).map { long(7 + 4 * $0) }
    sample = stride(from: start, to: bytes.count, by: 2).map(short)
  }

  /// The term of a key.
  public static func term(_ key: UInt32) -> [UInt8] {
    var term = Array(TermPrefix.copies.utf8)
    for shift in stride(from: UInt32(0), to: 32, by: 8) {
      term.append(UInt8(truncatingIfNeeded: key >> shift))
    }
    return term
  }

  // MARK: Comparing

  /// How much of the shorter of two bodies stands in the longer one, as far as the samples tell.
  public struct Overlap: Hashable, Sendable {
    /// Hashes of the shorter text's sample that the other sample has too.
    public var shared: Int
    /// Hashes of the shorter text's sample that could be compared.
    public var compared: Int
  }

  /// The overlap with another signature; `nil` where the texts are too different in length.
  public func overlap(with other: CopySignature) -> Overlap? {
    guard level <= other.level else { return other.overlap(with: self) }
    let steps = UInt16(other.level - level)
    guard steps <= 8 else { return nil }
    let left = sample.filter { $0 >> (16 - steps) == 0 || steps == 0 }
    let right = other.sample.map { $0 >> steps }
    var shared = 0
    var i = 0
    var j = 0
    while i < left.count, j < right.count {
      if left[i] == right[j] {
        shared += 1
        i += 1
        j += 1
      } else if left[i] < right[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return Overlap(shared: shared, compared: min(left.count, right.count))
  }

  /// Whether two signatures have a key in common, so that one finds the other.
  public func meets(_ other: CopySignature) -> Bool { keys.contains { other.keys.contains($0) } }
}
