import LedeArticle
import Testing

/// A sentence or two in each language, and what is read from them.
@Suite struct QuotesLanguagesTests {
  @Test(arguments: [
    ("de", "„Die Brücke öffnet im Mai“, sagte Mara Quill.", "Mara Quill: Die Brücke öffnet im Mai"),
    (
      "de", "Am Freitag sagte Mara Quill: „Die Brücke öffnet im Mai.“",
      "Mara Quill: Die Brücke öffnet im Mai."
    ),
    (
      "de", "»Die Brücke öffnet im Mai«, so der Bürgermeister.", "der Bürgermeister: Die Brücke öffnet im Mai"
    ),
    ("de", "Laut Mara Quill ist die Brücke „so gut wie fertig“.", "Mara Quill: so gut wie fertig"),
    ("de", "„Die Brücke öffnet bald“, hatte Mara Quill erklärt.", "Mara Quill: Die Brücke öffnet bald"),
    (
      "de", "In Ulm wird Mara Quill wie folgt zitiert: „Wir öffnen im Mai.“", "Mara Quill: Wir öffnen im Mai."
    ),
    ("de", "Die Brücke wird von Mara Quill als „großer Wurf“ bezeichnet.", "Mara Quill: großer Wurf"),
    ("de", "Quill nannte die Brücke am 3. Mai einen „Glücksfall“.", "Quill: Glücksfall"),
    (
      "de", "Demgegenüber sagte Kapitän Ole Brandt, der Kahn sei „in einen Hinterhalt gelockt“ worden.",
      "Ole Brandt: in einen Hinterhalt gelockt"
    ),
    (
      "de", "Zu dieser Zeit ging Mara Quill noch davon aus, dass die Brücke „so gut wie fertig“ sei.",
      "Mara Quill: so gut wie fertig"
    ),
    (
      "de", "Die Brücke ist schön oder, wie sich Mara Quill ausdrückte, „so gut wie fertig“.",
      "Mara Quill: so gut wie fertig"
    ),
    (
      "de", "Die Hafenrundschau zitiert einen Augenzeugen mit den Worten: „Wir sahen alles.“",
      "einen Augenzeugen: Wir sahen alles."
    ),
    (
      "de",
      "Zur Lage des Hafens und seiner neuen Aufgabe wird Mara Quill wie folgt zitiert: „Wir öffnen im Mai.“",
      "Mara Quill: Wir öffnen im Mai."
    ),
    (
      "de", "Der Fraktionschef der Grünen, Ole Brandt, wird mit den Worten zitiert: „Wir öffnen im Mai.“",
      "Ole Brandt: Wir öffnen im Mai."
    ),
    ("de", "„Wir öffnen im Mai“, sagte Anna Kohl der Hafenzeitung.", "Anna Kohl: Wir öffnen im Mai"),
    ("de", "„Wir öffnen im Mai“, sagte Quill den Zeitungen der Küste.", "Quill: Wir öffnen im Mai"),
    ("de", "„Wir öffnen im Mai“, sagte Hafen-Chefin Mara Quill.", "Mara Quill: Wir öffnen im Mai"),
    (
      "de", "„Wir öffnen im Mai“, so der Regierungssprecher Ulmlands.",
      "der Regierungssprecher Ulmlands: Wir öffnen im Mai"
    ),
    (
      "de", "„Wir öffnen im Mai“, sagte die in Bad Ulm geborene Quill.",
      "die in Bad Ulm geborene Quill: Wir öffnen im Mai"
    ),
    (
      "de", "„Wir öffnen im Mai“, so der Leiter des Brückenbaus der Küste.",
      "der Leiter des Brückenbaus der Küste: Wir öffnen im Mai"
    ),
    (
      "de", "„Wir öffnen im Mai“, sagte der Bürgermeister in einem langen Gespräch.",
      "der Bürgermeister in einem langen Gespräch: Wir öffnen im Mai"
    ),
    (
      "de", "Auf der quill-Homepage heißt es zur Begründung: „Wir öffnen im Mai.“",
      "der quill-Homepage: Wir öffnen im Mai."
    ),
    (
      "de", "Zugleich sparte der Hafenmeister nicht mit Lob: „Wir öffnen im Mai und nicht erst im Juni.“",
      "der Hafenmeister: Wir öffnen im Mai und nicht erst im Juni."
    ),
    ("de", "„Wir öffnen im Mai“, sagte die Hafen-Vorsitzende Mara Quill.", "Mara Quill: Wir öffnen im Mai"),
    ("de", "„Wir öffnen im Mai“, stellte Mara Quill klar fest.", "Mara Quill: Wir öffnen im Mai"),
    (
      "de", "Der Kapitän sah sich nach weiteren 30 Minuten gezwungen, den Gast zu „entsorgen“.",
      "Der Kapitän: entsorgen"
    ),
    ("de", "Als Antwort sagte Mara Quill: „Wir öffnen im Mai.“", "Mara Quill: Wir öffnen im Mai."),
    (
      "de", "In einer Erklärung des Hafenamts hieß es: „Wir öffnen im Mai.“",
      "einer Erklärung des Hafenamts: Wir öffnen im Mai."
    ),
    (
      "de", "Die Zeitung zitierte Mara Quill mit den Worten: „Wir öffnen im Mai.“",
      "Mara Quill: Wir öffnen im Mai."
    ),
    ("de", "Für Mara Quill ist die Brücke „so gut wie fertig“.", "Mara Quill: so gut wie fertig"),
    (
      "de", "„Sie ist so gut wie fertig“, so beschrieb ihn Mara Quill.",
      "Mara Quill: Sie ist so gut wie fertig"
    ),
    (
      "de", "Nach dem Besuch sprach Mara Quill von der „besten Brücke der Küste“.",
      "Mara Quill: besten Brücke der Küste"
    ),
    (
      "de", "Gestern sagte Mara Quill laut Radio Port, die Brücke sei „so gut wie fertig“.",
      "Mara Quill: so gut wie fertig"
    ),
    ("fr", "« Le pont ouvrira en mai », a déclaré Mara Quill.", "Mara Quill: Le pont ouvrira en mai"),
    ("fr", "Mara Quill a expliqué : « Le pont ouvrira en mai. »", "Mara Quill: Le pont ouvrira en mai."),
    ("fr", "Selon Mara Quill, « le pont ouvrira en mai ».", "Mara Quill: le pont ouvrira en mai"),
    ("es", "«El puente abrirá en mayo», dijo Mara Quill.", "Mara Quill: El puente abrirá en mayo"),
    ("es", "Mara Quill afirmó que “el puente abrirá en mayo”.", "Mara Quill: el puente abrirá en mayo"),
    ("pt", "“A ponte abre em maio”, disse Mara Quill.", "Mara Quill: A ponte abre em maio"),
    ("pt", "Segundo Mara Quill, “a ponte abre em maio”.", "Mara Quill: a ponte abre em maio"),
    (
      "fr", "« Le pont ouvrira en mai », a dit à l’agence de presse Ulm Presse un responsable du port.",
      "un responsable du port: Le pont ouvrira en mai"
    ),
    (
      "fr", "« Le pont ouvrira en mai », a dit à la BBC le professeur Mara Quill de l’université d’Ulmont.",
      "Mara Quill: Le pont ouvrira en mai"
    ),
    ("it", "«Il ponte aprirà a maggio», ha detto Mara Quill.", "Mara Quill: Il ponte aprirà a maggio"),
    ("it", "Mara Quill ha spiegato: «Il ponte aprirà a maggio».", "Mara Quill: Il ponte aprirà a maggio"),
    ("fr", "« Le pont ouvrira en mai », a indiqué à l’AFP Jean Quill.", "Jean Quill: Le pont ouvrira en mai"),
    (
      "fr", "« Le pont ouvrira en mai », a indiqué mardi à Ulmont Jean Quill.",
      "Jean Quill: Le pont ouvrira en mai"
    ),
    (
      "fr", "« Le pont ouvrira en mai », s’est félicitée la ministre des Ports Marie Quill.",
      "Marie Quill: Le pont ouvrira en mai"
    ),
    (
      "fr", "« Le pont ouvrira en mai », a fait savoir le maire d’Ulmont, Jean Quill.",
      "Jean Quill: Le pont ouvrira en mai"
    ),
    ("fr", "Pour le député Jean Quill, « le pont est une erreur ».", "Jean Quill: le pont est une erreur"),
    (
      "es", "«El puente abrirá en mayo», ha dicho el ministro de Puertos, Luis Quill.",
      "Luis Quill: El puente abrirá en mayo"
    ),
    (
      "es", "«El puente abrirá en mayo», dijo el ministro de Puertos Luis Quill en rueda de prensa.",
      "Luis Quill: El puente abrirá en mayo"
    ),
    (
      "es", "«El puente abrirá en mayo», explicó ayer a este diario Mara Quill.",
      "Mara Quill: El puente abrirá en mayo"
    ),
    (
      "es", "«El puente abrirá en mayo», dijo en Ulmares el alcalde, Luis Quill.",
      "Luis Quill: El puente abrirá en mayo"
    ),
    (
      "es", "«El puente es un error», se quejó una vecina del puerto.",
      "una vecina del puerto: El puente es un error"
    ),
    ("es", "«El puente abrirá en mayo», dijo a la BBC Luis Quill.", "Luis Quill: El puente abrirá en mayo"),
    (
      "pt", "“A ponte abre em maio”, disse o ministro dos Portos, Luís Quill.",
      "Luís Quill: A ponte abre em maio"
    ),
    ("pt", "“A ponte abre em maio”, afirmou aos jornalistas Luís Quill.", "Luís Quill: A ponte abre em maio"),
    ("pt", "“A ponte é um erro”, queixou-se Luís Quill.", "Luís Quill: A ponte é um erro"),
    ("pt", "Para Luís Quill, “a ponte é um erro caro”.", "Luís Quill: a ponte é um erro caro"),
    (
      "it", "«Il ponte aprirà a maggio», ha detto il ministro dei Porti Luca Quill.",
      "Luca Quill: Il ponte aprirà a maggio"
    ),
    (
      "it", "«Il ponte aprirà a maggio», ha spiegato ai giornalisti Mara Quill.",
      "Mara Quill: Il ponte aprirà a maggio"
    ),
    (
      "en", "“The bridge opens in May,” said the minister of Ports James Quill.",
      "James Quill: The bridge opens in May,"
    ),
    (
      "en", "“We will close the mill,” said a spokesman for the ministry of ports.",
      "a spokesman for the ministry of ports: We will close the mill,"
    ),
    (
      "en", "“We will close the mill,” said the head of the union in a letter.",
      "the head of the union: We will close the mill,"
    ),
    ("en", "“The mill is closing,” ropemakers told the mayor.", "ropemakers: The mill is closing,"),
    ("en", "“The mill is closing,” said fishermen.", "fishermen: The mill is closing,"),
    (
      "fr", "« Le pont ouvrira en mai », a dit le ministre de la Santé Olivier Quill.",
      "Olivier Quill: Le pont ouvrira en mai"
    ),
    (
      "fr", "« Le pont ouvrira en mai », a déclaré un porte-parole de la police du port.",
      "un porte-parole de la police du port: Le pont ouvrira en mai"
    ),
    ("fr", "« Le pont est une erreur », m'a dit une femme.", "une femme: Le pont est une erreur"),
    (
      "fr", "« Le pont est une erreur », explique l’historienne de l’art Marie Quill.",
      "Marie Quill: Le pont est une erreur"
    ),
    (
      "fr", "« Le pont est une erreur », soupire leur déléguée, Marie Quill.",
      "Marie Quill: Le pont est une erreur"
    ),
    ("fr", "« Le pont ouvrira », a dit Jeanne d'Ulmont.", "Jeanne d'Ulmont: Le pont ouvrira"),
    (
      "fr", "Sa veuve, Nana Quill, aurait déclaré : « Le pont ouvrira en mai ».",
      "Nana Quill: Le pont ouvrira en mai"
    ),
    (
      "fr", "Le maire est parti lorsqu'elle l'a appelé « grand menteur devant tout le port ».",
      "elle: grand menteur devant tout le port"
    ),
    (
      "fr", "Pour Ulmont, Quill Partenaires prévoit « les ventes d'un million de tonnes de sel ».",
      "Quill Partenaires: les ventes d'un million de tonnes de sel"
    ),
    (
      "es", "«El puente abrirá en mayo», apuntó la vicepresidenta por una charla que tuvo con Quill.",
      "la vicepresidenta: El puente abrirá en mayo"
    ),
    (
      "es", "«El puente abrirá en mayo», dijo primero el secretario general del puerto.",
      "el secretario general del puerto: El puente abrirá en mayo"
    ),
    ("es", "Lo dijo Mara Quill: «El puente abrirá en mayo».", "Mara Quill: El puente abrirá en mayo"),
    (
      "es", "Si bien admitió que aún falta, Mara Quill quiere que sea «más ancho y más alto».",
      "Mara Quill: más ancho y más alto"
    ),
    (
      "it", "«Il ponte aprirà a maggio», ha detto l’assessora dell’isola.",
      "l’assessora dell’isola: Il ponte aprirà a maggio"
    ),
    (
      "fr", "« Le budget est prêt », a dit le ministre de l’Economie Bruno Le Maire.",
      "Bruno Le Maire: Le budget est prêt"
    ),
    (
      "fr", "« Le pont ouvrira en mai », a dit l’Américain Jean Quill.", "Jean Quill: Le pont ouvrira en mai"
    ),
    (
      "fr", "« Le pont est une erreur », affirme l’Organisation mondiale des ports.",
      "l’Organisation mondiale des ports: Le pont est une erreur"
    ),
    ("ru", "«Мост готов», — заявил президент Уландии Мирон Квилл.", "Мирон Квилл: Мост готов"),
    ("ru", "«Мост готов», — заявил глава Банка Уландии Анна Квилл.", "Анна Квилл: Мост готов"),
    ("ru", "«Мост готов», — заявил глава МПП Улан Квилл.", "Улан Квилл: Мост готов"),
    ("ru", "«Мост готов», — заявил министр Никита Сергеевич Квилл.", "Никита Сергеевич Квилл: Мост готов"),
    ("ru", "«Мост готов», — заявил глава «Новых мостов» Улан Квилл.", "Улан Квилл: Мост готов"),
    ("ru", "«Мост готов и ждёт всех», — пишет «Новая гавань».", "«Новая гавань»: Мост готов и ждёт всех"),
    ("uk", "«Міст готовий», — заявив президент Уландії Мирон Квілл.", "Мирон Квілл: Міст готовий"),
    ("pl", "„Most jest gotowy” – powiedział premier Ulandii Miron Quill.", "Miron Quill: Most jest gotowy"),
    (
      "ru", "Как всегда, Мара Квилл ждёт: «мост откроется в мае месяце».",
      "Мара Квилл: мост откроется в мае месяце"
    ),
    ("ru", "«Мост откроется в мае», — сказала Мара Квилл.", "Мара Квилл: Мост откроется в мае"),
    ("ru", "По словам Мары Квилл, «мост откроется в мае».", "Мары Квилл: мост откроется в мае"),
    ("uk", "«Міст відкриють у травні», — сказала Мара Квілл.", "Мара Квілл: Міст відкриють у травні"),
    ("pl", "„Most otworzymy w maju” – powiedziała Mara Quill.", "Mara Quill: Most otworzymy w maju"),
    ("pl", "Mara Quill dodała: „Most otworzymy w maju”.", "Mara Quill: Most otworzymy w maju"),
    ("nl", "“De brug gaat in mei open”, zei Mara Quill.", "Mara Quill: De brug gaat in mei open"),
    ("nl", "Volgens Mara Quill is de brug “zo goed als klaar”.", "Mara Quill: zo goed als klaar"),
    ("tr", "Mara Quill, “Köprü mayıs ayında açılacak” dedi.", "Mara Quill: Köprü mayıs ayında açılacak"),
    ("ar", "وقال أحمد منصور: «سيفتح الجسر في مايو».", "أحمد منصور: سيفتح الجسر في مايو"),
    ("zh", "市长李明说：“大桥将在五月开放。”", "市长李明: 大桥将在五月开放。"),
    ("zh", "“大桥将在五月开放，”李明表示。", "李明: 大桥将在五月开放，"),
    ("ja", "田中市長は「橋は五月に開通する」と述べた。", "田中市長: 橋は五月に開通する"),
    ("ja", "「橋は五月に開通する」と田中市長は述べた。", "田中市長: 橋は五月に開通する"),
    ("ko", "김민수 시장은 “다리는 5월에 열린다”고 말했다.", "김민수 시장: 다리는 5월에 열린다"),
    ("sw", "“Daraja litafunguliwa Mei,” alisema Juma Ole.", "Juma Ole: Daraja litafunguliwa Mei,"),
    ("sw", "“Daraja litafunguliwa Mei,” Juma Ole aliiambia redio.", "Juma Ole: Daraja litafunguliwa Mei,"),
    (
      "sw", "“Daraja litafunguliwa Mei,” alisema Juma Ole msemaji wa bandari.",
      "Juma Ole: Daraja litafunguliwa Mei,"
    ),
    ("sw", "Kwa mujibu wa Juma Ole, “daraja litafunguliwa Mei”.", "Juma Ole: daraja litafunguliwa Mei"),
  ])
  func speaker(_ language: String, _ line: String, _ expected: String) {
    #expect(quotes(language, in: article(line)) == [expected])
  }

