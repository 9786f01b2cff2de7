import Testing

@testable import LedeText

@Suite struct KeyedHashTests {
  private func hash(_ keyed: KeyedHash, _ word: String) -> UInt64 {
    unsafe Array(word.utf8).withUnsafeBytes { unsafe keyed.of($0) }
  }

  /// `count` words that stand in one place of 256 of a table with this key.
  private func crowd(_ keyed: KeyedHash, count: Int) -> [String] {
    var words: [String] = []
    var number = 0
    while words.count < count {
      let word = "word\(String(number, radix: 26))"
      if hash(keyed, word) & 0xFF == 7 { words.append(word) }
      number += 1
    }
    return words
  }

  @Test("Words chosen to stand in one place of a table are spread over another one")
  func crowds() {
    let chosen = crowd(KeyedHash(), count: 200)
    let other = KeyedHash()
    let places = Set(chosen.map { hash(other, $0) & 0xFF })
    // 200 throws into 256 places fill 139 of them on average, within some 5.
    #expect(places.count > 100, "\(other)")
  }

  @Test("Numbers too")
  func numbers() {
    let keyed = KeyedHash()
    let chosen = (0...UInt64(1 << 20)).lazy.filter { keyed.of($0) & 0xFF == 7 }.prefix(200)
    let other = KeyedHash()
    #expect(Set(chosen.map { other.of($0) & 0xFF }).count > 100, "\(keyed) \(other)")
  }

  @Test("Each bit of a word moves it", arguments: [1, 7, 8, 9, 16, 23])
  func bits(count: Int) {
    let keyed = KeyedHash()
    var bytes = [UInt8](repeating: 0x61, count: count)
    let plain = unsafe bytes.withUnsafeBytes { unsafe keyed.of($0) }
    var places: Set<UInt64> = [plain & 0xFFFF_FFFF]
    for bit in 0..<count * 8 {
      bytes[bit / 8] ^= 1 << UInt8(bit % 8)
      places.insert((unsafe bytes.withUnsafeBytes { unsafe keyed.of($0) }) & 0xFFFF_FFFF)
      bytes[bit / 8] ^= 1 << UInt8(bit % 8)
    }
    // Two of some 200 fall on one number of 32 bits once in 200,000 runs.
    #expect(places.count >= count * 8, "\(keyed)")
  }

  @Test("The same bytes have the same hash, whatever stands behind them, and length tells words apart")
  func lengths() {
    let keyed = KeyedHash()
    let bytes = Array("harbourharbour".utf8)
    let short = unsafe bytes.withUnsafeBytes { unsafe keyed.of(UnsafeRawBufferPointer(rebasing: $0[0..<7])) }
    #expect(short == hash(keyed, "harbour"))
    #expect(hash(keyed, "\0") != hash(keyed, "\0\0"))
    #expect(hash(keyed, "") != hash(keyed, "\0"))
  }
}
