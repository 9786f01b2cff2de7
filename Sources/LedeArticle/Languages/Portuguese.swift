extension LanguageTable {
  /// Portuguese.
  static let portuguese = LanguageTable("pt", "Portuguese") { table in
    portuguesePage(&table)
    table.marks = [Marks("“", "”"), Marks("«", "»"), Marks("\"", "\"")]
    table.subordinators = "quando se enquanto embora"
    table.agentPrepositions = "por pelo pela"
    table.openingSources = "para"
    table.enclitics = "se me nos lhe lhes vos"
    table.asidePrepositions = "a ao à aos às em no na durante"
    table.invertsAnyVerb = true
    table.cueVerbs = """
      disse diz dizem disseram dizia afirmou afirma afirmam afirmaram explicou explica explicam
      acrescentou acrescenta declarou declara declararam contou conta contam comentou comenta ressaltou
      ressalta destacou destaca salientou sublinhou sublinha garantiu garante informou informa avaliou
      avalia criticou critica defendeu defende lembrou lembra recordou respondeu responde perguntou
      pergunta questionou escreveu escreve anunciou anuncia alertou alerta admitiu admite reconheceu
      reconhece confessou concluiu conclui completou completa reforçou reforça reiterou observou observa
      relatou relata lamentou lamenta denunciou prometeu promete pediu pede frisou frisa apontou aponta
      argumentou argumenta brincou publicou considerou considera revelou revela adiantou esclareceu
      esclarece confirmou confirma enfatizou enfatiza queixou insistiu insiste advertiu adverte ironizou
      """
    table.weakCueVerbs = """
      chamou chama classificou classifica descreveu acusou acusa elogiou falou fala acredita acha
      definiu
      """
    table.cueParticiples = "dizendo afirmando acrescentando explicando declarando garantindo"
    table.sourcePhrases = "segundo de_acordo_com conforme nas_palavras_de na_opinião_de"
    table.complementizers = "que como"
    table.masculinePronouns = "ele"
    table.femininePronouns = "ela"
    table.otherPronouns = "eles elas nós eu você"
    table.determiners = """
      o a os as um uma uns umas este esta esse essa seu sua seus suas meu minha nosso nossa vários
      várias alguns muitos dois três
      """
    table.nounLinks = "de do da dos das no na em para"
    table.bindingLinks = "de do da dos das"
    table.nounsTakeArticles = true
    table.articlesAreObjects = true
    table.namesEndPhrases = true
    table.prepositions = """
      a ao à aos às ante após até com contra de do da dos das desde em no na nos nas entre para pelo
      pela por sem sob sobre durante perante
      """
    table.conjunctions = """
      e ou mas porém porque quando se enquanto embora além também então depois pois assim contudo
      entretanto
      """
    table.relatives = "quem cujo cuja qual"
    table.otherVerbs = """
      é são era eram foi foram há tem têm tinha tinham será serão seria está estão estava estavam pode
      podem deve devem vai vão fez faz quer não se
      """
    table.adverbs = """
      também ainda já hoje ontem depois então assim antes agora lhe lhes segunda-feira terça-feira
      quarta-feira quinta-feira sexta-feira sábado domingo por_sua_vez aos_jornalistas à_imprensa
      """
    table.adverbEndings = "mente"
    table.verbEndings = "ou aram eram iram ava avam eu iu"
    table.masculineTitles = """
      senhor sr dom presidente ministro prefeito senador deputado governador rei papa general
      ex-presidente primeiro-ministro
      """
    table.feminineTitles = """
      senhora sra dona presidenta ministra prefeita senadora deputada governadora rainha
      primeira-ministra
      """
    table.titles = "doutor dr dra professor"
    table.abbreviations = "sr sra dr dra etc art av nº d"
    table.nameParticles = "de da do dos das e"
    table.personNouns = """
      porta-voz especialista especialistas polícia testemunha testemunhas morador moradores advogado
      advogados governo partido ministério juiz pesquisador pesquisadores médico diretor chefe líder
      presidente prefeito autoridades empresa fonte ministro ministra secretário secretária deputado
      deputada senador senadora governador governadora vereador vereadora prefeita diretora economista
      primeiro-ministro primeira-ministra bastonário bastonária
      """
    table.masculineNouns = "homem pai filho irmão marido diretor advogado ator"
    table.feminineNouns = "mulher mãe filha irmã esposa diretora advogada atriz"
    table.documentNouns = "comunicado relatório carta nota texto"
    table.masculineNames = """
      josé joão antónio antônio francisco carlos paulo pedro lucas luiz luís marcos gabriel rafael
      daniel marcelo bruno eduardo felipe rodrigo manuel jorge fernando ricardo miguel rui nuno tiago
      diogo andré gustavo jair michel geraldo aécio henrique sérgio
      """
    table.feminineNames = """
      maria ana francisca antónia adriana juliana márcia fernanda patrícia aline sandra camila amanda
      bruna jéssica letícia júlia luciana dilma marina mariana catarina inês sofia beatriz teresa isabel
      rita carla sónia simone
      """
    table.otherNames = """
      segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo janeiro fevereiro
      março abril maio junho julho agosto setembro outubro novembro dezembro
      """
    table.organisationNouns = """
      universidade instituto partido ministério congresso senado tribunal comissão conselho agência
      banco união fundação grupo república brasil portugal lisboa europa
      """
  }
}
