/// How lines begin that stand among an article's paragraphs and do not belong to it, by language.
///
/// Lower case; compared with the start of a line up to a word's end.
enum PagePhrases {
  /// Links to other articles.
  static let related = trie([
    """
    read more|read also|read next|also read|see also|related|related articles|related stories|related content|\
    related posts|related post|related topics|related coverage|related links|related reading|related video|related news|\
    more on this|more on|more from|more stories|more like this|recommended|recommended for you|recommended stories|\
    you may also like|you might also like|you may like|don't miss|dont miss|must read|most read|most popular|\
    trending|up next|up next in|watch:|watch now|watch next|listen:|more:|more great|keep reading|continue reading|\
    further reading|other stories|latest stories|popular posts|popular post|in case you missed it|next article|\
    previous article|next story|previous story|next post|previous post|from the archive|what to read next|\
    story continues below|article continues below|scroll down|click here for|click here to|top stories|see more|show more|view more|latest news|latest articles|latest posts|recent posts|more news|other news|similar articles|similar posts|
    """,
    """
    lesen sie auch|lesen sie hier|lesen sie mehr|lesen sie weiter|lesen sie dazu|lies auch|mehr zum thema|mehr dazu|\
    mehr zu|weitere artikel|weiterlesen|auch interessant|das könnte sie auch interessieren|das könnte dich auch interessieren|\
    das könnte sie interessieren|ähnliche artikel|ähnliche beiträge|empfohlene beiträge|empfohlene artikel|\
    mehr aus|siehe auch|zum thema|passend zum thema|lesetipp|meistgelesen|aktuelle meldungen|weitere themen|\
    das interessiert andere leser|vorheriger artikel|nächster artikel|vorheriger beitrag|nächster beitrag|\
    vorschau auf den nächsten artikel|mehr videos|weitere informationen|aus dem archiv|dazu passend|neueste artikel|neueste beiträge|letzte beiträge|weitere beiträge|weitere meldungen|weitere news|
    """,
    """
    lire aussi|à lire aussi|à lire|lire la suite|lire également|à lire également|voir aussi|sur le même sujet|\
    sur le même thème|articles liés|dans la même rubrique|à découvrir|pour aller plus loin|plus d'articles|les plus lus|\
    articles les plus lus|vous aimerez aussi|notre sélection|ne manquez pas|pour approfondir|
    """,
    """
    lea también|lee también|leer más|lea más|te puede interesar|le puede interesar|te puede gustar|puede interesarte|\
    también te puede interesar|mira también|vea también|ver también|noticias relacionadas|artículos relacionados|\
    más información|más noticias|además|video recomendado|videos recomendados|contenido relacionado|no te pierdas|
    """,
    """
    leia também|leia mais|veja também|saiba mais|notícias relacionadas|artigos relacionados|recomendado para você|\
    leggi anche|leggi di più|potrebbe interessarti|ti potrebbe interessare|articoli correlati|per approfondire|guarda anche|\
    czytaj też|czytaj także|czytaj również|czytaj więcej|zobacz także|zobacz też|zobacz również|przeczytaj także|przeczytaj też|\
    polecamy|powiązane artykuły|lees ook|lees meer|bekijk ook|meer over|gerelateerd|gerelateerde artikelen|ook interessant|
    """,
    """
    читайте также|читать далее|читайте ещё|читайте еще|читать также|смотрите также|по теме|похожие новости|\
    материалы по теме|новости по теме|ещё по теме|читайте також|дивіться також|читати також|схожі новини|за темою|
    """,
    """
    ayrıca okuyun|ilgili haberler|bunları da okuyun|devamını oku|soma pia|soma zaidi|اقرأ أيضا|اقرأ أيضاً|إقرأ أيضا|\
    اقرأ المزيد|مواضيع ذات صلة|موضوعات متعلقة|شاهد أيضا|相关阅读|相关新闻|推荐阅读|延伸阅读|関連記事|あわせて読みたい|関連ニュース|\
    관련기사|관련 기사|추천 기사|
    """,
  ])