  /// Russian, Ukrainian and Polish tell who speaks within the marks.
  @Test(arguments: [
    (
      "ru", "«Мост откроется в мае, — сказал мэр города Иван Петров. — Мы ждём всех».",
      ["Иван Петров: Мост откроется в мае,", "Иван Петров: Мы ждём всех"]
    ),
    (
      "ru", "«Мост готов! - воскликнула Анна Петрова, - и все довольны».",
      ["Анна Петрова: Мост готов!", "Анна Петрова: и все довольны"]
    ),
    (
      "ru", "«Мост — это дорога, которая — как известно — не ждёт», — заявил Иван Петров.",
      ["Иван Петров: Мост — это дорога, которая — как известно — не ждёт"]
    ),
    ("ru", "«Ждём мая», — сказал Иван Петров.", ["Иван Петров: Ждём мая"]),
    (
      "ru", "«Мост — — сказал он — — готов к маю и ждёт всех».",
      ["?: Мост — — сказал он — — готов к маю и ждёт всех"]
    ),
    ("ru", "«Мы ждём всех — сказал Иван Петров —».", ["Иван Петров: Мы ждём всех"]),
    (
      "uk", "«Міст відкриють у травні, — сказав Іван Петренко. — Чекаємо всіх».",
      ["Іван Петренко: Міст відкриють у травні,", "Іван Петренко: Чекаємо всіх"]
    ),
    (
      "pl", "„Most otworzymy w maju – powiedział burmistrz Adam Nowak. – Czekamy na wszystkich”.",
      ["Adam Nowak: Most otworzymy w maju", "Adam Nowak: Czekamy na wszystkich"]
    ),
  ])
  func speakerWithinMarks(_ language: String, _ line: String, _ expected: [String]) {
    #expect(quotes(language, in: article(line)) == expected)
  }

