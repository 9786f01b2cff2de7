extension LanguageTable {
  /// The words of Swahili pages that are no part of the article, or tell what a line is.
  static func swahiliPage(_ table: inout LanguageTable) {
    table.boilerplateWholeLines = """
      tangazo|matangazo|tangazo la biashara|soma zaidi|soma pia…|soma pia:|soma zaidi…
      soma habari zaidi|endelea kusoma|zaidi|ona zaidi|tazama zaidi|tazama pia…|angalia pia…
      habari zinazohusiana…|habari zinazofanana…|makala zinazohusiana…|makala yanayohusiana…
      zinazohusiana…|zilizosomwa sana…|habari maarufu…|maarufu…|habari za hivi punde…
      habari mpya…|habari nyingine…|habari kuu…|zinazovuma…|unaweza pia kupenda…
      iliyopendekezwa…|mada zinazohusiana…|inayofuata|iliyotangulia|rudi|rudi juu|nyumbani
      mwanzo|shiriki|sambaza|shirikisha|shiriki habari hii|sambaza habari hii
      shiriki kwenye facebook|chapisha|tuma|nakili kiungo|hifadhi|maoni|maoni #|# maoni
      toa maoni|toa maoni yako|andika maoni|acha maoni|hakuna maoni|jibu|jiandikishe|jisajili
      jiunge|jiunge nasi|ingia|fungua akaunti|menyu|tafuta|funga|kubali|ghairi
      sera ya faragha|sera ya vidakuzi|vigezo na masharti|masharti ya matumizi|wasiliana nasi
      kuhusu sisi|haki zote zimehifadhiwa|lebo|vitambulisho|mada|tufuate|fuatilia|mwandishi
      kuhusu mwandishi|sikiliza|video|tazama video|mubashara|moja kwa moja|muda wa kusoma
      dakika # kusoma|saa # zilizopita|dakika # zilizopita|siku # zilizopita|picha # kati ya #
      # ya #|changia
      """
    table.boilerplateLineStarts = """
      soma pia|soma zaidi|soma:|soma habari|tazama pia|tazama:|tazama zaidi|angalia pia
      angalia:|sikiliza:|sikiliza pia|endelea kusoma|habari zinazohusiana|habari zaidi
      kwa habari zaidi|kwa maelezo zaidi|bofya hapa|bonyeza hapa|jiandikishe|jisajili|jiunge
      tufuate|ungana nasi|fuatilia habari|pakua|shiriki kwenye|sambaza:|toa maoni|tangazo
      haki zote|hakimiliki|copyright|lebo:|mada:|wasiliana nasi|tunatumia vidakuzi
      tovuti hii inatumia|video:|usikose|pata habari
      """
    table.boilerplateCalls = """
      jiandikishe kwa|jiandikishe|jisajili kwa|jiunge na|jiunge nasi|tufuate kwenye|tufuate
      pakua programu|bofya hapa|bonyeza hapa|haki zote zimehifadhiwa|tunatumia vidakuzi
      chaneli yetu|jarida letu
      """
    table.bylineWords = """
      na|na:|imeandikwa na|mwandishi:|mwandishi wetu|na mwandishi wetu|habari na
      """
    table.creditWords = """
      picha:|picha/|picha na|picha kwa hisani ya|kwa hisani ya|chanzo cha picha:|mpiga picha:
      chanzo cha picha,|picha ya|mchoro:|hisani:
      """
    table.creditSources = "maktaba|picha ya maktaba|picha: maktaba|hisani|picha ya skrini"
    table.captionWords = """
      picha ya maktaba|maelezo ya picha|maelezo ya picha,|katika picha|pichani|pichani:
      kutoka kushoto|kushoto:|kulia:
      """
    table.pictureWords = "kushoto|kulia|katikati|kutoka kushoto|pichani|wakati wa"
    table.sideWords = """
      kushoto|kulia|katikati|pichani|wa kwanza kushoto|wa kwanza kulia|wa pili kushoto|wa pili kulia
      """
    table.pictureNouns = """
      picha|ramani|chati|grafu|mchoro|kielelezo|katuni
      """
    table.publishedWords = """
      imechapishwa|imechapishwa:|ilichapishwa|tarehe:|imewekwa|imechapishwa mnamo
      """
    table.updatedWords = "imesasishwa|imeboreshwa|ilisasishwa|imehaririwa|imesasishwa mwisho"
    table.todayWords = "leo|jana"
    table.monthNames = """
      januari|jan;februari|feb;machi|mac;aprili|apr;mei;juni|jun;julai|jul;agosti|ago;
      septemba|sept|sep;oktoba|okt;novemba|nov;desemba|des
      """
    table.weekdayNames = "jumatatu;jumanne;jumatano;alhamisi;ijumaa;jumamosi;jumapili"
  }
}
