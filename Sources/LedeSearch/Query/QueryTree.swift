/// A query as it was understood.
public struct QueryTree: Sendable {
  /// The query's text.
  public var text: [UInt8]
  /// What its words are asked of.
  public var collection: QueryCollection
  /// The whole condition.
  public var root: QueryNode
  /// What a person should know about how it was read.
  public var notes: [QueryNote]

  /// A tree.
  public init(text: [UInt8], collection: QueryCollection, root: QueryNode, notes: [QueryNote] = []) {
    self.text = text
    self.collection = collection
    self.root = root
    self.notes = notes
  }

  /// The conditions on single quotes: `speaker:` and `quote:` of one AND stand in one of them together.
  public var quoteConditions: [QueryNode] { items(in: .quotes) }

  /// The conditions on single captions.
  public var captionConditions: [QueryNode] { items(in: .captions) }

  /// The conditions on one document of a collection of small ones, in the order of the query.
  public func items(in collection: QueryCollection) -> [QueryNode] {
    var found: [QueryNode] = []
    var open = [root]
    while let node = open.popLast() {
      if case .item(collection, let child) = node.kind {
        found.append(child)
      } else {
        open += node.children.reversed()
      }
    }
    return found
  }

  /// Whether the condition can hold for a document without any of its words: it is negative, or asks of dates and
  /// flags alone.
  public var hasWords: Bool {
    var open = [root]
    while let node = open.popLast() {
      switch node.kind {
      case .word, .phrase: return true
      case .not: continue
      default: open += node.children
      }
    }
    return false
  }
}

/// Something about how a query was read.
public struct QueryNote: Hashable, Sendable {
  /// The bytes of the query that it is about.
  public var range: Range<Int>
  /// One line for a person.
  public var message: String

  /// A note.
  public init(_ message: String, at range: Range<Int>) {
    self.message = message
    self.range = range
  }
}