  @Test(arguments: [
    (
      "en", "The plan was criticised by MUC James Quill.", "“It opens too late,” Quill said.",
      "James Quill: It opens too late,"
    ),
    (
      "fr", "Le maire Jean Duval a visité le pont.", "« Il ouvrira en mai », a-t-il déclaré.",
      "Jean Duval: Il ouvrira en mai"
    ),
    (
      "de", "Bürgermeisterin Anna Kohl sah die Brücke.", "„Sie öffnet im Mai“, sagte sie.",
      "Anna Kohl: Sie öffnet im Mai"
    ),
    (
      "de", "Kapitän Ole Brandt sah die Brücke. Die Werft erklärte alles.", "„Sie öffnet im Mai“, sagte er.",
      "Ole Brandt: Sie öffnet im Mai"
    ),
    (
      "es", "Elena Ríos cruzó el puente.", "Ríos quiere que sea «más ancho y más alto que nunca».",
      "Elena Ríos: más ancho y más alto que nunca"
    ),
    (
      "es", "La alcaldesa Elena Ríos visitó el puente.", "«Abrirá en mayo», dijo ella.",
      "Elena Ríos: Abrirá en mayo"
    ),
    (
      "ru", "Мост осмотрел президент Уландии Мирон Квилл.",
      "«Мост откроется в мае», — сказал президент Уландии.",
      "Мирон Квилл: Мост откроется в мае"
    ),
    (
      "ru", "Мост осмотрели глава МПП Улан Квилл и глава МПП Иван Петров.",
      "«Мост откроется», — сказал глава МПП.",
      "глава МПП: Мост откроется"
    ),
    (
      "ru", "Мост осмотрела Мара Квилл.", "«Мост откроется в мае», — сказал президент Уландии.",
      "президент Уландии: Мост откроется в мае"
    ),
    (
      "fr", "Marie Quill est venue d'Israël.", "« Le pont ouvrira en mai », a-t-il déclaré.",
      "il: Le pont ouvrira en mai"
    ),
    (
      "ru", "Мэр Иван Петров осмотрел мост.", "«Мост откроется в мае», — сказал он.",
      "Иван Петров: Мост откроется в мае"
    ),
  ])
  func pronoun(_ language: String, _ first: String, _ second: String, _ expected: String) {
    #expect(quotes(language, in: article(first, second)) == [expected])
  }

