import Glibc
import LedeArticle
import LedeSearch

/// Parses bytes as a query on a stack of 512 KiB, and asks it of an article.
enum QueryFuzz {
  static func run(_ bytes: [UInt8]) {
    guard let first = bytes.first else { return }
    var options = QueryOptions()
    options.dialect = first & 1 == 0 ? .lede : .nexis
    options.matchesAny = first & 2 != 0
    options.collection = QueryCollection.allCases[Int(first >> 2) % QueryCollection.allCases.count]
    let query = Array(bytes.dropFirst())
    let fixed = options
    SmallStack.run { check(query, fixed) }
  }

  private static let text: TokenizedText = {
    let words =
      "Ferries sail again\n\nBy Jane Roe\n\nEASTPORT (AP) — The ferries sail.\n\n\"We sail,\" said Kim Port.\n"
    guard let article = try? ArticleReader().read(ArticleRecord(format: .text, bytes: Array(words.utf8)))
    else {
      preconditionFailure("the article can't be read")
    }
    return TokenizedText(article, facts: ArticleFacts(article))
  }()

  private static func check(_ query: [UInt8], _ options: QueryOptions) {
    do throws(QueryError) {
      let tree = try QueryParser.parse(
        query, fields: .lede, today: QueryDate(year: 2024, month: 3, day: 1), options: options)
      precondition(!tree.description.isEmpty, "no description")
      var open = [tree.root]
      while let node = open.popLast() {
        precondition(
          node.range.lowerBound >= 0 && node.range.upperBound <= query.count, "a range outside the query")
        for child in node.children {
          precondition(
            child.range.lowerBound >= node.range.lowerBound
              && child.range.upperBound <= node.range.upperBound,
            "a condition outside the one that holds it")
        }
        open += node.children
      }
      var matcher = TextMatcher(tree)
      if let match = matcher.match(text) {
        for range in match.marks {
          precondition(range.lowerBound >= 0, "a match outside the text")
        }
      }
    } catch {
      precondition(
        error.range.lowerBound >= 0 && error.range.upperBound <= query.count, "an error outside the query")
      let shown = error.rendered(query)
      precondition(!shown.utf8.contains { $0 < 0x20 && $0 != 0x0a || $0 == 0x7f }, "a raw control character")
    }
  }
}

/// A thread with as little stack as some systems give.
private enum SmallStack {
  static func run(_ work: @escaping () -> Void) {
    final class Box {
      let work: () -> Void
      init(_ work: @escaping () -> Void) { self.work = work }
    }
    var attributes = pthread_attr_t()
    unsafe pthread_attr_init(&attributes)
    unsafe pthread_attr_setstacksize(&attributes, 512 << 10)
    var thread = pthread_t()
    let box = unsafe Unmanaged.passRetained(Box(work))
    let code = unsafe pthread_create(
      &thread, &attributes,
      {
        if let box = unsafe $0 { unsafe Unmanaged<Box>.fromOpaque(box).takeRetainedValue().work() }
        return nil
      }, box.toOpaque())
    precondition(code == 0, "no thread")
    pthread_join(thread, nil)
    unsafe pthread_attr_destroy(&attributes)
  }
}
