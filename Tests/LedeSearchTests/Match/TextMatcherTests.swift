import LedeArticle
import LedeSchema
import LedeSearch
import Testing

@Suite struct TextMatcherTests {
  /// The article, the query, and the words that are marked; `-` where it doesn't match.
  static let table: [(String, String, String)] = [
    // Words: stems, accents, case.
    ("en", "strike", "strike | strike | strike"),
    ("en", "strikes", "strike | strike | strike"),
    ("en", "STRIKING", "strike | strike | strike"),
    ("en", "telegram", "-"),
    (
      "en", "harbours Sandmouth",
      "Sandmouth | harbour | SANDMOUTH | Sandmouth | harbour | harbour | harbour | Sandmouth"
    ),
    ("en", "strike snow", "-"),
    ("en", "workers'", "workers | workers | workers"),
    ("en", "Hale's", "Hale | Hale | Hale"),
    ("de", "strasse", "Straße"),
    ("de", "munchen", "München | München"),
    ("de", "München", "München | München"),
    ("de", "streiken", "streiken"),
    ("de", "streiks", "streiken"),
    ("fr", "ecole", "école"),
    ("fr", "ÉLÈVE", "élèves"),
    ("fr", "hopital", "hôpital"),
    ("fr", "électricité", "électricité | électricité"),
    ("es", "vecino", "vecinos"),
    ("es", "nino", "niño"),
    ("es", "erupcion", "erupción"),
    ("ru", "мосты", "Мост | мост | моста"),
    ("ru", "ёлки", "Ёлки"),
    ("ru", "займет", "займёт"),
    ("zh", "海港", "海港 | 海港 | 海港 | 海港"),
    ("zh", "港海", "-"),
    ("zh", "台风 学校", "台风 | 台风 | 学校"),
    ("ja", "火災", "火災 | 火災"),
    ("ja", "火", "火 | 火"),
    ("ja", "けが人", "けが人"),
    ("ar", "الميناء", "الميناء | الميناء | الميناء"),
    ("ar", "اغلقت", "أغلقت"),
    // Exactly as written.
    ("en", "=strike", "strike | strike | strike"),
    ("en", "=Strike", "-"),
    ("en", "=SANDMOUTH", "SANDMOUTH"),
    ("en", "=\"Prime Minister\"", "Prime Minister"),
    ("en", "=\"prime minister\"", "-"),
    ("fr", "=école", "école"),
    ("fr", "=ecole", "-"),
    ("fr", "=e\u{301}cole", "école"),
    ("de", "=\"Uta Größling\"", "Uta Größling"),
    ("ru", "=мост", "мост"),
    // Phrases.
    ("en", "\"port strike\"", "Port strike"),
    ("en", "\"ports strike\"", "-"),
    ("en", "\"strike port\"", "-"),
    ("en", "\"PRIME minister\"", "Prime Minister"),
    ("en", "“not for sale”", "not for sale"),
    ("en", "\"harbour dock\"", "-"),
    ("en", "\"in the harbour the harbour\"", "-"),
    ("en", "\"out on monday the strike\"", "out on Monday. The strike"),
    ("en", "\"harbour * * for\"", "harbour is not for"),
    ("en", "\"harbour * for\"", "-"),
    ("en", "\"the work* union\"", "the workers' union"),
    ("en", "re-elected", "re-elected"),
    ("en", "\"re elected Moreno\"", "re-elected Moreno"),
    ("en", "U.S.", "U.S"),
    ("en", "\"walked out\" \"snow fell\"", "-"),
    ("de", "„kein Zug mehr“", "kein Zug mehr"),
    ("fr", "«plus d'électricité»", "plus d’électricité"),
    ("fr", "l'école", "l'école"),
    ("fr", "Saint-Orens", "Saint-Orens"),
    ("ru", "«мост через реку»", "мост через реку"),
    ("es", "\"su madre llego\"", "-"),
    ("es", "\"su madre llegaron\"", "su madre llegaron"),
    ("zh", "「东湾市」", "东湾市"),
    ("zh", "\"保护海港\"", "保护海港"),
    ("zh", "\"海港 全部\"", "海港全部"),
    ("zh", "海港学校", "-"),
    ("ja", "\"東湾の港\"", "東湾の港"),
    ("ar", "\"يوم الاحد\"", "يوم الأحد"),
    // Wildcards and fuzzy words.
    ("en", "harb*", "harbour | harbour | harbour | harbour"),
    ("en", "*mouth", "Sandmouth | SANDMOUTH | Sandmouth | Sandmouth"),
    ("en", "c?ane", "crane | crane | crane"),
    ("en", "cra?e*", "crane | crane | crane"),
    ("en", "h*bour", "harbour | harbour | harbour | harbour"),
    ("en", "xyz*", "-"),
    ("en", "launch*", "launch | launched"),
    ("en", "morena~", "Moreno | Moreno | Moreno"),
    ("en", "moren~", "Moreno | Moreno | Moreno"),
    ("en", "mxrexo~", "-"),
    ("en", "mxrexo~2", "Moreno | Moreno | Moreno"),
    ("en", "noreno~", "-"),
    ("de", "strei*", "streiken"),
    ("de", "münch*", "München | München"),
    ("de", "grossling~", "Größling"),
    ("fr", "elect*", "électricité | électricité"),
    ("ru", "закр*", "закрыли | закрыли"),
    ("es", "*cion", "erupción"),
    ("ar", "المي*", "الميناء | الميناء | الميناء"),
    // AND, OR, NOT.
    ("en", "strike AND launch", "strike | strike | strike | launch | launched"),
    ("en", "snow OR launch", "launch | launched"),
    ("en", "launch OR failures", "launch | launched | failures"),
    ("en", "launch NOT snow", "launch | launched"),
    ("en", "launch NOT strike", "-"),
    ("en", "NOT snow", ""),
    ("en", "NOT strike", "-"),
    ("en", "-snow launch", "launch | launched"),
    ("en", "(snow OR launch) (vote OR hail)", "vote | launch | launched"),
    ("en", "(launch snow) OR vote", "vote"),
    ("en", "launch OR (vote NOT strike)", "launch | launched"),
    ("en", "NOT (snow OR hail)", ""),
    ("en", "NOT (snow launch) vote", "vote"),
    ("en", "*", ""),
    ("de", "Zug OR Bahn", "Züge | Zug"),
    ("fr", "école AND NOT hôpital", "-"),
    ("ru", "мост NOT поезд", "Мост | мост | моста"),
    ("zh", "台风 OR 地震", "台风 | 台风"),
    ("zh", "台风 NOT 学校", "-"),
    ("ja", "火災 船", "火災 | 火災 | 船"),
    ("ar", "الميناء NOT مطار", "الميناء | الميناء | الميناء"),
    // Proximity in words.
    ("en", "dock w/1 workers", "Dock | workers | dock | workers"),
    ("en", "workers w/1 dock", "Dock | workers | dock | workers"),
    ("en", "dock pre/1 workers", "Dock | workers | dock | workers"),
    ("en", "workers pre/1 dock", "-"),
    ("en", "crane w/2 new", "new | crane"),
    ("en", "launch w/4 crane", "launch | crane | launched"),
    ("en", "launch w/3 crane", "crane | launched"),
    ("en", "strike w/3 halted", "strike | halts | strike | halted"),
    ("en", "halted pre/3 strike", "-"),
    ("en", "strike pre/1 halted", "strike | halts | strike | halted"),
    ("en", "harbour w/3 dock", "-"),
    ("en", "harbour w/2 port", "-"),
    ("en", "\"prime minister\" w/5 strike", "Prime Minister | strike"),
    ("en", "\"prime minister\" w/4 strike", "-"),
    ("en", "minister w/3 minister", "-"),
    ("en", "(launch OR failure) w/2 (crane OR again)", "launched | again | failures"),
    ("en", "(launch* w/6 fail*) w/2 engineers", "launch | failed | Engineers | launched | failures"),
    ("en", "crane w/3 (launch w/20 failures)", "launch | crane | launched | failures"),
    ("en", "sale NOT w/5 harbour", "-"),
    ("en", "harbour NOT w/4 sale", "harbour | harbour | harbour"),
    ("en", "harbour NOT w/4 (sale OR strike)", "harbour | harbour"),
    ("en", "harbour NOT pre/4 sale", "harbour | harbour | harbour"),
    ("en", "sale NOT pre/4 harbour", "sale"),
    ("en", "harbour w/3 union", "-"),
    ("en", "sale w/2 union", "sale | union"),
    ("en", "on w/3 prime", "on | Prime"),
    ("en", "workers w/10 a", "a | workers | a"),
    ("en", "rest w/2 crane", "crane | rest"),
    ("en", "poe w/2 crane", "-"),
    ("de", "streiken w/2 Montag", "streiken | Montag"),
    ("de", "kein w/1 (Zug OR Bus)", "kein | Zug"),
    ("fr", "hôpital w/5 évacué", "-"),
    ("fr", "hôpital w/6 évacué", "hôpital | évacué"),
    ("es", "niño pre/3 madre", "niño | madre"),
    ("es", "madre pre/3 niño", "-"),
    ("ru", "закрыли w/1 мост", "Мост | закрыли | закрыли | мост"),
    ("ru", "ремонт* w/3 год", "Ремонт | год"),
    ("zh", "台风 w/3 逼近", "台风 | 逼近 | 台风 | 逼近"),
    ("zh", "台风 pre/1 逼近", "台风 | 逼近"),
    ("zh", "渔船 w/20 学校", "学校 | 渔船"),
    ("ja", "港 w/3 火災", "港 | 火災 | 港 | 火災"),
    ("ar", "السلطات w/1 الميناء", "السلطات | الميناء"),
    // One sentence, one paragraph.
    ("en", "crane w/s engineers", "-"),
    ("en", "crane w/s failed", "crane | failed"),
    ("en", "crane w/p engineers", "crane | Engineers"),
    ("en", "sale w/p fight", "sale | fight"),
    ("en", "sale w/s fight", "-"),
    ("en", "hale w/s union", "Hale | union | union"),
    ("en", "failed pre/s crane", "-"),
    ("en", "launch pre/s crane", "launch | crane"),
    ("en", "crane NOT w/s launch", "crane | crane"),
    ("en", "strike NOT w/p crane", "strike | strike"),
    ("en", "(launch w/s failed) w/p engineers", "launch | failed | Engineers"),
    ("en", "(launch w/10 engineers) w/s crane", "-"),
    ("de", "Wir w/s Uta", "Wir | Uta"),
    ("de", "Uta w/s Straße", "-"),
    ("de", "Uta w/p Straße", "Uta | Straße"),
    ("es", "vecinos w/s refugio", "-"),
    ("es", "vecinos w/p refugio", "vecinos | refugio"),
    ("ru", "мост w/s ёлки", "-"),
    ("ru", "мост w/p ёлки", "мост | Ёлки"),
    ("zh", "市长 w/s 台风", "-"),
    ("zh", "市长 w/p 台风", "台风 | 市长"),
    ("ja", "火災 w/s 港", "港 | 火災 | 港 | 火災"),
    ("ja", "港 w/s 人", "-"),
    ("ar", "العمال w/s السلطات", "-"),
    ("ar", "العمال w/p السلطات", "السلطات | العمال"),
    // atleast.
    ("en", "atleast3(strike)", "strike | strike | strike"),
    ("en", "atleast4(strike)", "-"),
    ("en", "atleast5(strike OR launch)", "strike | strike | strike | launch | launched"),
    ("en", "atleast2(\"dock workers\")", "Dock workers | dock workers"),
    ("en", "atleast2(strike OR str*ke)", "strike | strike | strike"),
    ("en", "atleast4(strike OR str*ke)", "-"),
    ("zh", "atleast4(海港)", "海港 | 海港 | 海港 | 海港"),
    ("zh", "atleast5(海港)", "-"),
    // Fields.
    ("en", "headline:strike", "strike"),
    ("en", "headline:(harbour strike)", "strike | harbour"),
    ("en", "headline:(harbour workers)", "-"),
    ("en", "headline:\"port strike\"", "Port strike"),
    ("en", "headline:(port w/2 halt*)", "Port | halts"),
    ("en", "headline:strike body:strike", "strike | strike | strike"),
    ("en", "body:strike", "strike | strike"),
    ("en", "lead:harbour", "harbour"),
    ("en", "lead:sale", "-"),
    ("en", "hlead:(port monday)", "Port | Monday"),
    ("en", "headline:strike NOT lead:sale", "strike"),
    ("en", "-headline:strike sale", "-"),
    ("en", "byline:jane", "Jane"),
    ("en", "byline:\"jane roe\"", "Jane Roe"),
    ("en", "byline:janes", "-"),
    ("en", "dateline:sandmouth", "SANDMOUTH"),
    ("en", "outlet:harbour-post", ""),
    ("en", "outlet:(post AND harbour)", ""),
    ("en", "outlet:sandmouth", "-"),
    ("en", "section:business strike", "strike | strike | strike"),
    ("en", "agency:coastal", ""),
    ("en", "lang:en", ""),
    ("en", "lang:de", "-"),
    ("en", "lang:(de OR en) launch", "launch | launched"),
    ("en", "id:0000000000EN", ""),
    ("en", "path:news/2023/*", ""),
    ("en", "path:2023", ""),
    ("en", "path:news/2022/*", "-"),
    ("en", "path:*/e?.txt", ""),
    ("en", "path:[a-d]*/*/*.txt", ""),
    ("en", "has:quote has:caption has:date", ""),
    ("en", "has:credit -has:byline", "-"),
    ("es", "has:quote", "-"),
    ("de", "byline:meissner", "Meißner"),
    ("fr", "headline:ile", "île"),
    ("zh", "headline:海港", "海港"),
    // Dates.
    ("en", "date:2023", ""),
    ("en", "date:2023-09", ""),
    ("en", "date:2023-09-13", ""),
    ("en", "date:2023-09-14..", "-"),
    ("en", "date:..2023-09-13", ""),
    ("en", "date:2022..2023-08", "-"),
    ("en", "date:(2020 OR 2023) launch", "launch | launched"),
    ("de", "date:2022-11", ""),
    ("de", "date:2022-11-01..2022-11-30", "-"),
    ("fr", "date:2021", ""),
    ("fr", "date:2021-05", "-"),
    ("es", "last:60d", ""),
    ("es", "last:30d", "-"),
    ("en", "indexed:yesterday", ""),
    ("en", "indexed:today", "-"),
    // One quote, one caption.
    ("en", "speaker:moreno", ""),
    ("en", "quote:harbour", "harbour | harbour"),
    ("en", "quote:fighting", "fight"),
    ("en", "quote:crane", "-"),
    ("en", "speaker:moreno quote:harbour", "harbour"),
    ("en", "speaker:hale quote:harbour", "harbour"),
    ("en", "speaker:hale quote:fight", "-"),
    ("en", "speaker:hale quote:\"harbour will be sold\"", "harbour will be sold"),
    ("en", "quote:(port harbour)", "-"),
    ("en", "quote:(harbour sale)", "harbour | sale"),
    ("en", "quote:(harbour w/5 sale)", "harbour | sale"),
    ("en", "speaker:moreno -quote:harbour", ""),
    ("en", "speaker:hale -quote:(port OR harbour)", "-"),
    ("en", "launch -speaker:hale", "-"),
    ("en", "launch -speaker:putin", "launch | launched"),
    ("en", "speaker:(moreno OR hale) quote:port", "port"),
    ("en", "(speaker:moreno quote:fight) (speaker:hale quote:port)", "fight | port"),
    ("en", "speaker:moreno quote:snow OR speaker:hale quote:port", "port"),
    ("en", "speaker:\"ana moreno\"", ""),
    ("en", "caption:crane", "crane"),
    ("en", "caption:moreno credit:poe", "Moreno | Poe"),
    ("en", "caption:crane credit:poe", "-"),
    ("en", "credit:\"joan poe\"", "Joan Poe"),
    ("en", "caption:joan", "-"),
    ("en", "joan", "Joan"),
    ("de", "speaker:grossling quote:aufgeben", "aufgeben"),
    ("fr", "speaker:eloise quote:électricité", "électricité"),
    ("ru", "speaker:петров quote:ремонт", "Ремонт"),
    ("ru", "quote:мост", "моста"),
    ("zh", "speaker:李安 quote:海港", "海港"),
    ("zh", "caption:海港 credit:东湾", "海港 | 东湾"),
    ("ja", "speaker:佐藤 quote:船", "船"),
    ("ar", "speaker:حداد quote:الميناء", "الميناء"),
  ]

