/// The HTML elements that reading an article has to tell apart.
enum HTMLTag: UInt8, CaseIterable, Sendable {
  case text, other, html, head, body, title, meta, link, script, style, base
  case main, article, section, header, footer, nav, aside, div, p, h1, h2, h3, h4, h5, h6
  case ul, ol, li, dl, dt, dd, blockquote, pre, figure, figcaption, picture, img, hr, br, wbr
  case table, caption, thead, tbody, tfoot, tr, td, th
  case a, span, b, strong, i, em, u, s, small, sub, sup, abbr, cite, q, code, mark, time, font, address,
    center, rt, rp
  case form, fieldset, legend, label, input, button, select, option, textarea
  case iframe, object, embed, video, audio, canvas, svg, math, noscript, template, dialog, menu, map, amp,
    details
  case summary, hgroup, noembed, noframes, applet, datalist, progress, meter, output, source, track

  /// The tag of a lower case name.
  init(name: UnsafeBufferPointer<UInt8>) {
    let name = unsafe Array(name)
    if let tag = Self.byName[name] {
      self = tag
    } else {
      // Elements of a site's own are blocks as a rule.
      self =
        name.contains(0x2D) ? (name.starts(with: [0x61, 0x6D, 0x70, 0x2D]) ? .amp : .div) : .other
    }
  }

  private static let byName: [[UInt8]: HTMLTag] = {
    var table: [[UInt8]: HTMLTag] = [:]
    for tag in allCases where tag != .text && tag != .other {
      table[Array(String(describing: tag).utf8)] = tag
    }
    return table
  }()

  /// Starts and ends a line of its own.
  var isBlock: Bool {
    switch self {
    case .html, .head, .body, .title, .main, .article, .section, .header, .footer, .nav, .aside, .div, .p,
      .h1, .h2,
      .h3, .h4, .h5, .h6, .ul, .ol, .li, .dl, .dt, .dd, .blockquote, .pre, .figure, .figcaption, .hr, .table,
      .caption,
      .thead, .tbody, .tfoot, .tr, .address, .center, .form, .fieldset, .legend, .dialog, .menu, .details,
      .summary,
      .hgroup, .template, .amp, .iframe, .video, .audio, .noscript, .option, .select, .textarea, .button:
      true
    default: false
    }
  }

  /// Never holds words of the article.
  var isDropped: Bool {
    switch self {
    case .amp, .head, .script, .style, .meta, .link, .base, .nav, .input, .button, .select, .option,
      .textarea,
      .iframe,
      .object, .embed, .video, .audio, .canvas, .svg, .template, .dialog, .menu, .map, .noembed, .noframes,
      .applet,
      .datalist, .progress, .meter, .output, .source, .track, .title, .noscript, .math:
      true
    default: false
    }
  }

  /// The level of a heading, 1 to 6.
  var headingLevel: Int? {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: nil
    }
  }
}

/// The attributes that are kept.
enum HTMLAttribute: String, CaseIterable, Sendable {
  case id, `class`, itemprop, itemtype, itemscope, property, name, content, datetime, alt, title, rel, href,
    role, lang
  case type, style, hidden, charset, pubdate, src, width
  case httpEquiv = "http-equiv"
  case ariaHidden = "aria-hidden"
  case ariaLabel = "aria-label"
  case xmlLang = "xml:lang"
  case dataTestid = "data-testid"
  case dataComponent = "data-component"
  case dataType = "data-type"

  /// Whether its value may be shown to a reader, or be a name or title of the page.
  var isShown: Bool { self == .content || self == .alt || self == .title || self == .ariaLabel }

  static let table: [[UInt8]: HTMLAttribute] = {
    var table: [[UInt8]: HTMLAttribute] = [:]
    for attribute in allCases { table[Array(attribute.rawValue.utf8)] = attribute }
    return table
  }()
}
