import Xapian

/// Random numbers that a seed repeats (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
    return mixed ^ mixed >> 31
  }
}

/// Documents with all that glass makes hard: long terms, NULs in terms, terms given twice, many positions, values in
/// far slots, data of several blocks, and nothing at all.
struct RandomDocuments {
  /// The slots that a value may stand in.
  static let slots: [UInt32] = [0, 1, 2, 127, 128, 255, 256, 300, 65_536, 4_000_000_000]

  var random: SeededGenerator
  private var vocabulary: [[UInt8]] = []

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    let letters: [UInt8] = Array("abcdefgh".utf8)
    for _ in 0..<300 {
      let length = Int.random(in: 1...8, using: &random)
      vocabulary.append((0..<length).map { _ in letters[Int.random(in: 0..<letters.count, using: &random)] })
    }
    for length in [60, 120, 240, 245] { vocabulary.append(.init(repeating: 0x78, count: length)) }
    // Terms that have their first bytes in common, as many as are compared at once, or one less or more.
    let common: [UInt8] = Array("intercontinentalisations".utf8)
    for shared in [6, 7, 8, 9, 15, 16, 17, 24] {
      for _ in 0..<8 {
        let tail = (0..<Int.random(in: 0...3, using: &random)).map { _ in
          UInt8.random(in: 0x61...0x7a, using: &random)
        }
        vocabulary.append(common.prefix(shared) + tail)
      }
    }
    // Terms of NULs, and such as lie beside others in the order of keys.
    vocabulary += [
      [0], [0, 0], [0x61, 0], [0x61, 0, 0xff], [0x61, 0, 0x62], [0x61], [0xff], [0xff, 0xff], [0, 0xe0],
      [0, 0xd8],
      .init(repeating: 0, count: 122),
    ]
    for _ in 0..<20 {
      vocabulary.append(
        (0..<Int.random(in: 1...12, using: &random)).map { _ in
          UInt8.random(in: 0...255, using: &random)
        })
    }
  }

  mutating func next() -> DocumentDraft {
    var draft = DocumentDraft()
    if Int.random(in: 0..<12, using: &random) == 0 { return draft }
    for _ in 0..<Int.random(in: 0...60, using: &random) {
      let term = vocabulary[Int.random(in: 0..<vocabulary.count, using: &random)]
      draft.add(term: term, wdf: UInt32.random(in: 0...3, using: &random), positions: positions())
    }
    if Int.random(in: 0..<10, using: &random) == 0 {
      draft.add(term: "often", wdf: UInt32.random(in: 100...70_000, using: &random))
    }
    for _ in 0..<Int.random(in: 0...5, using: &random) {
      let slot = Self.slots[Int.random(in: 0..<Self.slots.count, using: &random)]
      let length = [0, 1, 8, 40, 3000][Int.random(in: 0..<5, using: &random)]
      draft.values.append(
        DocumentValue(slot: slot, bytes: (0..<length).map { _ in UInt8.random(in: 0...9, using: &random) }))
    }
    switch Int.random(in: 0..<40, using: &random) {
    case 0: draft.data = (0..<150_000).map { _ in UInt8.random(in: 0...255, using: &random) }
    case 1: draft.data = .init(repeating: 0x61, count: 1_000_000)
    case 2: draft.data = []
    case let size: draft.data = (0..<size * 20).map { _ in UInt8.random(in: 0x61...0x70, using: &random) }
    }
    return draft
  }

  private mutating func positions() -> [TermPosition] {
    switch Int.random(in: 0..<60, using: &random) {
    case 0..<20: return []
    case 20: return [0]
    case 21: return [0, 1, 2, 3]
    case 22: return [.max]
    case 23: return [0, .max - 1, .max]
    case 24: return (0..<30).map { _ in TermPosition.random(in: 0...1000, using: &random) }
    case 25:
      // A tag of more than a block.
      var position: TermPosition = 0
      return (0..<20_000).map { _ in
        position += TermPosition.random(in: 1...5000, using: &random)
        return position
      }
    default:
      var position = TermPosition.random(in: 0...100, using: &random)
      return (0..<Int.random(in: 1...9, using: &random)).map { _ in
        position += TermPosition.random(in: 1...300, using: &random)
        return position
      }
    }
  }
}
