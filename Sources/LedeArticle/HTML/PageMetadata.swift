internal import LedeText

/// What a page says of itself outside its text.
///
/// For each field the first of these that has it is believed: JSON-LD of an article type; Open Graph and
/// `article:` properties; other `meta` names; microdata and `time` elements; the visible text (first heading,
/// byline classes).
struct PageMetadata {
  var headline: TextField?
  /// The element that prints the headline.
  private(set) var headlineNode: Int?
  /// The page's heading, where the headline is in quite other words.
  private(set) var otherHeading: Int?
  var byline: TextField?
  /// The name in an element whose class speaks of an author, where nothing tells the byline.
  private(set) var author: TextField?
  var outlet: TextField?
  var section: TextField?
  var url: TextField?
  var language: String?
  var published: DatedEvidence?
  var updated: DatedEvidence?
  var lead: String?
  /// The body as JSON-LD gives it.
  var body: String?

  private let document: HTMLDocument
  /// Whether elements stand in lists of teasers or comments, of those that were asked for.
  private var isListed: [Int: Bool] = [:]
  private var siteName: SiteName { SiteName(site: outlet?.value, url: url?.value) }

  init(_ document: HTMLDocument, url known: String?) {
    self.document = document
    if let known { url = TextField(known, rule: "container") }
    readStructuredData()
    readMeta()
    readMicrodata()
    readVisible()
  }

  // MARK: JSON-LD

  private mutating func readStructuredData() {
    var best: (rank: Int, value: JSONValue)?
    for index in 0..<document.nodes.count where document.nodes[index].tag == .script {
      guard let type = document.attribute(.type, of: index), Array(type).firstRange(of: "ld+json") != nil
      else { continue }
      var bytes: [UInt8] = []
      for child in document.children(index) { bytes.append(contentsOf: document.text(child)) }
      guard let value = Self.lenientJSON(bytes) else { continue }
      Self.visit(value, depth: 0) { object in
        guard let rank = Self.rank(of: object) else { return }
        if rank < best?.rank ?? Int.max { best = (rank, object) }
      }
    }
    guard let article = best?.value else { return }
    let rule = "JSON-LD"
    if let value = Self.text(article["headline"]) ?? Self.text(article["name"]) {
      headline = TextField(value, rule: rule)
    }
    let authors = Self.names(article["author"]) ?? Self.names(article["creator"])
    if let value = authors { byline = TextField(value, rule: rule) }
    if let value = Self.names(article["publisher"]) { outlet = TextField(value, rule: rule) }
    if let value = Self.text(article["articleSection"]) { section = TextField(value, rule: rule) }
    if url == nil, let value = Self.text(article["url"]), value.holds("://") {
      url = TextField(value, rule: rule)
    }
    language = Self.text(article["inLanguage"])
    published = Self.text(article["datePublished"]).flatMap { MachineDate.parse($0, evidence: .jsonLD) }
    updated = Self.text(article["dateModified"]).flatMap { MachineDate.parse($0, evidence: .jsonLD) }
    if published == nil {
      published = Self.text(article["dateCreated"]).flatMap { MachineDate.parse($0, evidence: .jsonLD) }
    }
    lead = Self.text(article["description"])
    body = article["articleBody"]?.string ?? article["text"]?.string
  }

  /// Reads JSON as it stands in scripts: with raw line ends in strings, comment marks and stray semicolons.
  private static func lenientJSON(_ bytes: [UInt8]) -> JSONValue? {
    guard let first = bytes.firstIndex(where: { $0 == 0x7B || $0 == 0x5B }),
      let last = bytes.lastIndex(where: { $0 == 0x7D || $0 == 0x5D }), first < last, last - first < 4 << 20
    else { return nil }
    var text = Array(bytes[first...last])
    if let value = try? JSONReader.parse(text) { return value }
    for index in text.indices where text[index] < 0x20 { text[index] = 0x20 }
    return try? JSONReader.parse(text)
  }