  /// Buttons, boxes, calls to subscribe or comment.
  static let box = trie([
    """
    advertisement|advertising|sponsored|promoted|share this|share on|share article|share via|share|tweet this|tweet|\
    follow us|follow me|follow him|follow her|subscribe|sign up|sign in|log in|join our|join us|like us|get the latest|get our|\
    newsletter|email address|enter your email|your email|comments|leave a comment|leave a reply|post a comment|add a comment|\
    no comments|view comments|show comments|join the conversation|have a tip|got a tip|contact us|send us|download our app|\
    download the|support us|donate|become a member|print this|print|copy link|copyright|all rights reserved|terms of use|privacy policy|\
    report an error|report a typo|this site uses|we use cookies|cookie|loading|please enable javascript|javascript is|\
    your browser|image copyright|media caption|image caption|media playback|skip to|back to top|jump to|close|tap to|\
    tags:|tags|tagged|filed under|topics:|topics|categories:|posted in|category:|want more|thanks for reading|\
    this article was amended|start your day with|there's plenty more|if you enjoyed|if you liked|\
    we recommend|when you purchase|this post may contain|this page contains affiliate|we may earn|\
    what do you think|let us know|tell us|was this article helpful|rate this|about the author|written by|share your|\
    watch live|live updates|notifications|turn on|stay informed|stay up to date|editor's note: sign|key points|hide caption|toggle caption|enlarge this image|\
    powered by|image:|image credit|photo:|photos:|photo by|photo credit|photograph:|credit:|(credit:|picture:|source: getty|getty images|
    """,
    """
    anzeige|werbung|newsletter|jetzt abonnieren|abonnieren|folgen sie|folgt uns|folge uns|teilen|artikel teilen|drucken|\
    kommentare|kommentar schreiben|kommentar verfassen|schreibe einen kommentar|schreiben sie einen kommentar|kommentieren|bisher keine kommentare|keine kommentare|\
    diesen artikel teilen|den artikel mit|melden sie sich|jetzt anmelden|registrieren|schlagwörter|schlagworte|stichworte|themen:|tags:|\
    copyright|alle rechte vorbehalten|foto:|fotos:|bild:|bilder:|bildquelle|quelle:|video verfügbar|empfohlener redaktioneller inhalt|externer inhalt|\
    zur startseite|nach oben|unterstütze|unterstützen sie|gefällt mir|lädt|wird geladen|logo|kontakt|
    """,
    """
    publicité|partager|partagez|suivez-nous|abonnez-vous|s'abonner|inscrivez-vous|commentaires|laisser un commentaire|réagir|imprimer|\
    crédits photos|crédit photo|crédit :|photo :|photos :|publicidad|compartir|compartir en|síguenos|suscríbete|suscríbase|comentarios|deja un comentario|\
    foto:|fotos:|crédito:|etiquetas|publicidade|compartilhe|compartilhar|siga-nos|siga o|assine|inscreva-se|comentários|deixe um comentário|atenção: comentários|\
    pubblicità|condividi|seguici|iscriviti|commenti|lascia un commento|riproduzione riservata|© riproduzione riservata|
    """,
    """
    reklama|udostępnij|podziel się|obserwuj nas|zapisz się|komentarze|dodaj komentarz|fot.|advertentie|delen|deel dit|volg ons|reacties|reageer|abonneer|\
    реклама|поделиться|подписывайтесь|подпишитесь|комментарии|оставить комментарий|фото:|поділитися|підписуйтесь|коментарі|\
    reklam|paylaş|takip edin|yorumlar|yorum yap|bizi takip|إعلان|شارك|تابعنا|اشترك|التعليقات|广告|分享|责任编辑|編集部|広告|シェア|공유|댓글|무단전재|
    """,
  ])

  private static func trie(_ lists: [String]) -> [UInt8: [[UInt8]]] {
    var table: [UInt8: [[UInt8]]] = [:]
    for list in lists {
      for phrase in list.split(separator: "|") {
        let bytes = Array(phrase.utf8)
        guard let first = bytes.first, first != 0x0A else { continue }
        table[first, default: []].append(bytes)
      }
    }
    return table
  }

  /// The length of the longest phrase of a table that `line`, in lower case, begins with; 0 for none.
  static func match(_ table: [UInt8: [[UInt8]]], _ line: [UInt8]) -> Int {
    guard let first = line.first, let phrases = table[first] else { return 0 }
    var best = 0
    for phrase in phrases where phrase.count > best && line.starts(with: phrase) {
      if phrase.count < line.count {
        let next = line[phrase.count]
        let last = phrase[phrase.count - 1]
        let isWordEnd = !(next.isLetter || next.isDigit || (next >= 0x80 && next != 0xC2 && next != 0xE2))
        if !isWordEnd, last != 0x3A, last < 0xE0 { continue }
      }
      best = phrase.count
    }
    return best
  }
}
