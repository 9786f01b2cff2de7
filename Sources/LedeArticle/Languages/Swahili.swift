extension LanguageTable {
  /// Swahili.
  static let swahili = LanguageTable("sw", "Swahili") { table in
    swahiliPage(&table)
    table.marks = [Marks("“", "”"), Marks("\"", "\""), Marks("'", "'")]
    table.cueVerbs = """
      alisema amesema wamesema walisema anasema wanasema akasema alieleza ameeleza anaeleza alidai
      amedai anadai aliongeza ameongeza akaongeza alifafanua amefafanua alisisitiza amesisitiza
      alijibu akajibu aliuliza akauliza aliandika ameandika alitangaza ametangaza aliambia ameambia
      aliwaambia amewaambia alibainisha amebainisha alikiri amekiri alionya ameonya alihoji amehoji
      walieleza wameeleza alikumbusha alitoa aliiambia ameiambia anaiambia alimwambia alikiambia
      ameliambia aliliambia aliendelea aliongezea anaongeza anaandika anafafanua anakumbuka
      liliripoti limeripoti ilisema imesema inasema
      """
    table.weakCueVerbs = "alimtaja alitaja aliita alimshutumu alikosoa"
    table.cueParticiples =
      "akisema akieleza akiongeza akidai akisisitiza wakisema akizungumza alipoulizwa akijibu"
    table.sourcePhrases = "kwa_mujibu_wa kulingana_na"
    table.complementizers = "kwamba kuwa kama"
    table.otherPronouns = "yeye wao sisi mimi"
    table.determiners = "huyo huyu hao hawa yule"
    table.namesEndPhrases = true
    table.nounLinks = "wa ya la cha za vya kwa"
    table.prepositions = "katika kwa na kutoka hadi baada kabla wakati ndani juu chini kuhusu tangu"
    table.conjunctions =
      "na au lakini pia hata hivyo kisha ingawa ikiwa bali huku wakati huko hapo hatahivyo hivi"
    table.relatives = "ambaye ambao ambayo"
    table.otherVerbs = "ni si alikuwa walikuwa yuko amekuwa ana ilikuwa"
    table.adverbs = """
      pia jana leo kesho tena hivyo zaidi jumatatu jumanne jumatano alhamisi ijumaa jumamosi jumapili
      """
    table.masculineTitles = "bwana bw mzee"
    table.feminineTitles = "bibi bi mama"
    table.titles = """
      rais waziri waziri_mkuu mbunge seneta gavana jaji profesa daktari dk dkt mwenyekiti katibu msemaji
      mkurugenzi naibu_rais balozi jenerali mkuu
      """
    table.abbreviations = "bw bi dk dkt prof"
    table.nameParticles = "bin wa ole"
    table.personNouns = """
      msemaji mkurugenzi mtaalamu wataalamu polisi shahidi mashahidi wakili serikali chama wizara
      mwalimu mkazi wakazi mwanamke mwanamume kiongozi viongozi
      """
    table.masculineNames = """
      juma hassan ali mohamed john peter joseph james david daniel samuel william uhuru raila jakaya
      yoweri julius benjamin
      """
    table.feminineNames = "fatuma amina asha mariam neema grace mary jane samia zawadi rehema halima joyce"
    table.otherNames = """
      jumatatu jumanne jumatano alhamisi ijumaa jumamosi jumapili januari februari machi aprili mei juni
      julai agosti septemba oktoba novemba desemba
      """
    table.organisationNouns = """
      chuo chama wizara bunge mahakama benki shirika umoja taasisi kenya tanzania uganda nairobi
      """
  }
}