  private static func visit(_ value: JSONValue, depth: Int, _ body: (JSONValue) -> Void) {
    guard depth < 6 else { return }
    switch value {
    case .array(let elements): for element in elements { visit(element, depth: depth + 1, body) }
    case .object(let members):
      body(value)
      for member in members
      where ["@graph", "mainEntity", "mainEntityOfPage", "hasPart"].contains(member.key) {
        visit(member.value, depth: depth + 1, body)
      }
    default: break
    }
  }

  /// How surely an object is the page's article; `nil` for what is none.
  private static func rank(of object: JSONValue) -> Int? {
    var types: [String] = []
    switch object["@type"] {
    case .string(let type): types = [type.string]
    case .array(let list): types = list.compactMap(\.string)
    default: return nil
    }
    var best: Int?
    for type in types {
      let name = type.split(separator: "/").last.map(String.init) ?? type
      let rank: Int? =
        switch name {
        case "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle",
          "BackgroundNewsArticle",
          "ReviewNewsArticle", "AskPublicNewsArticle", "LiveBlogPosting":
          0
        case "Article", "BlogPosting", "Report", "TechArticle", "ScholarlyArticle", "SocialMediaPosting",
          "AdvertiserContentArticle", "MedicalScholarlyArticle", "SatiricalArticle":
          1
        case "WebPage", "ItemPage", "Recipe", "Review", "ClaimReview", "HowTo": 5
        default: nil
        }
      if let rank, rank < best ?? Int.max { best = rank }
    }
    guard var rank = best else { return nil }
    if object["headline"] == nil { rank += 2 }
    return rank
  }

  private static func text(_ value: JSONValue?) -> String? {
    switch value {
    case .string(let text): clean(text.string)
    case .array(let elements): elements.first.flatMap { text($0) }
    case .object: value?["name"].flatMap { text($0) } ?? value?["@value"].flatMap { text($0) }
    case .number(let number): number.source
    default: nil
    }
  }

  private static func names(_ value: JSONValue?) -> String? {
    switch value {
    case .string(let text): return clean(text.string).flatMap { isAddress($0) ? nil : $0 }
    case .array(let elements):
      var found: [String] = []
      for element in elements.prefix(20) {
        if let name = names(element), !found.contains(name) { found.append(name) }
      }
      return found.isEmpty ? nil : found.joined(separator: ", ")
    case .object: return value?["name"].flatMap { names($0) }
    default: return nil
    }
  }

  /// White space folded, and markup and references that were escaped once more read; `nil` for what is empty then.
  static func clean(_ text: String) -> String? {
    let folded = String(folding: InlineMarkup.read(text).utf8)
    return folded.isEmpty ? nil : folded
  }

  private static func isAddress(_ text: String) -> Bool {
    text.hasPrefix("http") || text.hasPrefix("/") || text.hasPrefix("@") || text.hasPrefix("www.")
  }

  // MARK: meta

