extension LanguageTable {
  /// Polish.
  static let polish = LanguageTable("pl", "Polish") { table in
    polishPage(&table)
    table.marks = [Marks("„", "”"), Marks("«", "»"), Marks("“", "”"), Marks("\"", "\"")]
    table.hasDottedOrdinals = true
    table.subordinators = "gdy kiedy jeśli choć"
    table.agentPrepositions = "przez"
    table.hasSpeakersWithinMarks = true
    table.cueVerbs = """
      powiedział powiedziała powiedzieli mówi mówią mówił mówiła stwierdził stwierdziła stwierdza dodał
      dodała dodaje dodali podkreślił podkreśliła podkreśla zaznaczył zaznaczyła zaznacza zapewnił
      zapewniła zapewnia wyjaśnił wyjaśniła wyjaśnia tłumaczy tłumaczył tłumaczyła oświadczył
      oświadczyła napisał napisała pisze piszą poinformował poinformowała informuje zapytał zapytała
      pyta odpowiedział odpowiedziała odpowiada przyznał przyznała przyznaje ocenił oceniła ocenia uważa
      uważają twierdzi twierdzą zauważył zauważyła zauważa ostrzegł ostrzegła ostrzega przypomniał
      przypomniała relacjonuje opowiada opowiadał opowiadała skomentował skomentowała komentuje
      zapowiedział zapowiedziała apeluje wskazał wskazała kontynuował
      """
    table.weakCueVerbs = "nazwał nazwała określił określiła skrytykował oskarżył oskarżyła"
    table.cueParticiples = "mówiąc dodając podkreślając"
    table.sourcePhrases = "według zdaniem jak zgodnie_z w_ocenie"
    table.complementizers = "że jak"
    table.masculinePronouns = "on"
    table.femininePronouns = "ona"
    table.otherPronouns = "oni one my ja wy"
    table.determiners = """
      ten ta to ci te tamten jego jej ich mój moja nasz nasza swój jeden jedna wszyscy niektórzy
      """
    table.nounLinks = "z od"
    table.namesEndPhrases = true
    table.genitiveEndings = "ii ji ki y"
    table.prepositions = """
      w we na z ze do od o za pod nad przy dla bez przez między przed po u obok wśród przeciw podczas
      """
    table.conjunctions = """
      i a ale lub albo jeśli gdy kiedy więc dlatego jednak także również potem choć aby
      """
    table.relatives = "który która które którzy kto czyj"
    table.otherVerbs = """
      był była było byli są jest będzie będą może mogą mógł mogła musi nie czy by został została się ma
      mają
      """
    table.adverbs = """
      także również też jeszcze już wczoraj dziś dzisiaj potem wcześniej przy_tym w_poniedziałek
      we_wtorek w_środę w_czwartek w_piątek dziennikarzom
      """
    table.masculineTitles = "pan prezydent premier minister burmistrz senator poseł generał król papież"
    table.feminineTitles = "pani posłanka królowa ministra"
    table.titles = "dr prof szef szefowa rzecznik rzeczniczka dyrektor marszałek prezes"
    table.abbreviations = "dr prof np m.in tzw ul godz r im św mln mld tys"
    table.nameParticles = "de von van"
    table.personNouns = """
      rzecznik rzeczniczka ekspert eksperci policja świadek świadkowie mieszkaniec mieszkańcy adwokat
      rząd partia ministerstwo analityk dyrektor polityk politycy
      """
    table.masculineNouns = "mężczyzna ojciec syn brat mąż rzecznik"
    table.feminineNouns = "kobieta matka córka siostra żona rzeczniczka"
    table.documentNouns = "oświadczenie komunikat raport list"
    table.masculineNames = """
      jan andrzej piotr krzysztof stanisław tomasz paweł józef marcin marek michał grzegorz jerzy
      tadeusz adam łukasz zbigniew ryszard dariusz henryk mariusz kazimierz wojciech robert mateusz
      marian rafał jacek janusz mirosław maciej sławomir jarosław kamil wiesław roman donald lech
      bronisław
      """
    table.feminineNames = """
      anna maria katarzyna małgorzata agnieszka barbara ewa krystyna magdalena elżbieta joanna
      aleksandra zofia monika teresa danuta natalia karolina marta julia beata dorota iwona jadwiga
      janina halina hanna
      """
    table.otherNames = """
      poniedziałek wtorek środa czwartek piątek sobota niedziela stycznia lutego marca kwietnia maja
      czerwca lipca sierpnia września października listopada grudnia
      """
    table.organisationNouns = """
      uniwersytet instytut partia ministerstwo sejm senat rada komisja agencja bank unia fundacja grupa
      polska warszawa europa pap
      """
  }
}