  @Test func everyTableHasMarksCuesAndAPlace() {
    #expect(
      LanguageTable.all.map(\.code) == [
        "en", "de", "fr", "es", "pt", "it", "ru", "uk", "pl", "nl", "tr", "ar", "zh", "ja", "ko", "sw",
      ])
    for table in LanguageTable.all {
      #expect(!table.marks.isEmpty, "\(table.code)")
      #expect(!table.cueVerbs.isEmpty, "\(table.code)")
      #expect(LanguageTable.table(for: table.code)?.name == table.name)
    }
    #expect(LanguageTable.table(for: "pt-BR")?.code == "pt")
    #expect(LanguageTable.table(for: "ZH_TW")?.code == "zh")
    #expect(LanguageTable.table(for: "xx") == nil)
  }
}

/// What is left open where a language's words don't tell.
@Suite struct QuotesWithoutSpeakerTests {
  @Test func twoVerbsOfOneSentenceHaveAQuoteEach() {
    let line = "Quill nannte die Brücke „überflüssig“, Joost Baker bezeichnete sie als „schön“."
    #expect(quotes("de", in: article(line)) == ["Quill: überflüssig", "Joost Baker: schön"])
  }

  @Test func aLanguageWithoutATableHasQuotesWithoutSpeakers() {
    let line = "Bryndís Kol hljóp á undan „Brúin verður opnuð fyrir alla í maí á næsta ári“ og hló."
    var article = article(line)
    QuoteReader(language: "is").read(&article)
    #expect(article.quotes.count == 1)
    #expect(article.quotes.first?.speaker == nil)
  }

