extension LanguageTable {
  /// The words of German pages that are no part of the article, or tell what a line is.
  static func germanPage(_ table: inout LanguageTable) {
    table.boilerplateWholeLines = """
      anzeige|anzeigen|werbung|- anzeige -|gesponsert|sponsored|advertorial|weiterlesen
      weiterlesen nach der anzeige|mehr|mehr lesen|mehr anzeigen|mehr laden|mehr erfahren
      alle anzeigen|alle artikel|artikel lesen|lesen sie mehr|zum artikel|zur startseite
      startseite|zurück|zurück zur startseite|zurück zur übersicht|nach oben|zum seitenanfang
      weiter|vorheriger artikel|nächster artikel|vorheriger beitrag|nächster beitrag
      zur bildergalerie|bildergalerie|fotostrecke|bildstrecke|galerie|vergrößern
      bild vergrößern|bild # von #|foto # von #|# von #|# bilder|# fotos|teilen|artikel teilen
      beitrag teilen|auf facebook teilen|auf twitter teilen|facebook teilen|twittern|drucken
      artikel drucken|per mail|per e-mail|per e-mail versenden|per mail teilen|e-mail|merken
      artikel merken|merkliste|kommentieren|kommentar|kommentare|# kommentar|# kommentare
      keine kommentare|kommentare anzeigen|kommentare lesen|kommentare (#)|kommentar schreiben
      kommentar hinterlassen|kommentar verfassen|kommentar abgeben|schreibe einen kommentar
      schreiben sie einen kommentar|hinterlasse einen kommentar|antworten|antworten abbrechen
      diskutieren sie mit|jetzt mitdiskutieren|leserbriefe|leserbrief schreiben|newsletter
      newsletter abonnieren|newsletter bestellen|zum newsletter|jetzt anmelden|anmelden
      einloggen|login|abmelden|registrieren|jetzt registrieren|abonnieren|jetzt abonnieren|abo
      abo bestellen|zum abo|mein konto|menü|suche|suchen|navigation|zum inhalt springen
      inhalt|schließen|abbrechen|senden|absenden|ok|akzeptieren|alle akzeptieren
      cookies akzeptieren|cookie-einstellungen|datenschutz|datenschutzerklärung
      datenschutzhinweise|impressum|agb|nutzungsbedingungen|kontakt|über uns|hilfe|mediadaten
      barrierefreiheit|alle rechte vorbehalten|startseite…|mehr zum thema…|mehr zu diesem thema…
      zum thema…|mehr aus…|mehr aus diesem ressort…|mehr aus dem ressort…|mehr nachrichten…
      mehr artikel…|weitere artikel…|weitere artikel zum thema…|weitere themen…
      weitere nachrichten…|weitere meldungen…|weitere beiträge…|ähnliche artikel…
      ähnliche beiträge…|ähnliche themen…|verwandte artikel…|verwandte themen…
      verwandte beiträge…|das könnte sie auch interessieren…|das könnte dich auch interessieren…
      das könnte sie interessieren…|auch interessant…|auch interessant:|lesen sie auch…
      lies auch…|lesetipps…|empfehlungen…|empfohlen…|empfehlungen der redaktion…|meistgelesen…
      meistgelesene artikel…|am meisten gelesen…|beliebt…|beliebte artikel…|beliebte beiträge…
      neueste artikel…|neueste beiträge…|aktuelle nachrichten…|aktuelles…|top-themen…|topthemen…
      schlagzeilen…|aus dem netz…|themen|themen:|schlagworte|schlagwörter|schlagworte:
      stichworte|stichwörter|kategorien|kategorie|folgen sie uns|folge uns|folgen|autor
      über den autor|über die autorin|zum autor|zur person|artikel anhören|vorlesen
      artikel vorlesen|lesezeit|lesezeit: # min|lesezeit: # minuten|lesedauer: # min
      # min lesezeit|# min. lesezeit|# minuten lesezeit|# min|vor # stunden|vor # minuten
      vor # tagen|video|video abspielen|live|liveticker|eilmeldung|epaper|e-paper|wetter
      horoskop|push-nachrichten|benachrichtigungen|spenden|jetzt spenden|unterstützen sie uns
      fehler melden|korrektur melden|korrekturhinweis|feedback|quelle|quellen|quellen:
      bildnachweis|externer inhalt|inhalt laden|externen inhalt laden|empfohlener externer inhalt
      ende der weiteren informationen|zum autorenprofil|kurz notiert
      """
    table.boilerplateLineStarts = """
      lesen sie auch|lies auch|lesen sie hier|lesen sie mehr|lies mehr|lies hier|lesen sie dazu
      mehr dazu|mehr zum thema|mehr zu:|mehr infos|mehr informationen|mehr aus|weiterlesen
      weitere informationen|weitere artikel|weitere infos|weiteres zum thema|siehe auch
      auch interessant|auch lesenswert|zum thema:|dazu auch:|passend dazu|das könnte
      ähnliche artikel|verwandte artikel|hier gibt es|hier geht es|hier geht's|hier lesen sie
      hier klicken|klicken sie|abonnieren sie|abonniere|jetzt abonnieren|jetzt anmelden
      jetzt kostenlos|jetzt testen|jetzt lesen|jetzt teilen|jetzt spenden|melden sie sich
      melde dich|registrieren sie sich|newsletter abonnieren|unser newsletter|unseren newsletter
      mit unserem newsletter|folgen sie uns|folge uns|folgt uns|folgen sie|besuchen sie uns
      diskutieren sie|schreiben sie uns|schreibe einen kommentar|ihre meinung
      deine e-mail-adresse|ihre e-mail-adresse|erforderliche felder|wir verwenden cookies
      diese website verwendet|diese webseite verwendet|diese seite verwendet|diese website benutzt
      mit der nutzung|um diesen inhalt|an dieser stelle finden sie|zur anzeige dieses
      aus datenschutzgründen|anzeige|werbung|alle rechte vorbehalten|copyright|© copyright
      nachdruck|tags:|schlagworte:|schlagwörter:|stichworte:|themen:|kategorien:|kategorie:
      teilen sie|artikel teilen|teilen auf|auf facebook|auf twitter|per whatsapp|klick, um
      klicken, um|zum teilen|lesen sie jetzt|bleiben sie|verpassen sie|nichts verpassen
      laden sie|zur startseite|zurück zu|zurück zur|zum video|video:|im video:|sehen sie hier
      sehen sie auch|hören sie|podcast:|bitte aktivieren|javascript|ihr browser|sie haben noch
      sie sind bereits|noch kein abo|bereits abonnent|unterstützen sie|mit ihrer spende
      haben sie hinweise|haben sie fragen|kontakt:|e-mail:|telefon:|hinweis der redaktion
      dieser artikel erschien|dieser artikel ist zuerst|dieser text erschien
      dieser beitrag erschien|dieser artikel wurde ursprünglich|erstmals veröffentlicht|*affiliate
      affiliate-link|bei den mit|das video|teaser:
      ein beitrag geteilt von|sieh dir diesen beitrag auf instagram
      """
    table.boilerplateCalls = """
      abonnieren sie|abonniere unseren|abonniere jetzt|melden sie sich|melde dich|folgen sie uns
      folge uns|besuchen sie uns|hier klicken|klicken sie hier|laden sie unsere|laden sie sich
      alle rechte vorbehalten|jetzt kostenlos|wir verwenden cookies|zum newsletter
      unseren newsletter|unser newsletter
      """
    table.bylineWords = """
      von|von unserem|von unserer|text von|ein bericht von|ein kommentar von|kommentar von
      interview von|protokoll von|eine analyse von|analyse von|ein gastbeitrag von
      gastbeitrag von|aufgezeichnet von|autor:|autorin:|text:|redaktion:|geschrieben von
      verfasst von
      """
    table.creditWords = """
      foto:|fotos:|foto/|foto ©|bild:|bilder:|bild/|bild ©|bildquelle:|bildquellen:
      bildnachweis:|bildrechte:|bildcredit:|fotoquelle:|fotonachweis:|fotocredit:|fotograf:
      fotografin:|grafik:|illustration:|zeichnung:|symbolbild:|symbolfoto:|archivbild:
      archivfoto:|titelbild:|titelfoto:|beitragsbild:|aufmacherbild:|aufmacherfoto:
      vorschaubild:|teaserbild:|montage:|fotomontage:|collage:|screenshot:|repro:|foto von
      fotos von|bild von|foto via|bild via|aufnahme von|mit freundlicher genehmigung von
      copyright:|quelle/foto:|credit:|fotografiert von
      """
    table.creditSources = """
      archivfoto|archivbild|symbolbild|symbolfoto|privat|foto privat|foto: privat|archiv
      handout|bildschirmfoto|screenshot|pressefoto|agenturfoto|leserfoto|beispielbild
      themenbild|sujetbild
      """
    table.captionWords = """
      archivbild:|archivbild|archivfoto:|archivfoto|symbolbild:|symbolbild|symbolfoto
      symbolfoto:|im bild:|im bild|bildunterschrift:|bildunterschrift|bildlegende:|bildtext:
      das bild zeigt|das foto zeigt|das undatierte|die undatierte|das archivbild|das archivfoto
      das symbolbild|auf dem bild|auf dem foto|unser bild zeigt|unser foto zeigt|blick auf
      links:|rechts:|oben:|unten:|v.l.:|v.l.n.r.|von links
      """
    table.pictureWords = """
      links|rechts|mitte|l|r|l.|r.|m.|von links|v.l.|v.l.n.r.|zu sehen|im bild|oben
      unten|archivbild|archivfoto|symbolbild|im hintergrund|im vordergrund|spricht|posiert
      während|hier bei|hier mit
      """
    table.sideWords = """
      links|rechts|l|r|l.|r.|m|m.|mitte|hinten|vorn|vorne|oben|unten|links oben|rechts oben
      links unten|rechts unten|v.l.|v. l.|v.r.|v. r.|v.l.n.r.|von links|von rechts|im bild
      archivbild|archivfoto|symbolbild|symbolfoto|im hintergrund|im vordergrund|am ball
      """
    table.pictureNouns = """
      foto|fotos|bild|bilder|luftbild|satellitenbild|archivbild|archivfoto|symbolbild|symbolfoto
      karte|landkarte|grafik|infografik|diagramm|schaubild|tabelle|abbildung|abb.|illustration
      zeichnung|karikatur|gemälde|screenshot|porträt|luftaufnahme|aufnahme
      """
    table.publishedWords = """
      veröffentlicht|veröffentlicht:|veröffentlicht am|publiziert|publiziert am|erstellt
      erstellt:|erstellt am|stand:|stand|datum:|artikel vom|vom|am|erschienen am|erschienen
      erstveröffentlicht|erstpublikation|online seit
      """
    table.updatedWords = """
      aktualisiert|aktualisiert:|aktualisiert am|zuletzt aktualisiert|letzte aktualisierung
      letzte änderung|geändert am|update:|upd.|zuletzt geändert
      """
    table.todayWords = "heute|gestern|vorgestern"
    table.monthNames = """
      januar|jänner|jan|jan.;februar|feber|feb|feb.;märz|maerz|mär|mär.|mrz|mrz.;april|apr|apr.;
      mai;juni|jun|jun.;juli|jul|jul.;august|aug|aug.;september|sept|sept.|sep|sep.;
      oktober|okt|okt.;november|nov|nov.;dezember|dez|dez.
      """
    table.weekdayNames = """
      montag|mo|mo.;dienstag|di|di.;mittwoch|mi|mi.;donnerstag|do|do.;freitag|fr|fr.;
      samstag|sonnabend|sa|sa.;sonntag|so|so.
      """
  }
}
