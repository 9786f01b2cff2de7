import Foundation
import LedeSchema
import Testing

@testable import LedeIndex

/// Whatever happens to a folder, an index that was kept up to date holds what one made anew holds.
@Suite struct UpdateEqualsRebuildTests {
  static let count = Int(ProcessInfo.processInfo.environment["LEDE_EDIT_SCRIPTS"] ?? "") ?? 50
  static let seeds: [UInt64] = {
    if let given = ProcessInfo.processInfo.environment["LEDE_SEED"].flatMap({ UInt64($0) }) { return [given] }
    return (0..<count).map { _ in UInt64.random(in: 0...UInt64.max) }
  }()
  static let terms =
    TestCorpus.words.prefix(20).map { "Z" + $0.prefix(5) } + [
      "harbour", "ferry", "Zharbour", "Zferri", "XHquote",
    ]

  @Test(arguments: seeds) func updatesHoldWhatARebuildHolds(seed: UInt64) throws {
    let folder = try TestFolder()
    var script = EditScript(seed: seed)
    for _ in 0..<script.number(2...8) { try script.add(to: folder) }
    let options = IndexWriter.Options.testing(workers: script.number(1...2), segments: script.number(2...4)) {
      $0.allowsEmpty = true
      $0.publishEvery = seed % 4 == 0 ? 2000 : 4 << 30
    }
    try folder.update(options: options)
    for _ in 0..<script.number(2...6) {
      for _ in 0..<script.number(1...4) { try script.edit(folder) }
      try folder.update(options: options)
    }
    let context: Comment = "LEDE_SEED=\(seed)\n\(script.log.joined(separator: "\n"))"
    let updated = try Snapshot(root: folder.index)
    let anew = folder.path + "/anew"
    try folder.update(index: anew)
    let fresh = try Snapshot(root: anew)
    #expect(try IndexDigest.of(updated) == IndexDigest.of(fresh), context)
    for term in Self.terms {
      #expect(try updated.places(withTerm: term) == fresh.places(withTerm: term), "\(term): \(context)")
    }
    #expect(try folder.findings(sources: true) == [], context)
    #expect(updated.manifest.segments.count <= 4, context)

    try folder.compact()
    let compacted = try Snapshot(root: folder.index)
    #expect(try IndexDigest.of(compacted) == IndexDigest.of(fresh), context)
    #expect(compacted.manifest.segments.count <= 1, context)
    for terms in [["Zharbour"], ["Zferri", "Zport", "harbour"], ["Zcouncil", "Zbridg", "Zbudget"]] {
      #expect(try compacted.weights(ofTerms: terms) == fresh.weights(ofTerms: terms), context)
    }
    if seed % 3 == 0 {
      try folder.rebuild()
      #expect(try folder.digest() == IndexDigest.of(fresh), context)
    }
  }
}