  /// A newspaper, a firm or a place, behind a word that leads to what is said.
  @Test func aNameInMarksIsNoQuote() {
    let line = "Мэр города Иван Петров сказал, что «Новая Гавань» закрыта."
    #expect(quotes("ru", in: article(line)).isEmpty)
  }

  @Test(arguments: [
    ("Prinzipiell ist das „nicht stören und nichts zerstören wollen“ der Grundsatz.", "?"),
    ("Das Motto lautet so. Motto: „Am Ende sitzen alle auf dem Sofa am Hafen.“", "?"),
    ("Der Hafen wartet auf Mara Quill. Quill: „Am Ende sitzen alle auf dem Sofa am Hafen.“", "Mara Quill"),
    ("Ö: „Am Ende sitzen alle auf dem Sofa am Hafen.“", "?"),
    ("Sie weiß: „Am Ende sitzen alle auf dem Sofa am Hafen.“", "Sie"),
    ("„Wir öffnen im Mai“, sagte der Philosoph Ole Tomas Brandt.", "Ole Tomas Brandt"),
    ("„Wir öffnen im Mai“, sagt Holocaust-Überlebende Mara Quill.", "Mara Quill"),
    ("Mara Quill kommt. „Wir öffnen im Mai“, sagte Quill der „Neuen Hafenzeitung“.", "Mara Quill"),
    ("„Wir öffnen im Mai“, schreibt der Rat der Häfen.", "Rat der Häfen"),
  ])
  func aGermanNounIsNoSpeaker(_ line: String, _ expected: String) {
    let found = quotes("de", in: article(line)).map { String($0.prefix { $0 != ":" }) }
    #expect(found == [expected])
  }

