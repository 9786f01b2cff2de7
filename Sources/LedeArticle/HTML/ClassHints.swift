/// What the class, id and role of an element say about it.
struct ClassHints: OptionSet, Sendable {
  let rawValue: UInt32

  /// Comments of readers.
  static let comments = ClassHints(rawValue: 1 << 0)
  /// Links to other articles.
  static let related = ClassHints(rawValue: 1 << 1)
  /// Buttons to share, follow, print.
  static let share = ClassHints(rawValue: 1 << 2)
  /// Menus, breadcrumbs, pagination.
  static let navigation = ClassHints(rawValue: 1 << 3)
  /// Advertisements and sponsored matter.
  static let advertisement = ClassHints(rawValue: 1 << 4)
  /// Newsletter, subscription, log-in and cookie boxes.
  static let box = ClassHints(rawValue: 1 << 5)
  /// Side columns, footers, mastheads.
  static let frame = ClassHints(rawValue: 1 << 6)
  /// Tag lists.
  static let tags = ClassHints(rawValue: 1 << 7)
  /// Who the author is.
  static let author = ClassHints(rawValue: 1 << 8)
  /// Date, byline, reading time.
  static let meta = ClassHints(rawValue: 1 << 9)
  static let caption = ClassHints(rawValue: 1 << 10)
  static let credit = ClassHints(rawValue: 1 << 11)
  /// Not shown.
  static let hidden = ClassHints(rawValue: 1 << 12)
  /// The body of the article, by a name that says just that.
  static let body = ClassHints(rawValue: 1 << 13)
  /// Something with content in it.
  static let content = ClassHints(rawValue: 1 << 14)
  /// Pictures in a row, players.
  static let media = ClassHints(rawValue: 1 << 15)
  /// The lead or standfirst.
  static let lead = ClassHints(rawValue: 1 << 16)

  /// Boxes that ask for consent to cookies.
  static let consent = ClassHints(rawValue: 1 << 17)

  /// The hints that speak against a part of the page's being part of the article.
  static let unwanted: ClassHints = [
    .comments, .consent, .related, .share, .navigation, .advertisement, .box, .frame, .tags, .author, .meta,
    .hidden,
    .media,
  ]

  /// Reads the words of class, id and similar attributes: cut at anything but letters and at changes of case.
  init(_ names: some Sequence<ArraySlice<UInt8>>) {
    var result: ClassHints = []
    for name in names {
      var joined: [UInt8] = []
      var words: [[UInt8]] = []
      var word: [UInt8] = []
      func endWord() {
        if !word.isEmpty { words.append(word) }
        word = []
      }
      func endName() {
        endWord()
        result.formUnion(Self.read(words, joined: joined))
        words = []
        joined = []
      }
      var wasLower = false
      for byte in name.prefix(600) {
        if byte.isSpace {
          endName()
          wasLower = false
        } else if byte.isLetter {
          let isUpper = byte < 0x5B
          if isUpper, wasLower { endWord() }
          word.append(byte.lowercased)
          joined.append(byte.lowercased)
          wasLower = !isUpper
        } else {
          endWord()
          wasLower = false
        }
      }
      endName()
    }
    self = result
  }

  init(rawValue: UInt32) { self.rawValue = rawValue }

  private static func read(_ words: [[UInt8]], joined: [UInt8]) -> ClassHints {
    guard !words.isEmpty else { return [] }
    if let hint = names[joined] { return hint }
    // Names of states and switches of the whole layout ("has-sidebar", "with-comments", "no-comments").
    if let first = words.first, words.count > 1, switches.contains(first) { return [] }
    var result: ClassHints = []
    for word in words {
      if let hint = self.words[word] {
        result.formUnion(hint)
      } else {
        for (root, hint) in roots where word.starts(with: root) { result.formUnion(hint) }
      }
    }
    return result
  }

  private static func table(_ entries: [(ClassHints, String)]) -> [[UInt8]: ClassHints] {
    var table: [[UInt8]: ClassHints] = [:]
    for (hint, list) in entries {
      for word in list.split(separator: " ") { table[Array(word.utf8), default: []].formUnion(hint) }
    }
    return table
  }

  private static let switches: Set<[UInt8]> = Set(
    ["has", "with", "no", "without", "is", "not", "hide", "show", "js", "single", "page", "postid", "layout"]
      .map {
        Array($0.utf8)
      })

