extension CopySignature {
  /// Words in a run: five, or eight where most of the words are single characters.
  public static func width(characters: Int, of words: Int) -> Int { characters * 2 > words ? 8 : 5 }

  /// The signature of a body, by the hashes of its folded words in their order.
  ///
  /// - Parameters:
  ///   - words: A hash that is the same everywhere of each word.
  ///   - characters: How many of them are single characters of a script without spaces.
  /// - Returns: `nil` for a body that is too short.
  public init?(words: [UInt64], characters: Int) {
    let width = Self.width(characters: characters, of: words.count)
    guard words.count >= width + Self.fewestRuns - 1 else { return nil }
    let runs = Self.runs(of: words, width: width)
    var whole: UInt64 = 0
    for word in words { whole = (whole ^ word) &* 0x9e37_79b9_7f4a_7c15 ^ whole >> 29 }

    // Hashes are uniform, so a first limit keeps a few times as many as are wanted; sorting all is seldom needed.
    var level = 0
    while runs.count >> level > 8 * Self.sampleBound { level += 1 }
    var kept = Self.distinct(runs, level: level)
    if kept.count <= Self.sampleBound, level > 0 {
      level = 0
      kept = Self.distinct(runs, level: 0)
    }
    while kept.count > Self.sampleBound, level < 31 {
      level += 1
      let limit = UInt64.max >> UInt64(level)
      while let last = kept.last, last > limit { kept.removeLast() }
    }
    var keys = Set(kept.prefix(4).map { UInt32(truncatingIfNeeded: $0) })
    if let head = runs.prefix(Self.headRuns).min() { keys.insert(UInt32(truncatingIfNeeded: head)) }
    let shift = UInt64(level)
    self.init(
      keys: keys.sorted(), length: UInt16(clamping: words.count),
      whole: UInt32(truncatingIfNeeded: whole ^ whole >> 32), level: UInt8(level),
      sample: kept.prefix(Self.sampleBound).map { UInt16(truncatingIfNeeded: ($0 << shift) >> 48) })
  }

  /// The hash of every run of `width` words, by the hashes of the words.
  public static func runs(of words: [UInt64], width: Int) -> [UInt64] {
    guard words.count >= width else { return [] }
    let base: UInt64 = 0x2127_599b_f432_5c37
    var highest: UInt64 = 1
    for _ in 1..<width { highest = highest &* base }
    var runs: [UInt64] = []
    runs.reserveCapacity(words.count - width + 1)
    var state: UInt64 = 0
    for index in words.indices {
      if index >= width { state = state &- words[index - width] &* highest }
      state = state &* base &+ words[index]
      guard index >= width - 1 else { continue }
      // The finaliser of MurmurHash3: all bits of the state decide each bit of the hash.
      var hash = state ^ state >> 33
      hash = hash &* 0xff51_afd7_ed55_8ccd
      hash ^= hash >> 33
      hash = hash &* 0xc4ce_b9fe_1a85_ec53
      runs.append(hash ^ hash >> 33)
    }
    return runs
  }

  private static func distinct(_ runs: some Sequence<UInt64>, level: Int) -> [UInt64] {
    let limit = UInt64.max >> UInt64(level)
    var kept = runs.filter { $0 <= limit }
    kept.sort()
    var last: UInt64?
    kept.removeAll { hash in
      defer { last = hash }
      return hash == last
    }
    return kept
  }
}
