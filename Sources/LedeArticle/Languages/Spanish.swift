extension LanguageTable {
  /// Spanish.
  static let spanish = LanguageTable("es", "Spanish") { table in
    spanishPage(&table)
    table.marks = [Marks("«", "»"), Marks("“", "”"), Marks("\"", "\"")]
    table.subordinators = "cuando si mientras aunque tras"
    table.agentPrepositions = "por"
    table.openingSources = "para"
    table.asidePrepositions = "a al ante en durante tras"
    table.invertsAnyVerb = true
    table.cueVerbs = """
      dijo dice dicen dijeron decía afirmó afirma afirman afirmaron aseguró asegura aseguran aseguraron
      explicó explica explican explicaron señaló señala señalan señalaron añadió añade agregó agrega
      indicó indica indican indicaron manifestó manifiesta declaró declara declararon comentó comenta
      expresó expresa sostuvo sostiene sostienen apuntó apunta destacó destaca destacan subrayó subraya
      recordó recuerda preguntó pregunta respondió responde contestó contesta anunció anuncia advirtió
      advierte reconoció reconoce admitió admite confesó confiesa insistió insiste reiteró reitera
      concluyó concluye escribió escribe tuiteó lamentó lamenta denunció denuncia criticó opinó opina
      precisó precisa detalló detalla relató relata contó cuenta gritó exclamó prometió promete pidió
      pide exigió exige zanjó remarcó alertó quejó aclaró aclara matizó matiza recalcó recalca enfatizó
      argumentó argumenta informó informa confirmó confirma expuso ironizó sentenció espetó reclamó
      dicho afirmado asegurado explicado señalado añadido agregado indicado manifestado declarado
      comentado sostenido apuntado destacado subrayado recordado preguntado respondido contestado
      anunciado advertido reconocido admitido confesado insistido reiterado concluido escrito lamentado
      denunciado opinado precisado detallado relatado contado exclamado prometido exigido remarcado
      alertado aclarado recalcado
      """
    table.weakCueVerbs = """
      calificó califica llamó llama describió describe acusó acusa tildó habló habla considera consideró
      cree creyó definió
      """
    table.cueParticiples = """
      diciendo afirmando asegurando añadiendo explicando señalando indicando agregando declarando
      """
    table.sourcePhrases = "según de_acuerdo_con en_palabras_de a_juicio_de"
    table.complementizers = "que como"
    table.masculinePronouns = "él"
    table.femininePronouns = "ella"
    table.otherPronouns = "ellos ellas nosotros yo ustedes usted"
    table.determiners = """
      el la los las un una unos unas este esta estos estas ese esa su sus mi mis nuestro nuestra varios
      varias algunos muchas muchos dos tres
      """
    table.nounLinks = "de del en para por"
    table.bindingLinks = "de del"
    table.nounsTakeArticles = true
    table.articlesAreObjects = true
    table.namesEndPhrases = true
    table.prepositions = """
      a al ante bajo con contra de del desde durante en entre hacia hasta para por sin sobre tras
      mediante
      """
    table.conjunctions = """
      y e o u pero sino aunque porque cuando si mientras como además también entonces luego pues
      asimismo sin_embargo
      """
    table.relatives = "quien quienes cual cuyo cuya"
    table.otherVerbs = """
      es son era eran fue fueron ha han había habían será serán sería está están estaba estaban tiene
      tienen puede pueden debe deben va van hizo hace quiere quieren no se
      """
    table.adverbs = """
      también además ayer hoy este_lunes este_martes este_miércoles este_jueves este_viernes ya así
      luego después entonces aún todavía primero le les lo me te nos lunes martes miércoles jueves viernes sábado domingo
      asimismo por_su_parte ante_los_medios a_la_prensa
      """
    table.adverbEndings = "mente"
    table.verbEndings = "ó aron ieron aba aban"
    table.masculineTitles = """
      señor sr don presidente ministro alcalde senador diputado gobernador rey papa general expresidente
      """
    table.feminineTitles = """
      señora sra doña presidenta ministra alcaldesa senadora diputada gobernadora reina vicepresidenta
      """
    table.titles = "doctor dr dra"
    table.abbreviations = "sr sra dr dra ee.uu ud uds d dña etc art núm av"
    table.nameParticles = "de del la las los y"
    table.personNouns = """
      portavoz experto expertos policía testigo testigos vecino vecinos abogado abogados gobierno
      partido ministerio fiscal juez investigador investigadores médico director jefe líder presidente
      alcalde autoridades fuentes empresa ministro ministra consejero consejera secretario secretaria
      presidenta vicepresidente vicepresidenta alcaldesa senador senadora diputado diputada gobernador
      gobernadora concejal directora economista vecina vecinas
      """
    table.masculineNouns = "hombre padre hijo hermano marido director abogado actor"
    table.feminineNouns = "mujer madre hija hermana esposa directora abogada actriz"
    table.titleNouns = """
      libro novela película diario periódico revista programa serie canción álbum artículo
      exposición titulado titulada llamado llamada denominado denominada
      """
    table.documentNouns = "comunicado informe carta texto nota"
    table.masculineNames = """
      josé juan luis carlos manuel antonio francisco javier jesús miguel pedro pablo ángel alejandro
      fernando jorge alberto rafael sergio daniel david ramón enrique andrés felipe mariano santiago
      álvaro diego hugo nicolás gabriel mario raúl óscar víctor rubén eduardo roberto ricardo
      """
    table.feminineNames = """
      maría ana carmen laura marta elena cristina isabel lucía paula rosa pilar mercedes teresa patricia
      sofía andrea beatriz silvia irene raquel mónica yolanda susana soraya esperanza inés claudia
      gabriela verónica alejandra daniela valentina dolores
      """
    table.otherNames = """
      lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio
      agosto septiembre octubre noviembre diciembre
      """
    table.organisationNouns = """
      universidad instituto partido ministerio congreso senado tribunal comisión consejo agencia banco
      unión fundación grupo república españa madrid europa méxico
      """
  }
}
