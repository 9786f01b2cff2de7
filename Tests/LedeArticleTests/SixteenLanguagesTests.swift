import LedeArticle
import LedeText
import Testing

/// A page in each language: a dated line, a caption with its credit, a quote, and a link that is no part of the article.
@Suite struct SixteenLanguagesTests {
  private struct Page {
    var date: String
    var caption: String
    var credit: String
    var body: String
    var quote: String
    var speaker: String
    var link: String
  }

  private static let pages: [String: Page] = [
    "en": Page(
      date: "13 September 2023", caption: "The ferry in the lock.", credit: "Photo: Joost Baker",
      body:
        "The ferry between Port Carrow and Lower Brack will run again from the first of May, the board said.",
      quote: "“The lock is as good as new,” said Joost Baker.", speaker: "Joost Baker", link: "Read more"),
    "de": Page(
      date: "13. September 2023", caption: "Die Fähre in der Schleuse.", credit: "Foto: Joost Baker",
      body:
        "Die Fähre zwischen Port Carrow und Lower Brack fährt ab dem ersten Mai wieder, wie der Hafenrat mitteilte.",
      quote: "„Die Schleuse ist so gut wie neu“, sagte Joost Baker.", speaker: "Joost Baker",
      link: "Weiterlesen"),
    "fr": Page(
      date: "13 septembre 2023", caption: "Le bac dans l’écluse.", credit: "Photo : Joost Baker",
      body:
        "Le bac entre Port Carrow et Lower Brack reprendra son service le premier mai, selon le conseil du port.",
      quote: "« L’écluse est comme neuve », a déclaré Joost Baker.", speaker: "Joost Baker",
      link: "Lire aussi"),
    "es": Page(
      date: "13 de septiembre de 2023", caption: "El transbordador en la esclusa.",
      credit: "Foto: Joost Baker",
      body:
        "El transbordador entre Port Carrow y Lower Brack volverá a navegar el primero de mayo, según la junta.",
      quote: "«La esclusa está como nueva», dijo Joost Baker.", speaker: "Joost Baker", link: "Leer más"),
    "pt": Page(
      date: "13 de setembro de 2023", caption: "A balsa na eclusa.", credit: "Foto: Joost Baker",
      body:
        "A balsa entre Port Carrow e Lower Brack voltará a navegar no primeiro dia de maio, segundo o conselho.",
      quote: "“A eclusa está como nova”, disse Joost Baker.", speaker: "Joost Baker", link: "Leia também"),
    "it": Page(
      date: "13 settembre 2023", caption: "Il traghetto nella chiusa.", credit: "Foto: Joost Baker",
      body:
        "Il traghetto tra Port Carrow e Lower Brack tornerà a navigare dal primo maggio, secondo il consiglio.",
      quote: "«La chiusa è come nuova», ha detto Joost Baker.", speaker: "Joost Baker", link: "Leggi anche"),
    "ru": Page(
      date: "13 сентября 2023", caption: "Паром в шлюзе.", credit: "Фото: Йост Бакер",
      body:
        "Паром между Порт-Карроу и Нижним Браком снова пойдёт с первого мая, сообщил во вторник совет порта.",
      quote: "«Шлюз почти как новый», — сказал Йост Бакер.", speaker: "Йост Бакер", link: "Читайте также"),
    "uk": Page(
      date: "13 вересня 2023", caption: "Пором у шлюзі.", credit: "Фото: Йост Бакер",
      body:
        "Пором між Порт-Карроу та Нижнім Браком знову піде з першого травня, повідомила у вівторок рада порту.",
      quote: "«Шлюз майже як новий», — сказав Йост Бакер.", speaker: "Йост Бакер", link: "Читайте також"),
    "pl": Page(
      date: "13 września 2023", caption: "Prom w śluzie.", credit: "Fot. Joost Baker",
      body:
        "Prom między Port Carrow a Lower Brack znów popłynie od pierwszego maja, podała we wtorek rada portu.",
      quote: "„Śluza jest jak nowa” – powiedział Joost Baker.", speaker: "Joost Baker", link: "Czytaj także"),
    "nl": Page(
      date: "13 september 2023", caption: "De veerboot in de sluis.", credit: "Foto: Joost Baker",
      body:
        "De veerboot tussen Port Carrow en Lower Brack vaart vanaf de eerste mei weer, zei het havenbestuur dinsdag.",
      quote: "“De sluis is zo goed als nieuw”, zei Joost Baker.", speaker: "Joost Baker", link: "Lees ook"),
    "tr": Page(
      date: "13 Eylül 2023", caption: "Feribot havuzda.", credit: "Fotoğraf: Joost Baker",
      body:
        "Port Carrow ile Lower Brack arasındaki feribot bir mayıstan itibaren yeniden çalışacak, liman kurulu açıkladı.",
      quote: "Joost Baker, “Havuz yeni gibi oldu” dedi.", speaker: "Joost Baker", link: "Devamını oku"),
    "ar": Page(
      date: "13 سبتمبر 2023", caption: "العبارة في الميناء.", credit: "تصوير: أحمد منصور",
      body:
        "ستعود العبارة بين الميناء والقرية إلى العمل من أول مايو المقبل كما أعلن مجلس الميناء يوم الثلاثاء الماضي.",
      quote: "وقال أحمد منصور: «القفل جديد تماما الآن».", speaker: "أحمد منصور", link: "اقرأ أيضا"),
    "zh": Page(
      date: "2023年9月13日", caption: "渡轮停在船闸内。", credit: "图片来源：李明",
      body: "连接两岸的渡轮将从五月一日起恢复航行，港务局星期二宣布，乘客在整个冬天都不得不乘坐长途汽车绕行。",
      quote: "市长李明说：“船闸已经像新的一样。”", speaker: "市长李明", link: "延伸阅读"),
    "ja": Page(
      date: "2023年9月13日", caption: "閘門に入る渡船。", credit: "写真：田中一郎",
      body: "二つの港を結ぶ渡船が五月一日から運航を再開すると、港湾局が火曜日に発表した。冬の間、乗客は遠回りを強いられた。",
      quote: "田中市長は「閘門は新品同様だ」と述べた。", speaker: "田中市長", link: "関連記事"),
    "ko": Page(
      date: "2023년 9월 13일", caption: "갑문에 들어선 여객선.", credit: "사진=김민수",
      body: "두 항구를 잇는 여객선이 오는 오월 일일부터 다시 운항한다고 항만 위원회가 화요일에 발표했다. 승객들은 겨우내 돌아가야 했다.",
      quote: "김민수 시장은 “갑문은 새것과 다름없다”고 말했다.", speaker: "김민수 시장", link: "관련기사"),
    "sw": Page(
      date: "13 Septemba 2023", caption: "Kivuko kikiwa bandarini.", credit: "Picha: Juma Ole",
      body:
        "Kivuko kati ya Port Carrow na Lower Brack kitaanza tena safari zake kuanzia Mei mosi, bodi ya bandari ilisema.",
      quote: "“Lango la maji ni kama jipya,” alisema Juma Ole.", speaker: "Juma Ole", link: "Soma zaidi"),
  ]

  @Test(arguments: pages.keys.sorted()) func page(_ language: String) throws {
    let page = try #require(Self.pages[language])
    let text = [
      page.date, page.body, page.caption + " " + page.credit, page.quote, page.link, page.body,
    ].joined(separator: "\n")
    let bytes = Array(text.utf8)
    var hints = ReadingHints()
    hints.language = LanguageEvidence(code: language, isDeclared: true)
    var article = TextReader().read(
      text: bytes, origin: OffsetMap(verbatim: bytes.count), unit: .sourceBytes, hints: hints)
    QuoteReader(language: language).read(&article)
    #expect(article.published?.year == 2023)
    #expect(article.published?.month == 9)
    #expect(article.published?.day == 13)
    #expect(article.captions.map { article.string($0.range) } == [page.caption])
    #expect(article.captions.first?.credit.map { page.credit.hasSuffix($0) } == true)
    #expect(article.quotes.map { $0.speaker?.name } == [page.speaker])
    let link = article.parts.first { article.string($0.range) == page.link }
    #expect(link?.kind == .boilerplate)
    #expect(LanguageDetector.detect(bytes.span) == language)
  }
}