  @Test(arguments: table)
  func matches(name: String, query: String, expected: String) throws {
    let text = try #require(MatchArticles.all[name])
    let words = WordForms()
    var matcher = TextMatcher(
      try QueryTest.parse(query),
      analysis: WordAnalysis(form: { words.form($0) }, stem: { words.stem($0, language: $1) }))
    let article = try #require(MatchArticles.builders[name]).article()
    let match = matcher.match(text)
    let marked = match.map { $0.marks.map { article.string($0) }.joined(separator: " | ") }
    #expect(marked ?? "-" == expected)
  }

  static let quoteTable: [(String, String, [Int]?)] = [
    ("en", "harbour", [0, 3]),
    ("en", "speaker:hale", [2, 3]),
    ("en", "speaker:moreno harbour", [0]),
    ("en", "harbour OR fight", [0, 1, 3]),
    ("en", "-speaker:moreno", [2, 3]),
    ("en", "crane", nil),
    ("en", "has:speaker date:2023", [0, 1, 2, 3]),
    ("en", "has:caption", [0, 1, 2, 3]),
    ("en", "harbour w/2 for", nil),
    ("en", "harbour w/3 for", [0]),
    ("zh", "海港", [0]),
  ]

  @Test(arguments: quoteTable)
  func quotes(name: String, query: String, expected: [Int]?) throws {
    let text = try #require(MatchArticles.all[name])
    var matcher = TextMatcher(try QueryTest.parse(query, in: .quotes))
    #expect(matcher.match(text)?.quotes == expected)
  }