  private mutating func readMeta() {
    var metas: [String: String] = [:]
    for index in 0..<document.nodes.count {
      switch document.nodes[index].tag {
      case .meta:
        let key =
          document.value(.property, of: index) ?? document.value(.name, of: index)
          ?? document.value(.httpEquiv, of: index) ?? document.value(.itemprop, of: index)
        guard let key = key?.lowercased(), let content = document.value(.content, of: index),
          metas[key] == nil,
          let value = Self.clean(content)
        else { continue }
        metas[key] = value
      case .link where url == nil:
        if document.value(.rel, of: index)?.lowercased() == "canonical",
          let href = document.value(.href, of: index),
          href.holds("://")
        {
          url = TextField(href, rule: "canonical link")
        }
      default: break
      }
    }
    func first(_ keys: [String]) -> (String, String)? {
      for key in keys { if let value = metas[key] { return (key, value) } }
      return nil
    }
    if headline == nil,
      let (key, value) = first([
        "og:title", "twitter:title", "dc.title", "sailthru.title", "parsely-title", "title",
      ])
    {
      headline = TextField(value, rule: "meta " + key)
    }
    let authors = [
      "article:author", "article:author_name", "author", "parsely-author", "sailthru.author", "dc.creator",
      "dcterms.creator",
      "byl", "byline", "og:article:author", "citation_author",
    ]
    if byline == nil {
      for key in authors {
        guard let value = metas[key], !Self.isAddress(value) else { continue }
        byline = TextField(value, rule: "meta " + key)
        break
      }
    }
    if let (key, value) = first(["og:site_name", "application-name", "publisher", "dc.publisher", "cre"]) {
      if outlet == nil || key == "og:site_name" && outlet?.value == byline?.value {
        outlet = TextField(value, rule: "meta " + key)
      }
    }
    if section == nil,
      let (key, value) = first(["article:section", "parsely-section", "section", "og:section", "category"])
    {
      section = TextField(value, rule: "meta " + key)
    }
    if url == nil, let value = metas["og:url"], value.holds("://") {
      url = TextField(value, rule: "meta og:url")
    }
    if language == nil {
      let html = document.value(.lang, of: 0) ?? document.value(.xmlLang, of: 0)
      language =
        html ?? first(["content-language", "language", "dc.language", "og:locale", "dcterms.language"])?.1
    }
    if published == nil {
      published = date(
        in: metas,
        [
          "article:published_time", "og:article:published_time", "og:published_time", "article:published",
          "datepublished",
          "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date",
          "dc.date.created",
          "dcterms.created", "pubdate", "publishdate", "publish-date", "publish_date", "published",
          "publication_date",
          "cxenseparse:recs:publishtime", "displaydate", "ptime", "pdate", "article_date_original", "date",
          "originalpublicationdate",
          "citation_publication_date", "citation_date", "article.published", "datecreated",
          "rnews:datepublished", "created",
        ])
    }
    if updated == nil {
      updated = date(
        in: metas,
        [
          "article:modified_time", "og:updated_time", "og:article:modified_time", "datemodified",
          "dc.date.modified",
          "dcterms.modified", "lastmod", "last-modified", "lastmodified", "article.updated", "revised",
          "utime",
        ])
    }
    if lead == nil { lead = first(["og:description", "description", "twitter:description"])?.1 }
  }

  private func date(in metas: [String: String], _ keys: [String]) -> DatedEvidence? {
    for key in keys {
      if let value = metas[key], let date = MachineDate.parse(value, evidence: .meta) { return date }
    }
    return nil
  }

  // MARK: Microdata, time, visible text

  private mutating func readMicrodata() {
    for index in 0..<document.nodes.count where document.nodes[index].tag != .text {
      if let property = document.value(.itemprop, of: index)?.lowercased() {
        let content = document.value(.content, of: index) ?? document.value(.datetime, of: index)
        switch property {
        case "datepublished", "datecreated":
          if published == nil {
            published = MachineDate.parse(content ?? short(index), evidence: .time)
          }
        case "datemodified":
          if updated == nil { updated = MachineDate.parse(content ?? short(index), evidence: .time) }
        case "headline":
          if headline == nil, let value = Self.clean(content ?? document.line(index)) {
            headline = TextField(value, rule: "microdata")
          }
        case "author":
          if byline == nil, let value = Self.clean(content ?? short(index)) {
            byline = TextField(Self.withoutBy(value), rule: "microdata")
          }
        case "articlesection":
          if section == nil, let value = Self.clean(content ?? short(index)) {
            section = TextField(value, rule: "microdata")
          }
        default: break
        }
      }
      if published == nil, document.nodes[index].tag == .time, !isInList(index) {
        let value = document.value(.datetime, of: index) ?? short(index)
        published = MachineDate.parse(value, evidence: .time)
      }
    }
  }

  /// True for the dates of teasers and comments.
  private mutating func isInList(_ node: Int) -> Bool {
    var passed: [Int] = []
    var answer = false
    var current = document.parent(node)
    while let place = current, !answer {
      if let known = isListed[place] {
        answer = known
        break
      }
      passed.append(place)
      answer = isList(place)
      current = document.parent(place)
    }
    for place in passed { isListed[place] = answer }
    return answer
  }

