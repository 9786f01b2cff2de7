import Foundation
import LedeText
import Testing

@testable import LedeSearch

@Suite struct PieceCutterTests {
  private static let pieces = [
    "harbour", "a", "Q", "7", " ", " ", " ", "\u{E9}t\u{E9}", "e\u{301}", "\u{6C34}\u{56FD}", "\u{3042}",
    "\u{1F600}",
    "\u{1F468}\u{200D}\u{1F469}", "\u{915}\u{94D}\u{937}", "\u{FF21}", "-", "\u{A0}", "1\u{FE0F}\u{20E3}",
  ]

  /// A piece of a long sentence ends where it ends for someone who reads it character by character.
  @Test func longSentenceIsCutBetweenCharacters() {
    let seed = SeededGenerator.fresh(ProcessInfo.processInfo.environment["LEDE_SEED"])
    var random = SeededGenerator(seed: seed)
    for _ in 0..<2000 {
      let inner = (0..<Int.random(in: 5..<60, using: &random)).map { _ in
        Self.pieces.randomElement(using: &random) ?? ""
      }
      let text = "x" + inner.joined() + "x"
      let bytes = Array(text.utf8)
      let columns = Int.random(in: 4..<60, using: &random)
      let found = PieceCutter(bytes, columns: columns).first(in: bytes.indices, around: []).range
      #expect(found == 0..<Self.end(text, columns), "seed \(seed), \(columns) columns: \(text)")
    }
  }

  /// The mark stays, and what stands before it is as much as has room.
  @Test func cutAroundAMarkKeepsIt() {
    let seed = SeededGenerator.fresh(ProcessInfo.processInfo.environment["LEDE_SEED"])
    var random = SeededGenerator(seed: seed)
    for _ in 0..<2000 {
      let before = (0..<40).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
      let after = (0..<40).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
      let text = "x" + before + " MARK " + after + "x"
      let bytes = Array(text.utf8)
      let start = ("x" + before + " ").utf8.count
      let mark = start..<start + 4
      let columns = Int.random(in: 20..<60, using: &random)
      let windows = PieceCutter(bytes, columns: columns).windows(in: bytes.indices, around: [mark])
      let comment = Comment(rawValue: "seed \(seed), \(columns) columns: \(text)")
      #expect(windows.count == 1, comment)
      guard let range = windows.first?.range else { continue }
      #expect(range.lowerBound <= mark.lowerBound && mark.upperBound <= range.upperBound, comment)
      let piece = String(decoding: bytes[range], as: UTF8.self)
      #expect(DisplayWidth.columns(of: piece) <= columns, comment)
      // Neither end stands within a character.
      var places: Set<Int> = [0]
      for character in text { places.insert((places.max() ?? 0) + character.utf8.count) }
      #expect(places.contains(range.lowerBound) && places.contains(range.upperBound), comment)
    }
  }

  private static func end(_ text: String, _ columns: Int) -> Int {
    guard DisplayWidth.columns(of: text) > columns else { return text.utf8.count }
    var (best, used, index) = (0, 0, 0)
    for character in text {
      used += DisplayWidth.columns(of: character)
      if used > columns { return best > 0 ? best : index }
      let kind = character.unicodeScalars.first.map { ScalarClass($0.value) }
      if kind == .space { best = index }
      index += character.utf8.count
      if kind == .ideograph { best = index }
    }
    return text.utf8.count
  }
}
