extension LanguageTable {
  /// French.
  static let french = LanguageTable("fr", "French") { table in
    frenchPage(&table)
    table.marks = [Marks("«", "»"), Marks("“", "”"), Marks("\"", "\""), Marks("‹", "›")]
    table.subordinators = "quand lorsque si tandis puisque alors_que"
    table.agentPrepositions = "par"
    table.openingSources = "pour"
    table.asidePrepositions = "à au aux dans devant lors sur auprès"
    table.invertsAnyVerb = true
    table.cueVerbs = """
      dit disent disait disaient déclaré déclare déclarent déclara affirmé affirme affirment affirma
      expliqué explique expliquent expliqua ajouté ajoute ajoutent ajouta estimé estime estiment
      estima annoncé annonce annoncent souligné souligne soulignent souligna indiqué indique
      indiquent précisé précise précisent précisa assuré assure assurent assura confié confie
      raconté raconte racontent répondu répond répondit demandé demande demanda lancé lance lança
      écrit écrivait écrivent rappelé rappelle rappellent regretté regrette regrettent dénoncé
      dénonce dénoncent martelé martèle insisté insiste insistent reconnu reconnaît reconnaissent
      conclu conclut tweeté poursuivi poursuit résumé résume commenté commente prévenu prévient
      averti avertit promis promet soutenu soutient soutiennent jugé juge jugent considéré considère
      témoigné témoigne relevé relève observe observé note noté constate constaté plaidé plaide
      réagi réagit rétorqué rétorque murmuré s'exclame s'est_exclamé s'interroge s'inquiète
      s'est_félicité s'indigne indigné indignée réjoui réjouie félicité félicitée emporté emportée
      exclamé exclamée insurgé insurgée étonné étonnée inquiété inquiétée alarmé alarmée fait_savoir
      ironisé ironise renchéri renchérit soupiré soupire plaisanté plaisante lâché lâche glissé
      glisse tranché tranche s'amuse s'agace s'emporte s'étonne confirmé confirme détaillé détaille
      """
    table.weakCueVerbs = """
      qualifié qualifie appelé appelle évoqué évoque décrit critiqué critique accusé accuse parlé parle
      salué salue cité cite
      """
    table.cueParticiples = """
      disant déclarant affirmant ajoutant expliquant précisant estimant soulignant assurant
      """
    table.sourcePhrases = "selon d'après pour_reprendre_les_mots_de aux_yeux_de"
    table.complementizers = "que qu' comme"
    table.masculinePronouns = "il"
    table.femininePronouns = "elle"
    table.otherPronouns = "on ils elles nous je j' vous"
    table.determiners = """
      le la les l' un une des ce cet cette ces son sa ses leur leurs mon ma mes notre nos votre vos
      plusieurs certains certaines chaque deux trois quatre cinq
      """
    table.nounLinks = "de du des d' pour à au aux en"
    table.bindingLinks = "de du des d'"
    table.elisions = "l' d' qu' m' t' s' n' j' lorsqu' puisqu' jusqu'"
    table.nounsTakeArticles = true
    table.articlesAreObjects = true
    table.namesEndPhrases = true
    table.prepositions = """
      de du des d' à au aux en dans par pour avec sans sous sur chez vers entre contre depuis pendant
      après avant devant derrière lors malgré jusqu'à jusqu' auprès durant parmi selon
      """
    table.conjunctions = """
      et mais ou donc or ni car puis alors quand lorsque lorsqu' puisqu' si pourtant cependant
      toutefois ainsi aussi enfin ensuite puisque tandis
      """
    table.relatives = "qui dont lequel laquelle lesquels auquel"
    table.otherVerbs = """
      est sont était étaient a ont avait avaient sera seront serait fut eut aura peut peuvent
      pourrait doit doivent va vont fait font veut veulent s'est se s' ne n' pas aurait auraient
      c'est c'était
      """
    table.adverbs = """
      aussi également encore déjà ensuite hier aujourd'hui lundi mardi mercredi jeudi vendredi
      samedi dimanche notamment même toujours ainsi alors pour_sa_part de_son_côté récemment là lui
      leur nous me m' te t' y
      """
    table.adverbEndings = "ment"
    table.masculineTitles = """
      m monsieur président premier_ministre ministre sénateur député maire général roi prince
      """
    table.feminineTitles = "mme madame mlle présidente première_ministre sénatrice députée reine princesse"
    table.titles = "docteur dr professeur pr me maître secrétaire_d'état secrétaire_d’état"
    table.abbreviations = "m mm mme dr pr me st ste etc av janv févr oct nov déc no art"
    table.nameParticles = "de du des d' la le von van el ben al da"
    table.personNouns = """
      porte-parole responsable responsables expert experts policier policiers témoin témoins habitant
      habitants avocat avocats président ministre maire députés syndicat gouvernement parti association
      juge chercheur chercheurs médecin directeur chef élu élus sénateur sénatrice député députée
      présidente secrétaire procureur procureure préfet préfète économiste
      """
    table.masculineNouns = "homme père fils frère mari directeur président avocat acteur"
    table.feminineNouns = "femme mère fille sœur directrice présidente avocate actrice"
    table.titleNouns = """
      livre roman film journal magazine quotidien hebdomadaire émission série chanson album revue
      titre article exposition intitulé intitulée baptisé baptisée
      """
    table.documentNouns = "communiqué rapport texte lettre"
    table.masculineNames = """
      jean pierre michel jacques françois nicolas emmanuel olivier philippe bruno christophe laurent
      éric eric patrick alain bernard gérard louis paul marc thierry stéphane sébastien julien thomas
      antoine alexandre hugo lucas luc guillaume mathieu benoît frédéric dominique henri rené édouard
      gabriel
      """
    table.feminineNames = """
      marie anne catherine isabelle christine nathalie sophie valérie ségolène martine claire julie
      camille léa manon céline sandrine hélène brigitte élisabeth elisabeth rachida anne-marie florence
      aurélie charlotte émilie pauline amélie juliette marine
      """
    table.otherNames = """
      lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin
      juillet août septembre octobre novembre décembre ong français française allemand allemande
      italien italienne espagnol espagnole anglais anglaise britannique américain américaine
      canadien canadienne belge suisse portugais portugaise russe ukrainien ukrainienne polonais
      polonaise néerlandais néerlandaise suédois suédoise turc turque grec grecque israélien
      israélienne palestinien palestinienne iranien iranienne chinois chinoise japonais japonaise
      indien indienne australien australienne brésilien brésilienne argentin argentine algérien
      algérienne marocain marocaine tunisien tunisienne égyptien égyptienne sénégalais sénégalaise
      malien malienne ivoirien ivoirienne camerounais camerounaise nigérian nigériane congolais
      congolaise
      """
    table.organisationNouns = """
      université école institut organisation fonds parti ministère assemblée conseil commission
      agence banque union fondation groupe république france paris europe le_monde figaro afp
      """
  }
}