  @Test func itemsOfAnArticleQuery() throws {
    let text = try #require(MatchArticles.all["en"])
    var matcher = TextMatcher(try QueryTest.parse("speaker:hale caption:crane -quote:snow"))
    let match = matcher.match(text)
    #expect(match?.quotes == [2, 3])
    #expect(match?.captions == [1])
  }

  @Test func stemsOfOtherLanguagesCountWhereTheIndexHasThem() throws {
    let text = try #require(MatchArticles.all["es"])
    let words = WordForms()
    let analysis = WordAnalysis(form: { words.form($0) }, stem: { words.stem($0, language: $1) })
    let tree = try QueryTest.parse("vecin")
    var alone = TextMatcher(tree, analysis: analysis)
    #expect(alone.match(text) != nil)
    var joined = TextMatcher(tree, analysis: analysis, languages: ["en", "es"])
    #expect(joined.match(text) != nil)
  }

  /// Both sides of a proximity stand very often: only the nearest pairs are kept, and no mark is lost.
  @Test func manyPairsStayLinear() throws {
    let paragraph = Array(repeating: "one two", count: 8_000).joined(separator: " ")
    let article = ArticleBuilder(body: [paragraph], language: "en").article()
    let text = TokenizedText(article, facts: ArticleFacts(article))
    var near = TextMatcher(try QueryTest.parse("one w/900 two"))
    #expect(near.match(text)?.marks.count == 16_000)
    var sentence = TextMatcher(try QueryTest.parse("(one w/s two) w/s one"))
    #expect(sentence.match(text) != nil)
    var negated = TextMatcher(try QueryTest.parse("one NOT w/900 (two w/p one)"))
    #expect(negated.match(text) == nil)
  }

