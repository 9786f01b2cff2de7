import LedeArticle
import LedeSchema
import LedeSearch
import LedeText

/// An answer as one page that stands by itself: no scripts, no requests, everything from documents escaped.
struct HTMLPage {
  private let answer: SearchAnswer
  private let request: SearchRequest
  private let maker: HitPartMaker
  private let timeline: Timeline?
  /// Values of a facet that are shown at most.
  private let facetLimit: Int
  /// What is missing from the answer.
  private let missing: [String]
  private let places = SourcePlaces()
  private var out = ""

  init(
    _ answer: SearchAnswer, _ request: SearchRequest, _ maker: HitPartMaker, _ timeline: Timeline?,
    facetLimit: Int, missing: [String] = []
  ) {
    self.answer = answer
    self.request = request
    self.maker = maker
    self.timeline = timeline
    self.facetLimit = facetLimit
    self.missing = missing
  }

  /// Facets that a page shows where none were asked for.
  static func facets(of collection: Collection) -> [Facet] {
    let names =
      switch collection {
      case .articles: ["outlet", "speaker", "year", "lang"]
      case .quotes: ["speaker", "outlet", "year"]
      case .captions: ["credit", "outlet", "year"]
      }
    return names.compactMap(Facet.named)
  }

  /// The page.
  consuming func rendered() -> [UInt8] {
    let query = HTMLText.escape(request.query)
    out += """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" \
      content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
      <meta name="referrer" content="no-referrer">
      <meta name="color-scheme" content="light dark">
      <meta name="generator" content="lede \(LedeProgram.version)">
      <link rel="icon" href="data:,">
      <title>\(query) — Lede</title>
      <style>\(HTMLStyle.sheet)</style>
      </head>
      <body>
      <header>
      <p class="kind">\(request.collection.rawValue)</p>
      <h1 dir="auto">\(query)</h1>
      <p class="count">\(count)</p>
      </header>

      """
    if let timeline, !timeline.periods.isEmpty {
      out += HTMLTimeline(timeline, request.collection).rendered()
    }
    out += "<div class=\"columns\">\n<main>\n"
    for hit in answer.hits { add(hit) }
    if answer.hits.isEmpty { out += "<p class=\"none\">Nothing found.</p>\n" }
    out += "</main>\n"
    addFacets()
    out += "</div>\n<footer>Made by lede \(LedeProgram.version) on \(request.today)."
    out +=
      " Read as <code dir=\"auto\">\(HTMLText.escape("\(answer.tree)"))</code></footer>\n</body>\n</html>\n"
    return Array(out.utf8)
  }

  private var count: String {
    let noun = answer.matches == 1 ? request.collection.noun : request.collection.rawValue
    var text = "\(answer.isCountExact ? "" : "About ")\(answer.matches) \(noun)"
    if let stories = answer.stories, stories < answer.matches {
      text += " in \(stories) \(stories == 1 ? "story" : "stories")"
    }
    if request.offset > 0 || answer.hits.count < (answer.stories ?? answer.matches), !answer.hits.isEmpty {
      text += "; shown are \(request.offset + 1) to \(request.offset + answer.hits.count)"
    }
    if answer.isPartial { text += ". Nothing has all the words; these have some of them" }
    text += "."
    for line in missing { text += " " + HTMLText.escape(line) + "." }
    return text
  }

  // MARK: Hits

