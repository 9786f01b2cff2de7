/// What a named field of a record holds, whatever it is called there.
public enum FieldRole: String, Sendable, CaseIterable {
  case headline, body, published, updated, byline, url, language, outlet, section, lead, captions

  /// The names by which archives call such a field, the most telling first; compared without case, `_`, `-`
  /// and spaces.
  public var names: [String] {
    switch self {
    case .headline: ["headline", "title", "heading", "articletitle", "pagetitle", "name", "subject"]
    case .body:
      [
        "articlebody", "body", "text", "maintext", "fulltext", "content", "article", "articletext",
        "bodytext",
        "contenttext", "cleanedtext", "contenthtml", "bodyhtml", "html", "story", "rawtext", "contentencoded",
      ]
    case .published:
      [
        "datepublished", "publishedat", "published", "publicationdate", "publishdate", "datepublish",
        "pubdate",
        "publishedon", "publishedtime", "publishtime", "firstpublished", "date", "articledate", "datetime",
        "timestamp", "created", "createdat", "datecreated", "creationdate", "issued", "dcdate",
      ]
    case .updated:
      [
        "datemodified", "modified", "modifiedat", "updated", "updatedat", "lastmodified", "lastupdated",
        "dateupdated", "modifiedtime", "modifieddate", "updateddate", "datemodify",
      ]
    case .byline:
      ["byline", "authors", "author", "creator", "dccreator", "writer", "writers", "writtenby", "authorname"]
    case .url:
      [
        "url", "canonicalurl", "canonical", "link", "articleurl", "pageurl", "sourceurl", "permalink", "uri",
        "weburl", "href", "mainentityofpage",
      ]
    case .language: ["language", "lang", "inlanguage", "languagecode", "locale", "dclanguage"]
    case .outlet:
      [
        "outlet", "publication", "publisher", "sitename", "site", "source", "newspaper", "publishername",
        "sourcename", "sourcedomain", "domain", "hostname", "website", "ogsitename",
      ]
    case .section: ["section", "articlesection", "category", "categories", "sectionname", "topic", "channel"]
    case .lead:
      [
        "leadparagraph", "lead", "lede", "standfirst", "abstract", "summary", "description", "excerpt",
        "teaser", "subtitle",
        "snippet", "deck",
      ]
    case .captions:
      [
        "captions", "caption", "images", "image", "photos", "photo", "media", "pictures", "figures",
        "multimedia",
        "wpfeaturedmedia",
      ]
    }
  }

  /// The role of a field called `name` and how telling the name is (0 is best), or `nil`.
  static func role(of name: some Sequence<UInt8>) -> (role: FieldRole, rank: Int)? {
    table[plain(name)]
  }

  /// A name as roles are compared: lower case ASCII letters and digits, and all other bytes as they are.
  static func plain(_ name: some Sequence<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    for byte in name {
      switch byte {
      case 0x41...0x5A: result.append(byte + 0x20)
      case 0x5F, 0x2D, 0x20, 0x3A, 0x2E: continue
      default: result.append(byte)
      }
    }
    return result
  }

  private static let table: [[UInt8]: (role: FieldRole, rank: Int)] = {
    var table: [[UInt8]: (role: FieldRole, rank: Int)] = [:]
    for role in allCases {
      for (rank, name) in role.names.enumerated() { table[Array(name.utf8)] = (role, rank) }
    }
    return table
  }()
}
