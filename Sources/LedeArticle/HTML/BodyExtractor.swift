internal import LedeText

/// Finds the body of the article on a page.
///
/// 1. Parts that can't belong to it are taken out: by element, role, hidden state, and by what their classes say,
///    but never a part that holds much of the page's running text.
/// 2. The body is the element that says so (`itemprop="articleBody"`, a class such as `article-body`), or the deepest
///    one that still has nearly all running text below it.
/// 3. Its lines are gone through for what is left of navigation, sharing, related links and credits.
struct BodyExtractor {
  private let document: HTMLDocument
  private(set) var dropped: [Bool]
  private(set) var hints: [ClassHints]
  /// Elements around a `main`, an `article` with the page's heading, or the named body: never taken out, not even
  /// when broken markup has put the page into its own menu.
  private var isAround: [Bool]
  private var letters: [Int]
  private var linked: [Int]
  private var score: [Double]
  /// The elements that are named the article's body, and the headings of the first two levels.
  private var bodies: [Int] = []
  private var headings: [Int] = []

  init(document: HTMLDocument) {
    self.document = document
    let count = document.nodes.count
    dropped = Array(repeating: false, count: count)
    hints = Array(repeating: [], count: count)
    isAround = Array(repeating: false, count: count)
    letters = Array(repeating: 0, count: count)
    linked = Array(repeating: 0, count: count)
    score = Array(repeating: 0, count: count)
    var isInArticle = Array(repeating: false, count: count)
    for index in 0..<count {
      let tag = document.nodes[index].tag
      if let parent = document.parent(index) {
        let around = document.nodes[parent].tag
        isInArticle[index] =
          around == .article || around != .header && !around.isDropped && isInArticle[parent]
      }
      guard tag != .text else { continue }
      if tag.isDropped { dropped[index] = true }
      if Self.isArticleBody(document, index) { bodies.append(index) }
      if (tag.headingLevel ?? 9) <= 2 { headings.append(index) }
      var names: [ArraySlice<UInt8>] = []
      for attribute: HTMLAttribute in [.class, .id, .dataComponent, .dataTestid, .dataType] {
        if let name = document.attribute(attribute, of: index) { names.append(name) }
      }
      if !names.isEmpty { hints[index] = ClassHints(names) }
    }
    for index in stride(from: count - 1, through: 1, by: -1) {
      let tag = document.nodes[index].tag
      if tag == .main || isNamedBody(index) { isAround[index] = true }
      if tag == .h1, isInArticle[index] { isAround[index] = true }
      guard isAround[index], let parent = document.parent(index) else { continue }
      isAround[parent] = true
      if tag != .h1, document.nodes[index].tag.isBlock { dropped[index] = false }
    }
    measure()
  }

  private func isNamedBody(_ node: Int) -> Bool { Self.holdsAny(of: bodies, node..<(node + 1)) }

  /// Whether one of some nodes, in the order of the page, is in a range.
  private static func holdsAny(of nodes: [Int], _ range: Range<Int>) -> Bool {
    let first = nodes.partitionPoint { $0 >= range.lowerBound }
    return first < nodes.count && nodes[first] < range.upperBound
  }

  // MARK: Measuring

  /// Counts words and links below each element, and how much of it is running text.
  private mutating func measure() {
    let count = document.nodes.count
    for index in 0..<count {
      letters[index] = 0
      linked[index] = 0
      score[index] = 0
    }
    // Words directly in a block: the text between its inner blocks, and whether it is linked.
    var own = Array(repeating: 0, count: count)
    var ownLinked = Array(repeating: 0, count: count)
    var block = Array(repeating: Int32(0), count: count)
    var inLink = Array(repeating: false, count: count)
    var isOut = dropped
    for index in 0..<count {
      let node = document.nodes[index]
      if let parent = document.parent(index) {
        isOut[index] = isOut[index] || isOut[parent]
        inLink[index] = inLink[parent] || node.tag == .a
        block[index] = node.tag.isBlock || node.tag == .td || node.tag == .th ? Int32(index) : block[parent]
      }
      guard node.tag == .text, !isOut[index] else { continue }
      var size = 0
      for byte in document.text(index) where !byte.isSpace { size += 1 }
      letters[index] = size
      let holder = Int(block[index])
      own[holder] += size
      if inLink[index] {
        linked[index] = size
        ownLinked[holder] += size
      }
    }
    for index in stride(from: count - 1, through: 0, by: -1) {
      let size = own[index]
      if size >= 30, document.nodes[index].tag.headingLevel == nil {
        let density = Double(ownLinked[index]) / Double(size)
        let weight = size < 80 ? 0.4 : 1
        score[index] += weight * Double(size) * max(0, 1 - 1.5 * density)
      }
      guard let parent = document.parent(index) else { continue }
      letters[parent] += letters[index]
      linked[parent] += linked[index]
      if !dropped[index] { score[parent] += score[index] }
    }
  }

