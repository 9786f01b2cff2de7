/// Brings the conditions on one quote, or one caption, of an AND together, where something else is searched for.
struct QueryGrouping {
  private let options: QueryOptions

  init(_ options: QueryOptions) { self.options = options }

  func group(_ node: QueryNode) -> QueryNode {
    var node = node
    switch node.kind {
    case .and(let children): node.kind = conjunction(children)
    case .or(let children): node.kind = options.matchesAny ? alternatives(children) : .or(children.map(group))
    case .not(let child): node.kind = .not(group(child))
    case .maybe(let first, let second): node.kind = .maybe(group(first), group(second))
    case .field(let field, _):
      if let item = field.item, item != options.collection {
        return QueryNode(.item(item, node), node.range)
      }
    default: break
    }
    return node
  }

  private func conjunction(_ children: [QueryNode]) -> QueryNode.Kind {
    guard children.count > 1 || options.matchesAny else { return .and(children.map(group)) }
    var left = children
    var kept: [QueryNode] = []
    for collection in [QueryCollection.quotes, .captions] where collection != options.collection {
      let isPositive = left.contains { item($0) == collection && !isNegative($0) }
      guard isPositive else { continue }
      let mine = left.filter { item($0) == collection }
      guard mine.count > 1, let first = mine.first, let last = mine.last,
        let place = left.firstIndex(where: { item($0) == collection })
      else { continue }
      let range = first.range.lowerBound..<max(first.range.upperBound, last.range.upperBound)
      let whole = QueryNode(.item(collection, QueryNode(.and(mine), range)), range)
      left.removeAll { item($0) == collection }
      left.insert(whole, at: min(place, left.count))
    }
    for child in left {
      if case .item = child.kind { kept.append(child) } else { kept.append(group(child)) }
    }
    if kept.count == 1, let only = kept.first { return only.kind }
    return .and(kept)
  }

  /// Where words side by side are alternatives, `+` makes one required and `-` excludes one.
  private func alternatives(_ children: [QueryNode]) -> QueryNode.Kind {
    var required: [QueryNode] = []
    var excluded: [QueryNode] = []
    var optional: [QueryNode] = []
    for child in children {
      switch child.kind {
      case .and(let inner) where inner.count == 1: required += inner.map(group)
      case .not where !child.isBracketed: excluded.append(group(child))
      default: optional.append(group(child))
      }
    }
    var positive: QueryNode?
    if let first = required.first, let last = required.last {
      let range = first.range.lowerBound..<last.range.upperBound
      positive = required.count == 1 ? first : QueryNode(.and(required), range)
    }
    if let first = optional.first, let last = optional.last {
      let range = first.range.lowerBound..<last.range.upperBound
      let any = optional.count == 1 ? first : QueryNode(.or(optional), range)
      positive =
        positive.map { required in
          let start = min(required.range.lowerBound, range.lowerBound)
          return QueryNode(.maybe(required, any), start..<max(required.range.upperBound, range.upperBound))
        } ?? any
    }
    guard let positive else { return .and(excluded) }
    return excluded.isEmpty ? positive.kind : .and([positive] + excluded)
  }

  private func isNegative(_ node: QueryNode) -> Bool {
    if case .not = node.kind { true } else { false }
  }

  /// The collection of small documents that all of a condition is about.
  private func item(_ node: QueryNode) -> QueryCollection? {
    switch node.kind {
    case .field(let field, _): return field.item
    case .not(let child): return item(child)
    case .or(let children):
      guard let first = children.first, let collection = item(first),
        children.allSatisfy({ item($0) == collection })
      else { return nil }
      return collection
    default: return nil
    }
  }
}