  private func isList(_ node: Int) -> Bool {
    switch document.nodes[node].tag {
    case .li, .aside, .nav, .footer, .a: return true
    default: break
    }
    guard let name = document.attribute(.class, of: node) else { return false }
    return !ClassHints(CollectionOfOne(name)).isDisjoint(with: [.comments, .related, .frame, .navigation])
  }

  /// More bytes than a name, a date or a byline has; elements within one another would be read again for each.
  private static let longestShort = 16 << 10

  private func short(_ node: Int) -> String {
    String(document.line(node, limit: Self.longestShort).prefix(200))
  }

  private mutating func readVisible() {
    var headings: [Int] = []
    var author: String?
    var title: String?
    for index in 0..<document.nodes.count {
      let tag = document.nodes[index].tag
      if tag == .h1, headings.count < 12 { headings.append(index) }
      if tag == .title, headline == nil, let value = Self.clean(document.line(index)) {
        title = value
        headline = TextField(siteName.without(value), rule: "title element")
      }
      guard byline == nil, tag != .text else { continue }
      let isAuthor = tag == .a && document.value(.rel, of: index)?.lowercased() == "author"
      let words = document.attribute(.class, of: index).map { Array($0) } ?? []
      let isByline =
        words.firstRange(of: "byline") != nil || words.firstRange(of: "author-name") != nil
        || words.firstRange(of: "author_name") != nil
      if isByline || isAuthor && (!words.isEmpty || !isInList(index)) {
        let value = Self.withoutBy(document.line(index, limit: Self.longestShort))
        // With a date in it, it is a line of its own kind: see ``VisibleHead``.
        if !value.utf8.contains(where: { $0 &- 0x30 < 10 }), 3...80 ~= value.count,
          value.split(separator: " ").count <= 8
        {
          byline = TextField(value, rule: isAuthor ? "rel=author" : "byline class")
        }
      } else if author == nil, let heading = headings.first, index - heading < Self.authorReach,
        words.firstRange(of: "author") != nil
      {
        author = self.author(index)
      }
    }
    if byline == nil, let author { self.author = TextField(author, rule: "author class") }
    if let known = headline {
      let short = siteName.without(known.value)
      headline?.value = short
      // The visible heading is how the page prints it, where it is the same headline.
      if let heading = headings.first(where: { document.line($0) == known.value }) {
        headlineNode = heading
      } else if let heading = headings.first, Self.isSame(document.line(heading), known.value) {
        headlineNode = heading
        headline = TextField(document.line(heading), rule: "h1, as " + known.rule)
      } else if known.rule == "title element", let heading = heading(headings, inOtherWordsThan: known.value)
      {
        headlineNode = heading
        headline = TextField(document.line(heading), rule: "h1, like " + known.rule)
      } else if let heading = loneHeading(headings) {
        if isSiteName(title ?? known.value, beside: document.line(heading)) {
          headlineNode = heading
          headline = TextField(document.line(heading), rule: "h1, not " + known.rule)
        } else {
          otherHeading = heading
        }
      }
    } else if let heading = headings.first, let value = Self.clean(document.line(heading)) {
      headline = TextField(value, rule: "h1")
      headlineNode = heading
    }
    if let value = byline?.value { byline?.value = Self.withoutBy(value) }
  }

  /// The heading that says what a title says for search engines: the one that shares the most words with it, two at least,
  /// and is none of the other names in it.
  private func heading(_ headings: [Int], inOtherWordsThan title: String) -> Int? {
    let words = Self.longWords(of: title)
    let names = SiteName.separators.flatMap { SiteName.split(title, $0).dropFirst() }.map(Self.key)
    var best: (heading: Int, shared: Int)?
    for heading in headings {
      let line = document.line(heading)
      guard line.utf8.count <= 300 else { continue }
      let own = Self.longWords(of: line)
      let shared = own.intersection(words).count
      guard own.count >= 3, shared >= 2, shared > best?.shared ?? 0,
        !names.contains(Self.key(line))
      else { continue }
      best = (heading, shared)
    }
    return best?.heading
  }

