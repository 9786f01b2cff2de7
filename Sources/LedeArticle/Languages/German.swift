extension LanguageTable {
  /// German.
  static let german = LanguageTable("de", "German") { table in
    germanPage(&table)
    table.marks = [
      Marks("„", "“"), Marks("»", "«"), Marks("“", "”"), Marks("«", "»"), Marks("\"", "\""), Marks("‚", "‘"),
    ]
    table.isVerbSecond = true
    table.nounsHaveCapitals = true
    table.adverbEndings = "lich weise gemäß"
    table.indefiniteArticles = "ein eine einen einer einem"
    table.quotingVerbs = "zitierte zitierten zitiert zitieren"
    table.quotedWords = "mit_den_worten mit_folgenden_worten mit_diesen_worten"
    table.openingSources = "für"
    table.passiveVerbs = "wird wurde werden wurden worden"
    table.titleNouns = """
      motto titel thema song film buch roman zeitschrift zeitung tageszeitung magazin magazins magazines
      website internetseite fachmagazin fachzeitschrift namen name nachrichtenagentur album lied stück
      serie sendung projekt programm ausstellung schiff flugzeug
      """
    table.hasDottedOrdinals = true
    table.shortestQuote = 1
    table.shortestLooseQuote = 2
    table.invertsAnyVerb = true
    table.cueVerbs = """
      warb werben wirbt zum_ausdruck ausdrückt formulierten der_meinung der_ansicht der_auffassung
      der_überzeugung davon_überzeugt davon_aus beanstandete beanstandet bemerkte bemerkt unterstrichen
      versicherten verteidigten verlangten verkündeten verneinte verneint bejahte bezweifelte bezweifelt
      bezweifeln dementierte dementiert bestritt bestreitet befürwortete prognostizierte prognostiziert
      präzisierte präzisiert konstatierte konstatiert folgerte schlussfolgerte stellten klärte monierte
      moniert mutmaßte orakelte spottete spottet stichelte tadelte rügte rügt verriet verrät wetterte
      wettert wünschte wünscht rät riet raten ätzte empörte empört bekräftigten gestand gesteht
      gratulieren dankte dankt lehnten hieß hießen heißen interpretierte interpretiert definierte
      definiert charakterisierte würdigte würdigt würdigten skandierte skandierten brüllte brüllten
      schreit schrie schrien flüsterte nannte titulierte hervorhob hob mahnten drohten baten bat bittet
      ausdrückte drückte umschrieb beteuerte beteuert erwähnte erwähnt erinnern bezeugte berief
      vermeldete vermeldet veröffentlichte verlautbarte verbreitete sagte sagten sagt sagen gesagt
      erklärte erklärten erklärt erklären betonte betont betonten äußerte äußerten äußert äußern
      geäußert meinte meint meinten meinen teilte teilten teilt kommentierte kommentiert kommentierten
      fügte fügt fügten ergänzte ergänzt berichtete berichtet berichten berichteten schrieb schreibt
      schrieben schreiben geschrieben erläuterte erläutert antwortete antwortet fragte fragt fragten
      rief ruft riefen behauptete behauptet behaupten warnte warnt warnten kündigte kündigt kündigten
      bestätigte bestätigt bestätigten forderte fordert forderten fordern verlangte verlangt kritisierte
      kritisiert kritisierten lobte lobt begründete begründet begründen nennt nannten nennen bezeichnete
      bezeichnet bezeichneten bezeichnen beschrieb beschreibt erzählte erzählt erwiderte entgegnete
      konterte versicherte versichert versprach verspricht drohte droht mahnte mahnt appellierte
      appelliert zitierte zitieren lautete lautet lauten heißt formulierte formuliert urteilte urteilt
      resümierte resümiert verkündete verkündet twitterte twittert postete gab räumte stellte wies
      verwies verweist unterstrich unterstreicht wiederholte bekräftigte bekräftigt gratulierte klagte
      klagt beklagte beklagt schimpfte lachte scherzte witzelte sprach spricht sprachen sprechen glaubt
      glaubte hofft hoffte findet fand hält hielt sieht sah führte führt bekannte zeigte zeigt
      befürchtet befürchtete bemängelte bemängelt plädierte plädiert vermutete vermutet rechtfertigte
      verteidigte wertete wertet bewertete bewertet titelte titelt meldete meldet meldeten mitteilte
      bedauerte bedauert begrüßte begrüßt freute freut verurteilte verurteilt wirft warf werfen
      beschuldigt beschuldigte fuhr setzte stimmte schilderte schildert prophezeite bilanzierte
      feststellte hinzufügte ausführte erinnerte erinnert argumentierte argumentiert signalisierte
      lehnte lehnt reagierte reagiert ließ
      """
    table.weakCueVerbs = """
      strich betrachtete betrachtet verweigerte wandte wendet griff attackierte verwendete benutzte
      sprach empfand empfindet erkennt erkannte fasste tat
      """
    table.cueParticiples = "mit_den_worten mit_folgenden_worten mit_diesen_worten zitiert"
    table.reportedVerbs = """
      sei seien habe hätte hätten werde würde würden könne könnten müsse solle wolle dürfe gebe gehe
      komme stehe wäre wären bleibe lasse mache nehme brauche drohe zeige bedeute sehe wisse käme kämen
      gäbe gäben ginge gingen bestehe bestünde bestünden liege läge lägen laufe halte fehle gelte
      brächte brächten ließe ließen stünde stünden finde fände fänden bekäme erhalte erwarte rechne
      plane hänge führe bringe müssten
      """
    table.obliqueDeterminers = """
      den dem des einem einen eines diesem diesen dieses keinem keinen seinem seinen seiner seines ihrem
      ihren ihres unserem unseren unseres
      """
    table.impersonalPronouns = "es"
    table.sourcePhrases = """
      laut zufolge gemäß in_den_worten_von in_den_augen_von nach_den_worten_von nach_den_worten_des
      nach_den_worten_der nach_angaben_von nach_angaben_der nach_angaben_des nach_angaben_eines
      nach_angaben_einer nach_angaben_vom nach_angaben nach_aussage_von nach_aussage_der
      nach_aussage_des nach_aussage_eines nach_aussage_einer nach_aussage_vom nach_aussage
      nach_aussagen_von nach_aussagen_der nach_aussagen_des nach_aussagen_eines nach_aussagen_einer
      nach_aussagen_vom nach_aussagen nach_ansicht_von nach_ansicht_der nach_ansicht_des
      nach_ansicht_eines nach_ansicht_einer nach_ansicht_vom nach_ansicht nach_meinung_von
      nach_meinung_der nach_meinung_des nach_meinung_eines nach_meinung_einer nach_meinung_vom
      nach_meinung nach_auffassung_von nach_auffassung_der nach_auffassung_des nach_auffassung_eines
      nach_auffassung_einer nach_auffassung_vom nach_auffassung nach_einschätzung_von
      nach_einschätzung_der nach_einschätzung_des nach_einschätzung_eines nach_einschätzung_einer
      nach_einschätzung_vom nach_einschätzung nach_bewertung_von nach_bewertung_der nach_bewertung_des
      nach_bewertung_eines nach_bewertung_einer nach_bewertung_vom nach_bewertung nach_darstellung_von
      nach_darstellung_der nach_darstellung_des nach_darstellung_eines nach_darstellung_einer
      nach_darstellung_vom nach_darstellung nach_worten_von nach_worten_der nach_worten_des
      nach_worten_eines nach_worten_einer nach_worten_vom nach_worten nach_informationen_von
      nach_informationen_der nach_informationen_des nach_informationen_eines nach_informationen_einer
      nach_informationen_vom nach_informationen nach_überzeugung_von nach_überzeugung_der
      nach_überzeugung_des nach_überzeugung_eines nach_überzeugung_einer nach_überzeugung_vom
      nach_überzeugung nach_berichten_von nach_berichten_der nach_berichten_des nach_berichten_eines
      nach_berichten_einer nach_berichten_vom nach_berichten nach_bericht_von nach_bericht_der
      nach_bericht_des nach_bericht_eines nach_bericht_einer nach_bericht_vom nach_bericht
      nach_meldung_von nach_meldung_der nach_meldung_des nach_meldung_eines nach_meldung_einer
      nach_meldung_vom nach_meldung nach_meldungen_von nach_meldungen_der nach_meldungen_des
      nach_meldungen_eines nach_meldungen_einer nach_meldungen_vom nach_meldungen
      """
    table.trailingSourceWords = "so"
    table.complementizers = "dass daß ob wie was als"
    table.masculinePronouns = "er"
    table.femininePronouns = "sie"
    table.otherPronouns = "wir ich ihr man es letzterer letztere dieser diese"
    table.determiners = """
      der die das den dem des ein eine einen einem einer eines dieser diese dieses diesen diesem kein
      keine keinen sein seine seinen seiner seinem ihr ihre ihren ihrer ihrem unser unsere mein meine
      meinen meiner viele einige mehrere alle beide andere jeder jede manche zwei drei vier fünf sechs
      beiden seines ihres unserem unseren unseres unserer
      """
    table.agentLinks = "von vom durch seitens"
    table.nounLinks = "der des von vom für beim zum zur am im aus eines einer in an bei"
    table.prepositions = """
      in an auf aus bei mit nach von vor zu zum zur im am beim vom ins ans für gegen ohne um durch über
      unter zwischen hinter neben seit während wegen trotz bis ab angesichts aufgrund gegenüber
      anlässlich bezüglich hinsichtlich innerhalb außerhalb mittels statt anstatt entgegen samt seitens
      darauf dazu damit davon dafür daran daraufhin
      """
    table.conjunctions = """
      und oder sowie statt also aber denn sondern doch jedoch weil wenn falls obwohl obgleich sodass damit indem bevor
      nachdem sobald solange während da dann danach zudem außerdem ferner weiter weiterhin dabei dagegen
      allerdings deshalb daher darum trotzdem gleichzeitig zugleich schließlich inzwischen unterdessen
      hingegen auch nur so hier dort heute gestern jetzt nun bereits wörtlich derweil demnach dadurch
      dahinter daneben daraus darin darunter darüber davor dazwischen hierauf hieraus hierbei hierdurch
      hierfür hierin hiermit hiernach hierüber hierunter hiervon hierzu worauf woraus worin womit wonach
      worüber wofür wogegen wobei woran wodurch wozu wovon demgegenüber demzufolge dementsprechend
      infolgedessen folglich somit mithin dennoch vielmehr überdies obendrein ansonsten andernfalls
      einerseits andererseits erstens zweitens drittens seither seitdem indessen währenddessen
      """
    table.relatives = "welcher welche welches wer dessen deren"
    table.otherVerbs = """
      geworden worden gewesen ist sind war waren sei seien wäre wären wird werden wurde wurden würde
      würden hat haben hatte hatten habe hätte hätten kann können konnte konnten könne könnte könnten
      muss müssen musste mussten müsse müsste soll sollen sollte sollten solle will wollen wollte
      wollten wolle darf dürfen durfte dürfe mag möge möchte möchten geht gehen ging gingen gehe gibt
      geben gaben gebe kommt kommen kam kamen komme steht stehen stand standen stehe macht machen machte
      machten mache nimmt nehmen nahm bleibt bleiben blieb lässt lassen liegt lag führen tritt trat
      zieht zog bringt brachte nicht
      """
    table.adverbs = """
      dies ihn ihm ihnen mich mir dich dir uns euch zwar kritisch besonders zunächst künftig
      mittlerweile zuletzt zudem insgesamt jüngst indes gleichwohl immer ebenso auch dann nun jetzt
      heute gestern bereits schon noch später zuvor vorher anschließend daraufhin weiter weiterhin
      ferner dazu hierzu außerdem allerdings jedoch aber wörtlich gegenüber unterdessen inzwischen
      erneut wieder neuerdings insbesondere schließlich abschließend ebenfalls zugleich dabei damals
      einmal nochmals kürzlich unlängst sich sehr nur selbst dagegen hingegen deshalb daher darauf daran
      damit nicht unter_anderem so hinzu mit fort aus an ein klar zurück vor ab los weg hervor heraus
      hinaus bei auf um vorweg nach zusammen lediglich wenigstens zumindest vermutlich offenbar
      offensichtlich wohl vielleicht fast etwa mehr oft häufig meist manchmal nie niemals gern gerne
      erst eben gerade sofort bald bislang bisher neulich derzeit momentan übrigens zusätzlich vorerst
      immerhin stattdessen am_montag am_dienstag am_mittwoch am_donnerstag am_freitag am_samstag
      am_sonntag vor_journalisten
      """
    table.timeNouns = """
      woche wochen jahr jahre jahren jahres monat monate monaten tag tage tagen stunde stunden minute
      minuten sekunde sekunden uhr zeitpunkt jahrzehnt jahrzehnte jahrzehnten jahrhundert mittag
      mitternacht quartal januar februar märz april mai juni juli august september oktober november
      dezember montag dienstag mittwoch donnerstag freitag samstag sonntag abend morgen nachmittag
      vormittag
      """
    table.masculineTitles = """
      herr herrn präsident kanzler bundeskanzler minister ministerpräsident bundespräsident
      innenminister außenminister finanzminister verteidigungsminister wirtschaftsminister
      premierminister premier vorsitzender sprecher könig papst kardinal bischof staatspräsident
      regierungschef parteichef generalsekretär staatsanwalt trainer bundestrainer senator gouverneur
      bürgermeister oberbürgermeister pressesprecher geschäftsführer vizekanzler vizepräsident
      staatssekretär direktor professor richter botschafter
      """
    table.feminineTitles = """
      frau präsidentin kanzlerin bundeskanzlerin ministerin ministerpräsidentin innenministerin
      außenministerin vorsitzende sprecherin königin bürgermeisterin oberbürgermeisterin senatorin
      bundesministerin familienministerin justizministerin pressesprecherin geschäftsführerin direktorin
      professorin richterin bildungsministerin arbeitsministerin umweltministerin
      """
    table.titles = """
      dr prof general oberst hauptmann doktor papst us-präsident us-außenminister us-präsidentin
      """
    table.abbreviations = """
      dr prof bzw z.b u.a d.h usw ca etc nr st jan feb mrz apr jun jul aug sept okt nov dez hrsg str vgl
      evtl inkl mio mrd bzgl sog geb 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25
      26 27 28 29 30 31
      """
    table.nameParticles = "von van de der den zu del di da bin al el ibn la le"
    table.personNouns = """
      sprecher sprecherin beamter beamte experte experten polizei regierung partei gericht ministerium
      zeitung unternehmen behörde behörden vorsitzender vorsitzende mitglied mitglieder leiter chef
      minister präsident abgeordneter abgeordnete teilnehmer demonstranten anwalt zeuge zeugen bericht
      erklärung studie mitteilung sprecherin vertreter organisation verband gewerkschaft veranstalter
      betreiber taz dpa
      """
    table.personEndings = """
      sprecher sprecherin sprechers minister ministerin ministers zeuge zeugen zeugin präsident
      präsidentin präsidenten chef chefin chefs leiter leiterin vorsitzender vorsitzende
      vorsitzenden kommissar kommissarin trainer trainerin anwalt anwältin anwälte richter richterin
      politiker politikerin experte experten expertin forscher forscherin wissenschaftler
      wissenschaftlerin beamter beamte funktionär meister meisterin sekretär sekretärin berater
      beraterin direktor direktorin kritiker kritikerin führer beauftragter beauftragte spieler
      spielerin ökonom ökonomin ökonomen theologe theologin theologen biologe biologin historiker
      historikerin archäologe archäologin seismologe meteorologe meteorologin psychologe psychologin
      politologe politologin soziologe soziologin virologe virologin kapitän torwart redakteur
      redakteurin journalist journalistin autor autorin intendant intendantin gründer gründerin
      unternehmer unternehmerin analyst analystin koordinator koordinatorin manager managerin
      senator senatorin gouverneur gouverneurin landrat landrätin vertreter vertreterin mitarbeiter
      mitarbeiterin schauspieler schauspielerin sänger sängerin regisseur regisseurin professor
      professorin botschafter botschafterin präses rabbiner verdächtige verdächtiger pilot pilotin
      lehrer lehrerin ärztin ökologe ökologin beauftragten kandidat kandidatin abgeordneter
      abgeordnete abgeordneten schützer bewohner verteidiger philosoph philosophen philosophin
      pfarrer pfarrerin pastor pastorin schriftsteller schriftstellerin kabarettist kabarettistin
      aktivist aktivistin polizist polizistin jurist juristin kollege kollegin überlebende
      überlebender chemiker chemikerin physiker physikerin mediziner medizinerin künstler künstlerin
      musiker musikerin fotograf fotografin kurator kuratorin dirigent dirigentin komponist
      komponistin dichter dichterin bischof bischöfin bundesrat bundesrätin stadträtin mitglied
      rechtler rechtlers rechtlerin publizist publizistin moderator moderatorin blogger bloggerin
      designer designerin architekt architektin ingenieur ingenieurin geologe geologin astronom
      astronomin ethnologe ethnologin pädagoge pädagogin therapeut therapeutin
      """
    table.masculineNouns = "mann vater sohn bruder sprecher trainer anwalt"
    table.feminineNouns = "frau mutter tochter schwester sprecherin anwältin"
    table.masculineNames = """
      hans peter wolfgang klaus jürgen dieter manfred uwe günter horst bernd karl heinz werner frank
      rainer gerhard michael thomas andreas stefan christian markus martin matthias alexander daniel jan
      tobias sebastian florian philipp felix lukas jonas tim david johannes joachim jens jörg sven ralf
      ulrich holger axel volker norbert helmut walter friedrich franz josef otto hermann ernst rudolf
      gerd guido sigmar siegmar frank-walter olaf armin robert cem gregor oskar kurt edmund roland
      günther angelo george barack donald nicolas françois wladimir dmitri tony gordon silvio benedikt
      franziskus joseph paul georg kai lars nils torsten thorsten dirk heribert wilhelm horst erwin
      heiner hubertus christoph bodo kevin karl-theodor theodor ludwig anton max moritz benjamin simon
      oliver patrick marco mario
      """
    table.feminineNames = """
      angela ursula annette andrea petra sabine monika susanne claudia gabriele birgit martina karin
      brigitte renate anna maria julia katharina christina christine sandra stefanie nicole anja katja
      silke heike ulrike barbara elke ute kerstin silvia sylvia annegret annalena katrin manuela
      franziska heidemarie heide gesine hannelore hillary condoleezza elisabeth margot eva lisa laura
      sarah lena sophie marie johanna helene ilse ingrid helga gerda christa herta alice sahra malu
      julia nova anke zypries brigitte dorothee marion beate bettina tanja daniela simone nadine jana
      ines cornelia regina marlene antje britta doris edda ruth
      """
    table.otherNames = """
      montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april mai juni
      juli august september oktober november dezember cdu csu spd fdp grüne grünen linke linken afd npd
      """
    table.organisationNouns = """
      universität hochschule schule institut partei ministerium bundestag bundesrat gericht gerichtshof
      ausschuss kommission rat agentur verband verein bund stiftung zentrum gruppe ag gmbh bank union
      staaten republik stadt land kreis straße platz zeitung nachrichten spiegel bild welt allgemeine
      rundschau presse deutschland europa berlin hamburg münchen frankreich usa china russland italien
      spanien großbritannien österreich schweiz polen israel iran irak türkei reuters eu un uno nato ard
      zdf wikinews
      """
    table.verbEndings = "te ten"
    table.hasLooseSubjects = true
  }
}
