extension LanguageTable {
  /// Italian.
  static let italian = LanguageTable("it", "Italian") { table in
    italianPage(&table)
    table.marks = [Marks("«", "»"), Marks("“", "”"), Marks("\"", "\"")]
    table.subordinators = "quando se mentre"
    table.agentPrepositions = "da dal dalla"
    table.openingSources = "per"
    table.asidePrepositions = "a al alla ai alle agli all' in durante"
    table.invertsAnyVerb = true
    table.cueVerbs = """
      detto dice dicono disse dissero diceva dichiarato dichiara dichiarò affermato afferma affermano
      affermò spiegato spiega spiegano spiegò aggiunto aggiunge aggiunse sottolineato sottolinea
      sottolineano ricordato ricorda raccontato racconta raccontano commentato commenta commentano
      annunciato annuncia risposto risponde rispose chiesto chiede chiese scritto scrive scrivono
      scrisse osservato osserva ribadito ribadisce precisato precisa assicurato assicura concluso
      conclude ammesso ammette confessato confessa riferito riferisce sostenuto sostiene sostengono
      avvertito avverte denunciato denuncia promesso promette ripetuto ripete insiste insistito
      replicato replica attacca attaccato evidenziato evidenzia continua continuato prosegue rilevato
      rileva twittato confermato conferma chiarito chiarisce lamentato lamenta tuona tuonato ironizza
      """
    table.weakCueVerbs = """
      definito definisce chiamato chiama descritto descrive accusato accusa parlato parla criticato
      critica ritiene
      """
    table.cueParticiples = "dicendo affermando aggiungendo spiegando sottolineando dichiarando precisando"
    table.sourcePhrases = "secondo stando_a a_detta_di nelle_parole_di"
    table.complementizers = "che come"
    table.masculinePronouns = "lui egli"
    table.femininePronouns = "lei ella"
    table.otherPronouns = "loro noi io essi"
    table.determiners = """
      il lo la i gli le l' un uno una un' questo questa questi queste quest' quel quella quell' suo
      sua suoi sue mio mia nostro nostra alcuni alcune molti due tre
      """
    table.nounLinks = "di del della dei delle dello degli dell' per a"
    table.bindingLinks = "di del della dei delle dello degli dell'"
    table.elisions = "l' un' d' dell' all' dall' nell' sull' quell' quest'"
    table.nounsTakeArticles = true
    table.articlesAreObjects = true
    table.namesEndPhrases = true
    table.prepositions = """
      di a da in con su per tra fra del della dei delle dello degli dell' al alla ai alle allo agli
      all' dal dalla dai dall' nel nella nei nelle nell' sul sulla sull' d' dopo prima durante
      contro senza verso
      """
    table.conjunctions = "e ed o ma però perché quando se mentre poi inoltre anche quindi infine dunque"
    table.relatives = "chi cui quale quali"
    table.otherVerbs = """
      è sono era erano ha hanno aveva avevano sarà sarebbe fu furono può possono deve devono va vanno fa
      fanno vuole vogliono viene c'è c'era stato stata non si
      """
    table.adverbs = """
      anche poi ancora oggi ieri inoltre infine già così quindi lunedì martedì mercoledì giovedì venerdì
      sabato domenica gli dal_canto_suo
      """
    table.adverbEndings = "mente"
    table.masculineTitles = """
      signor sig presidente ministro sindaco senatore deputato re papa generale don premier
      """
    table.feminineTitles = "signora sig.ra presidentessa ministra sindaca senatrice deputata regina"
    table.titles = "dottor dott dottoressa professor prof on onorevole"
    table.abbreviations = "sig dott prof on ecc art avv ing"
    table.nameParticles = "di de del della d' lo la dal"
    table.personNouns = """
      portavoce esperto esperti polizia testimone testimoni residente residenti avvocato avvocati
      governo partito ministero giudice procuratore ricercatore ricercatori medico direttore capo leader
      presidente sindaco autorità azienda fonti ministro ministra sindaca senatore senatrice deputato
      deputata assessore assessora segretario segretaria procuratrice direttrice economista
      """
    table.masculineNouns = "uomo padre figlio fratello marito direttore attore"
    table.feminineNouns = "donna madre figlia sorella moglie direttrice attrice"
    table.documentNouns = "comunicato rapporto lettera nota testo"
    table.masculineNames = """
      giuseppe giovanni antonio mario luigi francesco angelo vincenzo pietro salvatore carlo franco
      domenico bruno paolo michele giorgio aldo sergio luciano matteo silvio marco andrea luca stefano
      alessandro roberto enrico massimo fabio davide romano pier giulio sandro walter beppe mattia
      """
    table.feminineNames = """
      maria anna giuseppina rosa angela giovanna teresa lucia carmela caterina francesca antonietta
      carla elena laura paola giulia chiara sara valentina federica giorgia silvia elisa martina
      alessandra roberta virginia emma laura mara daniela cristina
      """
    table.otherNames = """
      lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio marzo aprile maggio
      giugno luglio agosto settembre ottobre novembre dicembre
      """
    table.organisationNouns = """
      università istituto partito ministero parlamento senato camera tribunale commissione consiglio
      agenzia banca unione fondazione gruppo repubblica italia roma milano europa
      """
  }
}