  /// How many nodes below the heading an element may speak of the author by its class alone.
  private static var authorReach: Int { 150 }

  /// The name in an element whose class speaks of an author: two to four words with capitals, up to a bar.
  private mutating func author(_ node: Int) -> String? {
    guard document.end(of: node) - node <= 24, !isInList(node) else { return nil }
    let line = document.line(node)
    guard line.utf8.count <= 120 else { return nil }
    var value = Self.withoutBy(line)
    for mark in [" | ", " · ", " • ", " – "] { value = SiteName.split(value, mark)[0] }
    let names = SiteName.split(value, ", ")
    func isName(_ name: String) -> Bool {
      let bytes = Array(name.utf8)
      return !bytes.isEmpty && !bytes.contains(0x40) && BylineReader().isName(bytes, 0..<bytes.count)
    }
    guard isName(names[0]) else { return nil }
    return names.allSatisfy(isName) ? value : names[0]
  }

  /// The one heading that has words of its own, and is not the site's name.
  private func loneHeading(_ headings: [Int]) -> Int? {
    var found: (node: Int, key: [UInt8])?
    for heading in headings {
      let line = document.line(heading)
      let key = Self.key(line)
      guard key.count >= 12, line.utf8.count <= 400,
        line.utf8.contains(0x20) || line.utf8.contains(where: { $0 >= 0xE0 }),
        key != outlet.map({ Self.key($0.value) }), !siteName.isLogo(line)
      else { continue }
      if let found, found.key != key { return nil }
      if found == nil { found = (heading, key) }
    }
    return found?.node
  }

  /// Whether a title names the site alone: by the name that the page gives its site, by its address, or because it is of a
  /// few words beside a heading of more.
  private func isSiteName(_ title: String, beside heading: String) -> Bool {
    let key = Self.key(title)
    if let site = outlet?.value {
      let name = Self.key(site)
      if key == name { return true }
      for separator in SiteName.separators {
        let parts = SiteName.split(title, separator)
        if parts.count > 1, let first = parts.first, Self.key(first) == name { return true }
      }
    }
    if let host = url?.value.utf8.split(separator: 0x2F).dropFirst().first, key.count >= 4 {
      let letters = host.filter { $0.isLetter || $0.isDigit }
      if !letters.isEmpty, letters.indices.contains(where: { letters[$0...].starts(with: key) }) {
        return true
      }
    }
    return title.split(separator: " ").count <= 3 && heading.split(separator: " ").count >= 4
  }

  /// The words of four letters and more, folded.
  private static func longWords(of line: String) -> Set<[UInt8]> {
    Set(
      TextFolder.fold(Array(line.utf8)).split { $0 < 0x80 && !$0.isLetter && !$0.isDigit }.map(Array.init)
        .filter { $0.count >= 4 })
  }

  static func isSame(_ first: String, _ second: String) -> Bool {
    areSame(key(first), key(second))
  }

  /// The same of two keys.
  static func areSame(_ first: [UInt8], _ second: [UInt8]) -> Bool {
    guard first.count >= 8, second.count >= 8 else { return first == second && !first.isEmpty }
    return first == second || first.starts(with: second) || second.starts(with: first)
  }

  /// Letters and digits alone, folded.
  static func key(_ text: String) -> [UInt8] { key(Array(text.utf8)) }

  static func key(_ bytes: [UInt8]) -> [UInt8] {
    TextFolder.fold(bytes).filter { $0 >= 0x80 || $0.isLetter || $0.isDigit }
  }

  static func withoutBy(_ value: String) -> String {
    for word in ["By ", "by ", "BY ", "Von ", "von ", "Par ", "Por ", "By: ", "Di "]
    where value.hasPrefix(word) {
      return String(value.dropFirst(word.count))
    }
    return value
  }
}
