/// A posting source whose postings a closure lists.
struct ListedPostings: PostingSource {
  var maximumWeight: Double
  var list: @Sendable (_ database: Database) throws(XapianError) -> [Posting]

  func cursor(for database: Database) throws(XapianError) -> any PostingSourceCursor {
    Cursor(postings: try list(database), maximumWeight: maximumWeight)
  }

  struct Cursor: PostingSourceCursor {
    let postings: [Posting]
    let maximumWeight: Double
    var index = 0

    init(postings: [Posting], maximumWeight: Double) {
      self.postings = postings
      self.maximumWeight = maximumWeight
    }

    var documentFrequency: (minimum: Int, estimate: Int, maximum: Int) {
      (0, postings.count, postings.count)
    }

    mutating func advance(to document: DocumentID, minimumWeight: Double) -> Posting? {
      while index < postings.count && postings[index].document < document { index += 1 }
      return index < postings.count ? postings[index] : nil
    }
  }
}
