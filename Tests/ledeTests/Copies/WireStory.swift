import Foundation

/// One agency's story as four papers print it, in four languages; people and places are invented.
struct WireStory {
  var language: String
  /// The agency's paragraphs.
  var paragraphs: [String]
  /// A headline for each paper.
  var headlines: [String]
  /// Words of it to search for.
  var query: String

  static let english = WireStory(
    language: "en",
    paragraphs: [
      "The harbour authority of Port Carrow suspended all crane work on Tuesday after a gantry buckled in high winds, leaving 14 ships at anchor and two dockers in hospital with broken ribs.",
      "Inspectors said the gantry, built in 1974, had passed its last examination in March, and that they had no reason to doubt the other nine cranes on the eastern quay.",
      "\"We will not lift a single box until every bolt has been looked at,\" said Amara Okonjo, who heads the dockers' union at the port.",
      "Shipping companies expect delays of up to six days, and the fruit importers of Aldhaven have asked the ministry for permission to unload at the naval basin instead.",
      "The ministry said that it would decide by Thursday evening, once its engineers had measured the depth of the basin.",
    ],
    headlines: [
      "Cranes stand still at Port Carrow", "Gantry collapse: what importers fear",
      "Two dockers hurt", "Wind stops the eastern quay",
    ], query: "gantry dockers")

  static let german = WireStory(
    language: "de",
    paragraphs: [
      "Die Stadtwerke von Oberbrück haben am Montag das Wasser in drei Vierteln abgestellt, nachdem Arbeiter beim Verlegen eines Kabels die Hauptleitung aus dem Jahr 1931 getroffen hatten.",
      "Rund 4.200 Haushalte waren bis zum Abend ohne Wasser, zwei Schulen schickten ihre Schüler nach der dritten Stunde nach Hause.",
      "„Die Leitung stand auf keinem unserer Pläne“, sagte die Leiterin der Stadtwerke, Hanne Vierling.",
      "Die Feuerwehr verteilte mit Tankwagen Trinkwasser auf dem Marktplatz, wo sich lange Schlangen bildeten.",
      "Das Bauamt kündigte an, alle Pläne der Innenstadt bis zum Frühjahr neu zu zeichnen.",
    ],
    headlines: [
      "Oberbrück ohne Wasser", "Bagger trifft Hauptleitung", "Schulfrei wegen Rohrbruch",
      "Die Leitung, die niemand kannte",
    ], query: "Hauptleitung Wasser")

  static let japanese = WireStory(
    language: "ja",
    paragraphs: [
      "青波市の市議会は火曜日、旧港に架かる石橋を取り壊さずに補強する案を賛成多数で可決した。橋は一八九二年に造られ、市内で最も古い。",
      "補強の費用は十二億円と見込まれ、工事は来年四月に始まり二年半かかる。その間、車の通行は禁じられる。",
      "「この橋を失えば町の顔を失うことになる」と市長の森田春香は議会で述べた。",
      "反対した議員は、新しい橋の方が安く、救急車も通れると主張していた。",
      "市は八月に住民への説明会を開き、迂回路の案を示すことにしている。",
    ],
    headlines: ["石橋の補強を可決", "旧港の橋、残る", "青波市議会の決定", "取り壊しは見送り"],
    query: "石橋")

  static let spanish = WireStory(
    language: "es",
    paragraphs: [
      "El ayuntamiento de Valdelmar aprobó el jueves un plan para devolver al río su antiguo cauce, después de tres inundaciones en menos de dos años que anegaron el barrio de los pescadores.",
      "Las obras costarán 38 millones de euros y obligarán a derribar once naves industriales que fueron levantadas en los años sesenta sobre la marisma.",
      "«El río siempre vuelve a su sitio», dijo la concejala de obras, Inés Carvallar, al término de la sesión.",
      "Los dueños de las naves anunciaron que recurrirán la decisión ante los tribunales y pidieron una indemnización.",
      "El primer tramo, de 900 metros, debe estar terminado antes de las lluvias de otoño.",
    ],
    headlines: [
      "El río de Valdelmar vuelve a su cauce", "Once naves serán derribadas",
      "Plan contra las inundaciones", "Los pescadores respiran",
    ], query: "cauce naves")

  static let all = [english, german, japanese, spanish]

  /// Another story in the same words but for its names and numbers: no copy.
  static func template(_ day: Int, _ amount: String, _ rate: String) -> String {
    """
    Central bank adds reserves

    CARROW CITY, March \(day) — The central bank entered the money market to arrange \(amount) of customer repurchase agreements, a spokeswoman for the bank said. Dealers said that overnight funds were trading at \(rate) when the bank began its temporary and direct supply of reserves to the banking system.
    """
  }

  /// Writes what four papers made of the story: whole; another headline; the end cut off; a paragraph out and wrapped.
  func write(to lede: borrowing LedeProcess) throws {
    func page(_ headline: String, _ credit: String, _ paragraphs: [String]) -> String {
      ([headline, credit] + paragraphs).joined(separator: "\n\n") + "\n"
    }
    let separator = language == "ja" ? "" : " "
    let wrapped = paragraphs.map { paragraph in
      var lines = [""]
      for word in language == "ja" ? paragraph.map(String.init) : paragraph.components(separatedBy: " ") {
        if lines[lines.count - 1].count + word.count > 50 { lines.append("") }
        let isStart = lines[lines.count - 1].isEmpty
        lines[lines.count - 1] += (isStart ? "" : separator) + word
      }
      return lines.joined(separator: "\n")
    }
    var short = wrapped
    short.remove(at: 1)
    try lede.write(
      page(headlines[0], "By Jane Roe", paragraphs),
      to: "news/aldhaven-times/2023/09/05/story-\(language).txt")
    try lede.write(
      page(headlines[1], "Meridian Wire", paragraphs),
      to: "news/meridian-wire/2023/09/05/story-\(language).txt")
    try lede.write(
      page(headlines[2], "From our correspondent", Array(paragraphs.prefix(3))),
      to: "news/brack-echo/2023/09/06/story-\(language).txt")
    try lede.write(
      page(headlines[3], "(MW)", short), to: "news/carrow-courier/2023/09/07/story-\(language).txt")
  }
}
