/// What the professional databases call their fields, and the field of ours that is meant.
enum ForeignFields {
  /// Factiva's codes and Nexis' segments, in lower case, with the name of our field.
  static let known: [String: String] = [
    "hd": "headline", "hl": "headline", "hlp": "hlead", "lp": "lead", "td": "body", "by": "byline",
    "au": "byline", "author": "byline", "cr": "agency", "art": "caption", "graphic": "caption",
    "sn": "outlet", "publication": "outlet", "source": "outlet", "se": "section", "clm": "section",
    "la": "lang", "pd": "date", "dt": "date", "pub-date": "date", "load-date": "indexed", "highlight": "lead",
    "city": "dateline", "dateline": "dateline", "so": "outlet", "ti": "headline", "tx": "body", "ab": "lead",
  ]

  /// Codes and segments of what Lede does not have, with what they ask for.
  static let missing: [String: String] = [
    "co": "company codes", "in": "industry codes", "ns": "subject codes", "re": "region codes",
    "rst": "source groups", "sc": "source codes", "fds": "company codes", "wc": "word counts",
    "pg": "page numbers", "ed": "editions", "an": "accession numbers", "djn": "codes",
    "company": "company terms",
    "subject": "subject terms", "terms": "index terms", "geographic": "region terms", "person": "index terms",
    "people": "index terms", "ticker": "ticker symbols", "industry": "industry terms",
    "organization": "index terms", "length": "word counts", "term": "index terms", "cite": "citations",
  ]

  /// Languages as they are written out, with their codes.
  static let languages: [String: String] = [
    "english": "en", "german": "de", "french": "fr", "spanish": "es", "italian": "it", "portuguese": "pt",
    "russian": "ru", "chinese": "zh", "japanese": "ja", "arabic": "ar", "dutch": "nl", "polish": "pl",
    "turkish": "tr", "korean": "ko", "ukrainian": "uk", "swedish": "sv", "danish": "da", "norwegian": "no",
    "finnish": "fi", "czech": "cs", "hungarian": "hu", "greek": "el", "hebrew": "he", "hindi": "hi",
    "persian": "fa", "romanian": "ro", "bulgarian": "bg", "indonesian": "id", "vietnamese": "vi",
    "thai": "th",
  ]
}
