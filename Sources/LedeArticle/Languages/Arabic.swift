extension LanguageTable {
  /// Arabic.
  static let arabic = LanguageTable("ar", "Arabic") { table in
    arabicPage(&table)
    table.marks = [Marks("«", "»"), Marks("“", "”"), Marks("\"", "\"")]
    table.cueVerbs = """
      قال قالت قالوا يقول تقول أضاف أضافت أكد أكدت يؤكد صرح صرحت أوضح أوضحت أعلن أعلنت ذكر ذكرت أشار
      أشارت كتب كتبت تابع تابعت اعتبر اعتبرت شدد شددت رد ردت سأل سألت حذر حذرت لفت لفتت نقل نقلت بين
      بينت أفاد أفادت رأى رأت وصف وصفت
      """
    table.cueParticiples = "قائلا قائلاً قائلة مضيفا مضيفاً مضيفة مؤكدا مؤكداً مؤكدة موضحا مشيرا"
    table.sourcePhrases = "بحسب وفقا_ل حسب وفق"
    table.complementizers = "أن إن بأن إنه إنها أنه أنها"
    table.masculinePronouns = "هو"
    table.femininePronouns = "هي"
    table.otherPronouns = "هم نحن أنا"
    table.prepositions = "في من إلى على عن مع بعد قبل خلال عند بين منذ حتى حول ضد أمام"
    table.conjunctions = "ثم أو لكن حيث عندما كما بينما إذا لأن"
    table.relatives = "الذي التي الذين"
    table.otherVerbs = "كان كانت يكون هناك ليس"
    table.adverbs = "أيضا أيضاً اليوم أمس"
    table.titles = "الرئيس رئيس وزير الوزير السيد السيدة الدكتور الأمير الملك المتحدث"
    table.personNouns = "المتحدث الوزير الرئيس مسؤول خبير شاهد"
    table.prefixes = "و ف"
  }
}