  private func density(_ node: Int) -> Double {
    letters[node] == 0 ? 0 : Double(linked[node]) / Double(letters[node])
  }

  // MARK: Taking out

  private mutating func prune(onlyFrame: Bool = false) {
    let total = max(score[0], 1)
    let count = document.nodes.count
    // Pieces of one class that together hold half of the running text are the text, whatever they are called.
    var sums: [ArraySlice<UInt8>: Double] = [:]
    for index in 1..<max(1, count) where score[index] > 0 && document.nodes[index].tag != .text {
      if let name = document.attribute(.class, of: index),
        hints[index].isDisjoint(with: [.comments, .consent])
      {
        sums[name, default: 0] += score[index]
      }
    }
    var index = 1
    while index < count {
      let tag = document.nodes[index].tag
      if tag == .text {
        index += 1
        continue
      }
      if dropped[index] {
        index = document.end(of: index)
        continue
      }
      let share = score[index] / total
      if let limit = limit(of: index, onlyFrame: onlyFrame), share < limit, !holdsBody(index),
        !isAround[index] || tag == .header,
        document.attribute(.class, of: index).flatMap({ sums[$0] }) ?? 0 < 0.5 * total
          || !hints[index].isDisjoint(with: [.comments, .consent])
      {
        dropped[index] = true
        index = document.end(of: index)
        continue
      }
      index += 1
    }
    measure()
  }

  private func holdsBody(_ node: Int) -> Bool { Self.holdsAny(of: bodies, node..<document.end(of: node)) }

  private static func isArticleBody(_ document: HTMLDocument, _ node: Int) -> Bool {
    guard let value = document.attribute(.itemprop, of: node) else { return false }
    return value.count == 11 && Array(value).hasWord("articlebody", at: 0)
  }

  /// The share of the page's running text below which an element is taken out; `nil` to keep it.
  private func limit(of node: Int, onlyFrame: Bool) -> Double? {
    let tag = document.nodes[node].tag
    if tag == .html || tag == .body { return nil }
    if document.attribute(.hidden, of: node) != nil { return 0.5 }
    if let style = document.attribute(.style, of: node) {
      let style = Array(style.filter { !$0.isSpace })
      if style.firstRange(of: "display:none") != nil || style.firstRange(of: "visibility:hidden") != nil {
        return 0.5
      }
    }
    if let hidden = document.attribute(.ariaHidden, of: node), hidden.elementsEqual("true".utf8) {
      return 0.3
    }
    if let role = document.attribute(.role, of: node) {
      switch String(decoding: role, as: UTF8.self) {
      case "navigation", "banner", "contentinfo", "complementary", "search", "dialog", "menu", "menubar",
        "toolbar",
        "alertdialog", "tablist":
        return 0.3
      default: break
      }
    }
    switch tag {
    case .footer: return 0.3
    case .aside: return 0.3
    case .header: return 0.2
    case .form: return 0.3
    case .address: return 0.1
    default: break
    }
    let hint = hints[node]
    if hint.contains(.body) { return nil }
    if onlyFrame { return hint.isDisjoint(with: [.comments, .consent, .navigation, .box]) ? nil : 0.2 }
    switch tag {
    case .tr, .td, .th, .tbody, .thead, .blockquote, .pre, .figure, .figcaption: return nil
    default: break
    }
    if !tag.isBlock {
      let small = hint.intersection([.share, .hidden, .advertisement, .comments, .box])
      return small.isEmpty ? nil : 0.05
    }
    var unwanted = hint.intersection(.unwanted)
    // A teaser or promo without a link is the article's own lead.
    if linked[node] == 0, letters[node] >= 40 { unwanted.subtract([.related]) }
    // A post of a social network that the article quotes.
    if unwanted == .share, letters[node] >= 40, quotes(node) { return nil }
    if unwanted.isEmpty || tag == .main { return nil }
    if unwanted.contains(.comments) { return 0.9 }
    if unwanted.contains(.consent) { return 0.97 }
    if tag == .article { return unwanted.isDisjoint(with: [.related, .advertisement]) ? nil : 0.2 }
    if tag == .p || tag.headingLevel != nil {
      return unwanted.isDisjoint(with: [.meta, .tags, .media]) ? 0.1 : 0.05
    }
    if !unwanted.isDisjoint(with: [.related, .navigation, .frame, .box, .advertisement]) { return 0.35 }
    return 0.2
  }

  private func quotes(_ node: Int) -> Bool {
    document.children(node).contains { document.nodes[$0].tag == .blockquote && letters[$0] >= 40 }
  }

  // MARK: Choosing