  private mutating func add(_ hit: SearchHit) {
    let stored = hit.stored
    let article = stored.article
    let language = article.language.map { " lang=\"\(HTMLText.escape($0.code))\"" } ?? ""
    out +=
      "<article id=\"hit-\(hit.rank)\"\(language)>\n<h2 dir=\"auto\"><span class=\"rank\">\(hit.rank)</span> "
    if let headline = article.headline {
      if let range = headline.range {
        out += HTMLText.marked(article.text, range, maker.headlineMarks(of: hit))
      } else {
        out += HTMLText.escape(headline.value)
      }
    } else {
      out += "<span class=\"missing\">(no headline)</span>"
    }
    out += "</h2>\n"
    var facts: [String] = []
    if let outlet = article.outlet { facts.append("<bdi>\(HTMLText.escape(outlet.value))</bdi>") }
    if let date = article.published.map(JSONOutput.date) {
      facts.append("<time datetime=\"\(date)\">\(date)</time>")
    }
    if let byline = article.byline { facts.append("<bdi>\(HTMLText.escape(byline.value))</bdi>") }
    if !hit.variants.isEmpty {
      facts.append("+\(hit.variants.count) \(hit.variants.count == 1 ? "variant" : "variants")")
    }
    if !hit.copies.isEmpty {
      facts.append("+\(hit.copies.count) \(hit.copies.count == 1 ? "copy" : "copies")")
    }
    if let address = (article.url?.value).flatMap(HTMLText.webAddress) {
      facts.append("<a href=\"\(address)\" rel=\"noopener noreferrer\">web page</a>")
    }
    if !facts.isEmpty { out += "<p class=\"facts\">\(facts.joined(separator: " · "))</p>\n" }
    let parts = maker.parts(of: hit)
    for part in parts where part.kind != .headline { add(part, article) }
    let line = parts.first.map { places.place(of: $0.range, in: stored).line } ?? stored.line
    let place = HTMLText.escape(SafeLine.place(stored, line: line))
    out +=
      "<p class=\"place\"><a href=\"file://\(SourceLink.encoded(stored.path))\">\(place)</a> <code>\(stored.id)</code></p>\n"
    out += "</article>\n"
  }

  private mutating func add(_ part: HitPart, _ article: Article) {
    var text = HTMLText.marked(article.text, part.range, part.marks)
    if part.isCutAtStart { text = "…" + text }
    if part.isCutAtEnd { text += "…" }
    switch part.kind {
    case .quote:
      out += "<blockquote><p dir=\"auto\">“\(text)”</p>"
      out += "<cite>— " + (part.speaker.map { "<bdi>\(HTMLText.escape($0.name))</bdi>" } ?? "speaker unknown")
      out += "</cite></blockquote>\n"
    case .caption:
      out += "<figure><figcaption dir=\"auto\">\(text)"
      if let credit = part.credit { out += " <small><bdi>\(HTMLText.escape(credit))</bdi></small>" }
      out += "</figcaption></figure>\n"
    case .body, .headline: out += "<p dir=\"auto\">\(text)</p>\n"
    case .byline, .dateline: out += "<p dir=\"auto\" class=\"\(part.kind.rawValue)\">\(text)</p>\n"
    }
  }

  // MARK: Facets

  private mutating func addFacets() {
    let facets = answer.facets.filter { !$0.values.isEmpty }
    guard !facets.isEmpty else { return }
    out += "<aside>\n"
    for facet in facets {
      let most = facet.values.first?.count ?? 1
      out += "<section>\n<h3>\(HTMLText.escape(facet.facet))</h3>\n<table>\n"
      for value in facet.values.prefix(facetLimit) {
        let percent = max(1, value.count * 100 / max(1, most))
        out += "<tr><th scope=\"row\"><bdi>\(HTMLText.escape(value.value))</bdi>"
        out += "<svg aria-hidden=\"true\" viewBox=\"0 0 100 1\" preserveAspectRatio=\"none\">"
        out += "<rect width=\"\(percent)\" height=\"1\"/></svg></th><td>\(value.count)</td></tr>\n"
      }
      out += "</table>\n"
      var rest: [String] = []
      let more = facet.values.count - facetLimit
      if more > 0 { rest.append("\(more) more \(more == 1 ? "value" : "values")") }
      if facet.missing > 0 { rest.append("\(facet.missing) without") }
      if !rest.isEmpty { out += "<p class=\"rest\">\(rest.joined(separator: ", "))</p>\n" }
      out += "</section>\n"
    }
    out += "</aside>\n"
  }
}
