extension LanguageTable {
  /// Dutch.
  static let dutch = LanguageTable("nl", "Dutch") { table in
    dutchPage(&table)
    table.marks = [Marks("“", "”"), Marks("‘", "’"), Marks("„", "”"), Marks("\"", "\""), Marks("'", "'")]
    table.isVerbSecond = true
    table.subordinators = "toen als terwijl hoewel omdat nadat voordat"
    table.agentPrepositions = "door"
    table.invertsAnyVerb = true
    table.cueVerbs = """
      zei zegt zeggen zeiden gezegd verklaarde verklaart verklaarden vertelde vertelt vertellen
      vertelden voegde voegt stelde stelt stellen schreef schrijft schrijven antwoordde antwoordt vroeg
      vraagt benadrukte benadrukt meldde meldt melden liet laat laten aldus vindt vond vinden legde legt
      waarschuwde waarschuwt riep roept noemde noemt noemen bevestigde bevestigt beweerde beweert
      concludeerde concludeert reageerde reageert erkende erkent gaf twitterde twittert twitterden
      klaagde klaagt denkt dacht hoopt hoopte beloofde belooft lachte herhaalde herhaalt meent meende
      betoogde betoogt sprak spreekt verzekerde verzekert uitgelegd verteld verklaard
      """
    table.weakCueVerbs = """
      omschreef omschrijft beschreef beschrijft bekritiseerde beschuldigde prees hekelde
      """
    table.cueParticiples = "zeggend"
    table.sourcePhrases = "volgens aldus in_de_woorden_van"
    table.trailingSourceWords = "aldus"
    table.complementizers = "dat als zoals"
    table.masculinePronouns = "hij"
    table.femininePronouns = "zij ze"
    table.otherPronouns = "we wij ik jullie men het"
    table.determiners = """
      de het een deze dit die dat zijn haar hun mijn ons onze geen veel enkele sommige alle beide twee
      drie vier
      """
    table.impersonalPronouns = "het"
    table.nounLinks = "van voor bij uit"
    table.bindingLinks = "van voor"
    table.prepositions = """
      in op aan bij met na van voor naar tot door over onder tussen tegen zonder tijdens sinds volgens
      uit om via wegens ondanks binnen buiten achter naast
      """
    table.conjunctions = """
      en of maar want dus omdat toen als terwijl hoewel zodat nadat voordat daarna ook dan verder
      intussen
      """
    table.relatives = "wie wiens welke"
    table.otherVerbs = """
      is zijn was waren wordt worden werd werden heeft hebben had hadden kan kunnen kon moet moeten
      moest zal zullen zou zouden wil willen wilde mag gaat gaan ging komt kwam maakt maakte doet deed
      staat niet
      """
    table.adverbs = """
      ook dan nu gisteren vandaag later eerder verder nog al daarna toen inmiddels zaterdag zondag
      maandag dinsdag woensdag donderdag vrijdag er hem haar zich tegen_de_pers onder_meer wel weer toe
      """
    table.masculineTitles = """
      dhr meneer president premier minister koning prins burgemeester wethouder voorzitter
      """
    table.feminineTitles = "mevrouw mevr koningin prinses"
    table.titles = "dr prof drs ir mr minister-president staatssecretaris generaal"
    table.abbreviations = "dhr mevr dr prof drs ir mr o.a bijv enz jl nr ca"
    table.nameParticles = "van de den der ter ten 't het in"
    table.personNouns = """
      woordvoerder woordvoerster deskundige deskundigen politie getuige getuigen bewoner bewoners
      advocaat regering partij ministerie rechter onderzoeker onderzoekers arts directeur leider bedrijf
      vakbond
      """
    table.masculineNouns = "man vader zoon broer woordvoerder acteur"
    table.feminineNouns = "vrouw moeder dochter zus woordvoerster actrice"
    table.documentNouns = "verklaring rapport brief bericht"
    table.masculineNames = """
      jan piet kees henk willem johan peter hans mark geert alexander pieter dirk bart tom thomas lars
      daan bas joost maarten ruud wim frans jeroen diederik lodewijk halbe jesse rob sander martijn erik
      """
    table.feminineNames = """
      anna maria johanna sanne lisa emma sophie eva julia marieke femke sigrid kajsa lilian ingrid ank
      jeanine marianne annemarie linda monique petra wilma els tineke máxima beatrix
      """
    table.otherNames = """
      maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni
      juli augustus september oktober november december
      """
    table.organisationNouns = """
      universiteit school instituut partij ministerie kamer raad commissie rechtbank bank unie stichting
      groep nederland amsterdam rotterdam belgië europa anp
      """
  }
}
