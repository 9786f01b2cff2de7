import Foundation
import LedeSearch
import Testing

@Suite struct QueryFuzzTests {
  static let pieces = [
    "kim", "port", "習近平", "é", "(", ")", "((", "\"", "“", "«", "»", "「", "AND", "OR", "NOT", "not", "w/5",
    "w/s",
    "pre/3", "/p", "adj5", "w/", "atleast3(", "headline:", "speaker:", "quote:(", "speker:", "date:",
    "2023-09",
    "2023..", "last:", "30d", "has:", "caption", "path:", "*", "?", "~", "~2", "=", "+", "-", "lau*", "w?rd",
    "\u{0}",
    "\u{1B}[2J", "\u{FF1A}", "،", "'", "’s", "https://", "AND NOT", "hd=", "la=(", "date", "aft", ">=",
    "1/2/2023", "geq", "caps(", "$3", "notw/5", "&", "@kim", "wc>",
    "\u{301}", "\u{200D}",
  ]

  /// What is wrong with how some bytes are read; `nil` when all is well.
  static func fault(_ bytes: [UInt8], _ options: QueryOptions) -> String? {
    do throws(QueryError) {
      let tree = try QueryParser.parse(
        bytes, fields: QueryTest.catalog, today: QueryTest.today, options: options)
      if tree.description.isEmpty { return "no description" }
      var open = [tree.root]
      while let node = open.popLast() {
        if node.range.lowerBound < 0 || node.range.upperBound > bytes.count { return "range of \(node)" }
        for child in node.children
        where child.range.lowerBound < node.range.lowerBound || child.range.upperBound > node.range.upperBound
        {
          return "\(child) at \(child.range) outside \(node) at \(node.range)"
        }
        open += node.children
      }
      return nil
    } catch {
      if error.range.lowerBound < 0 || error.range.upperBound > bytes.count { return "range of \(error)" }
      let text = error.rendered(bytes)
      if text.utf8.contains(where: { $0 < 0x20 && $0 != 0x0A || $0 == 0x7F }) {
        return "raw control in \(text)"
      }
      return nil
    }
  }

  @Test(arguments: [true, false])
  func anyBytesGiveATreeOrAnError(isSoup: Bool) throws {
    let seed = SeededGenerator.fresh(ProcessInfo.processInfo.environment["LEDE_SEED"])
    let fault = SmallStack.run { () -> String? in
      var random = SeededGenerator(seed: seed)
      for _ in 0..<5000 {
        var bytes: [UInt8] = []
        for _ in 0..<Int.random(in: 0...40, using: &random) {
          if isSoup {
            bytes += Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)].utf8
            if Bool.random(using: &random) { bytes.append(0x20) }
          } else {
            bytes.append(UInt8.random(in: 0...255, using: &random))
          }
        }
        var options = QueryOptions()
        options.dialect = Bool.random(using: &random) ? .lede : .nexis
        options.matchesAny = Bool.random(using: &random)
        options.collection = QueryCollection.allCases[Int.random(in: 0..<3, using: &random)]
        if let fault = Self.fault(bytes, options) { return "\(fault) in \(bytes)" }
      }
      return ""
    }
    #expect(fault == "", "seed \(seed)")
  }

  /// The required word stands behind the last alternative.
  @Test(arguments: ["port +kim", "-a port +kim", "port caption +kim +lau -a", "+kim port +lau"])
  func alternativesReachOverWhatIsRequired(query: String) {
    var options = QueryOptions()
    options.matchesAny = true
    #expect(Self.fault(Array(query.utf8), options) == nil)
  }

  static let deep: [String] = [
    String(repeating: "(", count: 4096), String(repeating: ")", count: 4096),
    String(repeating: "()", count: 2048), String(repeating: "NOT ", count: 1024),
    String(repeating: "-(", count: 2000), String(repeating: "a:", count: 2048),
    String(repeating: "headline:(", count: 400), String(repeating: "a AND NOT ", count: 400),
    String(repeating: "atleast3(", count: 400), String(repeating: "\"", count: 4095),
    String(repeating: "+", count: 4096), String(repeating: "=", count: 4096),
    String(repeating: "a w/5 ", count: 600),
    (1...60).map { "a w/\(1000 - $0) " }.joined() + "b", (1...60).map { "a w/\($0) " }.joined() + "b",
    String(repeating: "(a OR ", count: 8) + "b" + String(repeating: ")", count: 8),
    String(repeating: "\u{301}", count: 2000), String(repeating: "~", count: 4096),
    String(repeating: "a?", count: 2000), "a" + String(repeating: "*a", count: 2000),
  ]

  @Test(arguments: deep)
  func hostileShapes(text: String) {
    for dialect in QueryOptions.Dialect.allCases {
      var options = QueryOptions()
      options.dialect = dialect
      let fixed = options
      #expect(SmallStack.run { Self.fault(Array(text.utf8), fixed) ?? "" } == "")
    }
  }
}