  /// The body in several elements that all say so, with the same class, around no headings of their own.
  private func pieces(_ all: [Int], with best: Int, share: Double) -> [Int]? {
    let name = document.attribute(.class, of: best)
    let pieces = all.filter { score[$0] >= 60 && document.attribute(.class, of: $0) == name }
    guard pieces.count > 1, let common = ancestor(of: pieces), document.nodes[common].tag != .body else {
      return nil
    }
    let sum = pieces.reduce(0) { $0 + score[$1] }
    guard sum >= share, sum > 1.1 * score[best] else { return nil }
    for piece in pieces.dropFirst() {
      var top = piece
      while let parent = document.parent(top), parent != common {
        if document.nodes[parent].tag == .article { return nil }
        top = parent
      }
      if document.nodes[top].tag == .article { return nil }
      if Self.holdsAny(of: headings, top..<piece) { return nil }
    }
    return pieces
  }

  /// The elements that hold the body.
  private func bodyNodes() -> [Int] {
    let total = max(score[0], 1)
    let shares = [0.25, 0.4, 0.5, 0.5]
    var best = Array(repeating: (node: 0, score: -1.0), count: shares.count)
    // Of each rank those that are not within another; in the order of the page, only the last can hold the next.
    var outer = Array(repeating: [Int](), count: shares.count)
    var isOut = dropped
    for index in 1..<max(1, document.nodes.count) {
      if let parent = document.parent(index), isOut[parent] { isOut[index] = true }
      guard document.nodes[index].tag != .text, !isOut[index], let rank = rank(of: index) else { continue }
      if outer[rank].last.map({ index >= document.end(of: $0) }) ?? true { outer[rank].append(index) }
      if score[index] > best[rank].score { best[rank] = (index, score[index]) }
    }
    for (rank, share) in shares.enumerated() where !outer[rank].isEmpty {
      let (node, score) = best[rank]
      if rank < 2, let pieces = pieces(outer[rank], with: node, share: share * total) { return pieces }
      if score >= share * total { return [rank < 2 ? node : descend(node)] }
    }
    return [descend(0)]
  }

  /// How clearly an element says that it holds the article: 0 is clearest; `nil` when it doesn't.
  private func rank(of node: Int) -> Int? {
    if isNamedBody(node) { return 0 }
    if hints[node].contains(.body), document.nodes[node].tag != .body { return 1 }
    switch document.nodes[node].tag {
    case .article: return 2
    case .main: return 3
    default: break
    }
    if let role = document.attribute(.role, of: node) {
      if role.elementsEqual("article".utf8) { return 2 }
      if role.elementsEqual("main".utf8) { return 3 }
    }
    return nil
  }

  private func ancestor(of nodes: [Int]) -> Int? {
    guard var common = nodes.first, let last = nodes.last else { return nil }
    while document.end(of: common) <= last {
      guard let parent = document.parent(common) else { return common }
      common = parent
    }
    return common
  }

  /// Goes down from `node` as long as one child has nearly all running text, and no paragraph stands before it.
  private func descend(_ node: Int) -> Int {
    var node = node
    while true {
      var best = -1
      for child in document.children(node) where document.nodes[child].tag != .text && !dropped[child] {
        if best < 0 || score[child] > score[best] { best = child }
      }
      guard best >= 0, score[node] > 0 else { return node }
      let tag = document.nodes[best].tag
      guard tag.isBlock || tag == .td, tag != .p, tag != .blockquote, tag != .ul, tag != .ol, tag != .pre
      else { return node }
      let share = score[best] / score[node]
      if share < 0.75 { return node }
      if share < 0.99 {
        var isBefore = true
        for child in document.children(node) where !dropped[child] {
          if child == best {
            isBefore = false
            continue
          }
          guard score[child] >= 60, density(child) < 0.3 else { continue }
          if isBefore { return node }
          let isLike = document.nodes[child].tag == tag && hints[child] == hints[best]
          if isLike || document.nodes[child].tag == .p { return node }
        }
      }
      node = best
    }
  }

  // MARK: Lines

  /// The element that holds the body, and its lines, captions among them, in the page's order.
  ///
  /// Where what is left has little of the page's running text, less is taken out in a second try.
  mutating func extract() -> (node: Int, lines: [PageLine]) {
    let untouched = dropped
    let total = score[0]
    prune()
    var nodes = bodyNodes()
    if sum(nodes) < min(0.25 * total, 1500) {
      let kept = (dropped, sum(nodes), nodes)
      dropped = untouched
      measure()
      prune(onlyFrame: true)
      nodes = bodyNodes()
      if sum(nodes) < max(1.5 * kept.1, 200) {
        dropped = kept.0
        nodes = kept.2
        measure()
      }
    }
    var renderer = LineRenderer(document: document, dropped: dropped)
    for node in nodes {
      renderer.render(node)
      renderer.flush()
    }
    return (nodes[0], renderer.lines)
  }

  private func sum(_ nodes: [Int]) -> Double { nodes.reduce(0) { $0 + score[$1] } }
}