  static let globs: [(String, String, Bool)] = [
    ("news/*", "news/a.txt", true), ("news/*", "old/news/a.txt", true), ("news/*", "oldnews/a.txt", false),
    ("news", "news/2023/a.txt", true), ("new", "news/2023/a.txt", false), ("*.txt", "x/y.txt", true),
    ("*.tx", "x/y.txt", false), ("y.txt", "x/y.txt", true), ("?.txt", "x/é.txt", true),
    ("[xy]/[!a]*", "x/b", true),
    ("[xy]/[!a]*", "x/a", false), ("[", "[", true), ("a\\*b", "a*b", true), ("a\\*b", "axb", false),
    ("*a*b*c*", "xxaxxbxxcxx", true), ("*a*b*c*", "xxbxxaxxc", false), ("news/", "news/a", true),
    ("*", "", true),
  ]

  @Test(arguments: globs)
  func glob(pattern: String, path: String, expected: Bool) {
    #expect(GlobPattern(Array(pattern.utf8)).matches(Array(path.utf8)) == expected)
  }

  static let distances: [(String, String, Int?)] = [
    ("kyiv", "kyiv", 0), ("kyiv", "kiyv", 1), ("kyiv", "kiev", 2), ("abc", "abcd", 1), ("abc", "xabc", 1),
    ("abcdef", "badcfe", nil), ("abcd", "badc", 2), ("", "ab", 2), ("", "abc", nil), ("abc", "", nil),
  ]

  @Test(arguments: distances)
  func editDistance(one: String, other: String, expected: Int?) {
    let (a, b) = (EditDistance.scalars(one.utf8), EditDistance.scalars(other.utf8))
    #expect(EditDistance.distance(a, b, limit: 2) == expected)
    #expect(EditDistance.distance(b, a, limit: 2) == expected)
  }
}
