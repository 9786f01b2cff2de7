internal import LedeSchema

extension IndexWriter {
  /// Writes the share that an index keeps to into its next manifest.
  static func settle(
    _ shard: Shard?, in next: inout Manifest, isNew: Bool, _ layout: IndexLayout
  ) throws(IndexError) {
    guard let shard else { return }
    let known = next.settings[Shard.setting]
    guard isNew || known == shard.description else {
      throw IndexError(
        .usage, "the index keeps to " + (known.map { "shard \($0)" } ?? "all sources"), path: layout.root,
        hint: "name a new folder with --index for shard \(shard)")
    }
    next.settings[Shard.setting] = shard.description
  }
}