  @Test func aGermanEsIsNoSpeaker() {
    let line =
      "Die Stadt wartet. Es soll sich um eine Brücke handeln, die „schwach und sehr alt gebaut“ sein soll."
    #expect(quotes("de", in: article(line)).isEmpty)
  }

  @Test func aWordAtTheStartOfASentenceIsNoSpeaker() {
    let line = "Badala yake mji ulipanda “miti mingi sana kando ya barabara zote mpya”."
    var article = article(line)
    QuoteReader(language: "sw").read(&article)
    #expect(article.quotes.map(\.speaker?.name) == [nil])
  }

  /// Terms in marks.
  @Test(arguments: [
    ("zh", "市长李明提出“蓝桥”计划，并强调“绿港”建设。", []),
    ("zh", "李明获得“港口城市建设先进工作者光荣集体”称号。", []),
    ("zh", "港口要解决“进门难、充电难、休息难、就餐难、停车难”问题。", []),
    ("zh", "这座桥被当地市民称为“开往春天的港口列车和大桥”。", []),
    ("ja", "田中劇団は「蒼い港の歌と踊りと長い長い夜」の上演を続ける。", []),
    ("ja", "その後も話題の「蒼い港の歌と踊りと長い長い夜」。", []),
    ("ja", "今季は外崎も「橋は五月に開通するはずだ」とうなずく。", ["外崎: 橋は五月に開通するはずだ"]),
    ("ja", "今季は田中さんも「橋は五月に開通するはずだ」とうなずく。", ["田中さん: 橋は五月に開通するはずだ"]),
    ("ja", "歩きながら田中は「橋は五月に開通するはずだ」とうなずく。", ["歩きながら田中: 橋は五月に開通するはずだ"]),
    ("ja", "田中さんは「橋は五月に開通するはずだ」とうなずく。", ["田中: 橋は五月に開通するはずだ"]),
  ])
  func unspacedTerms(_ language: String, _ line: String, _ expected: [String]) {
    #expect(quotes(language, in: article(line)) == expected)
  }
}