  /// Whole names, joined in lower case.
  private static let names = table([
    (
      .body,
      """
      articlebody articlecontent articletext articlecopy storybody storycontent storytext storycopy entrycontent \
      postcontent postbody postentry posttext bodycopy bodytext bodycontent newsbody newscontent newstext \
      tdpostcontent mwparseroutput fieldnamebody fieldfieldbody articlemaincontent articlebodycontent \
      articlecontentbody contentarticle contentarticletext blogcontent blogpostcontent textarticle artikeltext \
      artikelinhalt artikelbody articulocuerpo cuerponoticia corpoarticolo textearticle textoarticulo \
      noticiatexto articledetail articlesection singlecontent singlepostcontent thecontent entrybody \
      nodecontent articlebodytext maincontenttext richtext wysiwyg contentbody newsdetail newsdetailtext articlefulltext
      """
    ),
    (.lead, "standfirst lead lede articlelead articleintro entrysummary dek articledek subheadline"),
    (
      .share,
      "sharedaddy addtoany addthis socialmedia jpshare shareaholic follow followus sharethis essb heateor"
    ),
    (.related, "jprelatedposts yarpp readmore seealso morefrom alsoread zergnet upnext nextarticle prevnext"),
    (.comments, "respond disqusthread commentlist discussion fbcomments"),
    (.author, "aboutauthor authorbox authorbio authorinfo abouttheauthor postauthor entryauthor vcard"),
    (.tags, "tagcloud taglist posttags entrytags tagslinks catlinks"),
    (.navigation, "toc pagination breadcrumbs postnavigation navlinks skiplink screenreadertext"),
    (.credit, "photocredit imagecredit piccredit creditline mediacredit copyright imagesource"),
    (.caption, "wpcaptiontext wpcaption imagecaption photocaption mediacaption bildunterschrift figcaption"),
    (.meta, "postmeta entrymeta articlemeta byline dateline postdate entrydate publishdate pubdate"),
  ])

  private static let words = table([
    (.comments, "comments comment disqus kommentare kommentar commentaires comentarios discuss talkback"),
    (
      .related,
      "related recommended recommendation recommendations recirc recirculation similar teaser teasers "
        + "trending popular mostread mostpopular readnext read_more outbrain taboola zergnet verwandt relacionadas "
        + "relacionados suggested suggestions linkbox moreon carousel latest recent"
    ),
    (
      .share,
      "share sharing shares social socials print sharebar sharetools whatsapp pinterest follow"
    ),
    (
      .navigation,
      "nav navi navigation navbar menu breadcrumb breadcrumbs pager pagination paging pagenav topnav sitemap"
    ),
    (
      .advertisement,
      "ad ads adv advert advertisement advertising adslot adbox adunit sponsor sponsored sponsors promo promos promoted "
        + "promotion banner anzeige werbung publicidad affiliate commercial dfp adsense"
    ),
    (
      .box,
      "newsletter newsletters subscribe subscription signup signin login register registration "
        + "modal popup overlay lightbox donate donation cta abo paywall toast survey poll"
    ),
    (
      .frame,
      "sidebar sidebars footer masthead rail widget widgets aside rightcol leftcol topbar toolbar disclaimer copyright legal imprint impressum"
    ),
    (.consent, "cookie cookies consent gdpr dsgvo cmplz onetrust cookiebot usercentrics didomi borlabs"),
    (.tags, "tags tag keywords taxonomy schlagworte taglist hashtags"),
    (.author, "bio biography"),
    (.meta, "byline timestamp dateline meta metadata postmeta readingtime"),
    (.caption, "caption captions figcaption bildunterschrift legende"),
    (.credit, "credit credits copyright bildquelle fotograf photographer"),
    (.hidden, "offscreen visuallyhidden sronly screenreader"),
    (
      .content, "content article body entry post story text main page blog news artikel inhalt hentry noticia"
    ),
    (.media, "jwplayer videoplayer playlist audioplayer"),
    (
      .lead,
      "standfirst lede lead lead subheadline subtitle untertitel vorspann chapo chapeau bajada entradilla sottotitolo"
    ),
  ])

  /// The beginnings of words run together.
  private static let roots: [(root: [UInt8], hint: ClassHints)] = {
    let lists: [(ClassHints, String)] = [
      (.comments, "comment disqus kommentar"),
      (.related, "related recommend similar outbrain taboola teaser mostread mostpopular trending"),
      (.share, "sharebutton sharebar sharetool sharelink social"),
      (.navigation, "breadcrumb navig"),
      (.frame, "sidebar footer"),
      (.box, "newsletter subscri signup popup"),
      (.consent, "cookie consent cmplz onetrust usercentrics"),
      (.advertisement, "advert sponsor promo"),
      (.body, "articlebody articlecontent"),
      (.author, "authorbio authorbox"),
    ]
    return lists.flatMap { hint, words in words.split(separator: " ").map { (Array($0.utf8), hint) } }
  }()
}
