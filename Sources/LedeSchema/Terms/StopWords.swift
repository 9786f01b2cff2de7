/// Words that say nothing about what a text is about, by language.
///
/// They are left out of the weighting of alternatives only: they are indexed like others, and count in phrases and
/// where all words are asked for.
public enum StopWords {
  /// Whether a folded form is a stop word of a language.
  public static func contains(_ form: [UInt8], language: String) -> Bool {
    list(language)?.contains(form) ?? false
  }

  /// The languages that have a list.
  static let languages = ["en", "de", "fr", "es", "pt", "it", "ru", "nl"]

  // A search needs one list or two, so each is made when it is first asked for.
  static func list(_ language: String) -> SortedWords? {
    switch language {
    case "en": english
    case "de": german
    case "fr": french
    case "es": spanish
    case "pt": portuguese
    case "it": italian
    case "ru": russian
    case "nl": dutch
    default: nil
    }
  }

  // Folded: lower case, without accents and apostrophes; in the order of their bytes.
  private static let english = SortedWords(
    """
    a about above after again against all also am an and any are arent as at be because been before being below
    between both but by can cannot could couldnt did didnt do does doesnt doing done dont down during each either
    etc few for from further get give given had has hasnt have havent having he her here hers herself him himself
    his how i if in into is isnt it its itself just let may me might more most must my myself neither no nor not of
    off on once one only or other ought our ours ourselves out over own same shall she should so some such than that
    the their theirs them themselves then there these they this those through to too under until up upon us very was
    we were what when where which while who whom whose why will with within without would you your yours yourself
    """)

  private static let german = SortedWords(
    """
    aber alle als also am an auch auf aus bei bin bis bist da damit dann das dass dein dem den der des dessen die dies
    diese dieser dieses doch dort du durch ein eine einem einen einer eines er es etwas euer fur gegen hab habe haben
    hat hatte hier hin hinter ich ihr ihre im in ist ja jede jeder jetzt kann kein keine konnen man mehr mein mich mir
    mit muss nach nicht noch nun nur ob oder ohne sehr sein seine sich sie sind so soll sollte sondern sonst uber um
    und uns unser unter viel vom von vor war waren warum was weil welche wenn wer werde werden wie wieder will wir wird
    wo worden wurde zu zum zur zwischen
    """)

  private static let french = SortedWords(
    """
    a ai au aux avec c ce ces cet cette comme d dans de des du elle elles en est et etait ete etre eu il ils j je l la
    le les leur leurs lui m ma mais me meme mes mon n ne nos notre nous on ont ou par pas plus pour qu que qui s sa sans
    se ses si son sont sur t ta te tes toi ton tu un une vos votre vous y
    """)

  private static let spanish = SortedWords(
    """
    a al algo como con de del desde donde e el ella ellos en entre era es esa ese eso esta este esto fue ha han hasta hay
    la las le les lo los mas me mi muy ni no nos o para pero por porque que se ser si sin sobre son su sus tambien te
    tiene todo tu un una uno y ya yo
    """)

  private static let portuguese = SortedWords(
    """
    a ao aos as com como da das de do dos e ela ele eles em entre era essa esse esta este eu foi ha isso ja lhe mais
    mas me na nao nas no nos o os ou para pela pelo por qual que sao se sem ser seu so sua tambem um uma voce
    """)

  private static let italian = SortedWords(
    """
    a ad agli ai al alla alle anche c che chi ci come con cui d da dal dalla degli dei del della delle di e ed era gli
    ha hanno i il in io l la le lei lo loro lui ma mi ne nei nel nella non o per piu quale quella quello questa questo
    se si sono su sua sul sulla suo tra un una uno
    """)

  private static let russian = SortedWords(
    """
    а без бы был была были было быть в вам вас во вот все вы где да для до его ее если есть еще же за и из или им их к
    как ко когда кто ли мне мы на над не него нее нет ни но о об он она они оно от по под при с со так также там то
    тоже только ты у уже что чтобы эта эти это этот я
    """)

  private static let dutch = SortedWords(
    """
    aan als bij dan dat de der deze die dit door een en er het hij hoe ik in is je kan maar me meer met mijn naar niet
    nog nu of om onder ons ook op over te tot uit van veel voor was wat we wel werd wie wij zal ze zich zij zijn zo
    """)
}
