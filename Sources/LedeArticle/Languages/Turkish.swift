extension LanguageTable {
  /// Turkish.
  static let turkish = LanguageTable("tr", "Turkish") { table in
    turkishPage(&table)
    table.marks = [Marks("“", "”"), Marks("\"", "\""), Marks("«", "»")]
    table.hasDottedOrdinals = true
    table.cueVerbs = """
      dedi dediler diyor diyorlar söyledi söylediler söylüyor belirtti belirttiler ifade_etti
      ifade_ettiler açıkladı açıkladılar vurguladı vurguladılar kaydetti konuştu konuştular anlattı
      anlattılar ekledi eklediler sordu sordular yanıtladı yanıt_verdi yazdı yazdılar bildirdi
      bildirdiler duyurdu aktardı savundu hatırlattı uyardı diye_konuştu diye_yazdı diye_sordu
      ifadelerini_kullandı ifadesini_kullandı değerlendirmesinde_bulundu açıklamasını_yaptı
      şeklinde_konuştu
      """
    table.weakCueVerbs = "nitelendirdi tanımladı eleştirdi suçladı"
    table.cueParticiples = "diyen diyerek söyleyen belirten belirterek vurgulayan vurgulayarak söyleyerek"
    table.complementizers = "ki diye"
    table.otherPronouns = "o onlar biz ben siz"
    table.determiners = "bu şu bir bazı birçok iki üç tüm her"
    table.prepositions = "için ile gibi kadar göre sonra önce"
    table.conjunctions = "ve ama fakat ancak veya çünkü ise de da"
    table.otherVerbs = "var yok değil oldu olan olduğunu etti etmiş"
    table.adverbs = "dün bugün ayrıca daha önce sonra şöyle şunları da de basın toplantısında"
    table.masculineTitles = "bay cumhurbaşkanı başbakan bey"
    table.feminineTitles = "bayan hanım"
    table.titles = """
      bakan bakanı başkan başkanı vali genel_başkan milletvekili profesör doktor prof dr sözcü sözcüsü
      avukat
      """
    table.abbreviations = "dr prof doç sn vb vs"
    table.personNouns = """
      sözcü sözcüsü uzman uzmanlar polis tanık görgü_tanığı avukat avukatı hükümet parti bakanlık
      yetkili yetkililer
      """
    table.masculineNames = """
      recep ahmet mehmet mustafa ali hüseyin hasan ibrahim ismail osman yusuf murat ömer kemal abdullah
      süleyman binali devlet selahattin ekrem mansur
      """
    table.feminineNames = """
      fatma ayşe emine hatice zeynep elif meryem şerife zehra sultan meral canan selin deniz
      """
    table.otherNames = """
      pazartesi salı çarşamba perşembe cuma cumartesi pazar ocak şubat mart nisan mayıs haziran temmuz
      ağustos eylül ekim kasım aralık
      """
    table.organisationNouns = """
      üniversitesi partisi bakanlığı meclisi mahkemesi bankası birliği ajansı türkiye ankara istanbul
      """
  }
}
