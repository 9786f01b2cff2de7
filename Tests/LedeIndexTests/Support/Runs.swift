import LedeSchema
import Testing
import Xapian

@testable import LedeIndex

extension IndexWriter.Options {
  /// One worker, and segments merged early.
  static func testing(
    workers: Int = 1, segments: Int = 8, _ change: (inout IndexWriter.Options) -> Void = { _ in }
  ) -> IndexWriter.Options {
    var options = IndexWriter.Options()
    options.workers = workers
    options.merging.most = segments
    change(&options)
    return options
  }
}

extension TestFolder {
  @discardableResult
  func update(
    _ roots: [String]? = nil, index: String? = nil, options: IndexWriter.Options = .testing()
  ) throws -> RunReport {
    var writer = try IndexWriter.open(root: index ?? self.index, command: "index", options: options)
    return try writer.update(adding: (roots ?? [corpus]).map { Array($0.utf8) })
  }

  @discardableResult
  func rebuild(
    _ roots: [String] = [], index: String? = nil, options: IndexWriter.Options = .testing()
  ) throws -> RunReport {
    var writer = try IndexWriter.open(
      root: index ?? self.index, command: "rebuild", options: options, mendsDamage: true)
    return try writer.rebuild(from: roots.map { Array($0.utf8) })
  }

  func compact(index: String? = nil) throws {
    var writer = try IndexWriter.open(root: index ?? self.index, command: "compact", options: .testing())
    _ = try writer.compact()
  }

  func digest(_ index: String? = nil) throws -> IndexDigest {
    try IndexDigest.of(Snapshot(root: index ?? self.index))
  }

  /// The digest of an index built anew of the corpus as it is now.
  func freshDigest() throws -> IndexDigest {
    let fresh = path + "/fresh"
    try FileSystem.removeTree(fresh)
    try update(index: fresh)
    return try digest(fresh)
  }

  /// The findings of a deep look.
  func findings(_ index: String? = nil, sources: Bool = false) throws -> [VerifyReport.Finding] {
    try IndexVerifier.verify(root: index ?? self.index, level: .deep, sources: sources).findings
  }
}

extension Snapshot {
  /// The paths and records of the live articles that a term stands in.
  func places(withTerm term: String) throws -> Set<String> {
    var found: Set<String> = []
    for document in try liveArticles(withTerm: Array(term.utf8)) {
      let stored = try storedArticle(document)
      found.insert(String(decoding: stored.path, as: UTF8.self) + "#" + (stored.record ?? ""))
    }
    return found
  }

  /// The ids and BM25 weights of the articles that have any of the terms.
  func weights(ofTerms terms: [String]) throws -> [String: Double] {
    guard let joined = try database(.articles) else { return [:] }
    let enquire = try Enquire(joined.database)
    enquire.query = .or(terms.map { .term($0) })
    var found: [String: Double] = [:]
    for hit in try enquire.mset(maximum: 10_000) {
      found[try storedArticle(hit.document).id.description] = hit.weight
    }
    return found
  }
}
