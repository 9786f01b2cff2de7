import LedeArticle
import LedeSearch

/// The articles that the table of matches is about: invented people and places.
enum MatchArticles {
  static let all: [String: TokenizedText] = {
    var texts: [String: TokenizedText] = [:]
    for (name, builder) in builders {
      let article = builder.article()
      let facts = ArticleFacts(
        article, path: Array("archive/news/2023/\(name).txt".utf8), id: "0000000000" + name,
        indexed: QueryDate(year: 2024, month: 2, day: 29))
      texts[name] = TokenizedText(article, facts: facts)
    }
    return texts
  }()

  static let builders: [String: ArticleBuilder] = [
    "en": ArticleBuilder(
      headline: "Port strike halts Sandmouth harbour", byline: "Jane Roe",
      dateline: "SANDMOUTH (Coastal Wire)",
      body: [
        "Dock workers in Sandmouth walked out on Monday. The strike halted every crane in the harbour.",
        "“{Ana Moreno|The harbour is not for sale}”, union leader Ana Moreno said. “{Ana Moreno|We fight on}.”",
        "Prime Minister Tom Hale called the strike a mistake. Mr. Hale's ministers met the workers' union twice; the "
          + "union re-elected Moreno in a U.S.-style vote.",
        "{Tom Hale|“The port must open”}, Hale said. He said {Tom Hale|the harbour will be sold}.",
        "The launch of a new crane failed. Engineers launched it again and failures followed.",
      ],
      captions: [
        ("Ana Moreno speaks to dock workers in Sandmouth.", "Coastal Wire/Joan Poe"),
        ("A crane at rest", nil),
      ],
      boilerplate: "Subscribe to our telegram channel", outlet: "Harbour Post", section: "Business",
      agency: "Coastal Wire", language: "en", date: (2023, 9, 13)),
    "de": ArticleBuilder(
      headline: "Züge stehen still", byline: "Jörg Meißner",
      body: [
        "Die Lokführer streiken seit Montag. In München fährt kein Zug mehr.",
        "„{Uta Größling|Wir werden nicht aufgeben}“, sagte Uta Größling. Die Straße zum Bahnhof war leer.",
      ], captions: [("Leere Gleise in München", "Foto: dpd")], outlet: "Isarbote", language: "de",
      date: (2022, 11, nil)),
    "fr": ArticleBuilder(
      headline: "L'île sans électricité",
      body: [
        "L’hôpital de Saint-Orens a été évacué mardi. Les élèves de l'école sont rentrés.",
        "« {Éloïse Martin|Nous n’avons plus d’électricité} », a déclaré Éloïse Martin.",
      ], language: "fr", date: (2021, nil, nil)),
    "es": ArticleBuilder(
      headline: "El volcán despierta",
      body: [
        "Los vecinos de Peñalba huyeron anoche. El niño y su madre llegaron al refugio. La erupción continúa."
      ],
      language: "es", date: (2024, 1, 5)),
    "ru": ArticleBuilder(
      headline: "Мост закрыли на ремонт",
      body: [
        "В городе Зареченске закрыли мост через реку. Ёлки привезут позже.",
        "«{Иван Петров|Ремонт моста займёт год}», — заявил Иван Петров.",
      ], language: "ru", date: (2023, 3, 2)),
    "zh": ArticleBuilder(
      headline: "台风逼近海港",
      body: ["台风周二逼近东湾市。市长李安说：“{李安|我们会保护海港}。”学校停课。", "海港全部关闭，渔船返回。"], captions: [("渔船停在海港", "东湾社")],
      language: "zh", date: (2023, 9, 5)),
    "ja": ArticleBuilder(
      headline: "港で火災", body: ["東湾の港で火災があった。けが人はいない。「{佐藤花子|船が燃えた}」と佐藤花子さんは話した。"], language: "ja",
      date: (2020, 5, 1)),
    "ar": ArticleBuilder(
      headline: "إغلاق الميناء",
      body: ["أغلقت السلطات الميناء يوم الأحد. هل يعود العمال؟ قال المدير: «{سامي حداد|سنفتح الميناء غدا}»."],
      language: "ar",
      date: (2023, 6, 4)),
  ]
}
