extension LanguageTable {
  /// The words of Dutch pages that are no part of the article, or tell what a line is.
  static func dutchPage(_ table: inout LanguageTable) {
    table.boilerplateWholeLines = """
      advertentie|reclame|gesponsord|gesponsorde inhoud|partnerbijdrage
      tekst gaat verder onder de foto|tekst gaat verder onder de video
      tekst gaat verder onder de advertentie|de tekst gaat verder onder de foto|lees verder
      lees meer|verder lezen|meer lezen|meer|toon meer|laad meer|bekijk meer|bekijk alles
      bekijk alle|alles bekijken|volgende|vorige|volgend artikel|vorig artikel|terug
      terug naar boven|naar boven|home|startpagina|delen|deel|deel dit artikel|deel via
      deel op facebook|deel op twitter|deel dit:|delen:|artikel delen|tweeten|print|afdrukken
      printen|verstuur|mail|e-mail|kopieer link|link kopiëren|opslaan|bewaar|bewaren|reageer
      reageren|reactie|reacties|# reactie|# reacties|reacties (#)|geen reacties
      plaats een reactie|geef een reactie|laat een reactie achter|bekijk reacties|toon reacties
      beantwoorden|nieuwsbrief|nieuwsbrieven|aanmelden|inschrijven|meld je aan|abonneren
      abonneer|abonneer nu|word abonnee|word lid|inloggen|log in|registreren|mijn account
      menu|zoeken|zoek|sluiten|sluit|accepteren|alles accepteren|akkoord|annuleren|privacy
      privacybeleid|privacyverklaring|cookiebeleid|cookies|algemene voorwaarden
      gebruiksvoorwaarden|disclaimer|contact|over ons|adverteren|hulp|alle rechten voorbehouden
      lees ook…|lees ook:|zie ook…|zie ook:|bekijk ook…|luister ook…|gerelateerd…
      gerelateerde artikelen…|gerelateerde berichten…|gerelateerd nieuws…|meer over…
      meer over dit onderwerp…|meer nieuws…|ander nieuws…|meest gelezen…|meestgelezen…
      best gelezen…|populair…|populaire artikelen…|net binnen…|laatste nieuws…|aanbevolen…
      aanraders…|aanbevolen voor jou…|misschien vind je dit ook leuk…|ook interessant…
      uitgelicht…|tags|tags:|onderwerpen|onderwerpen:|categorieën|trefwoorden|volg ons
      volg ons op|volgen|auteur|over de auteur|luister|luister naar dit artikel|video|live
      leestijd|leestijd: # minuten|leestijd # min|# min leestijd|# minuten leestijd|# min lezen
      # uur geleden|# minuten geleden|# dagen geleden|vergroot|vergroten|fotoserie|galerij
      # foto's|foto # van #|# van #|exclusief voor abonnees|steun ons|doneer|doneren
      fout gezien?|meld een fout
      """
    table.boilerplateLineStarts = """
      lees ook|lees meer|lees verder|lees hier|lees:|lees het|lees alles over|zie ook
      bekijk ook|bekijk:|bekijk hier|bekijk de|kijk ook|kijk:|luister ook|luister:
      luister naar|meer weten|meer over|meer nieuws|meer informatie|gerelateerd:|gerelateerde
      klik hier|klik op|abonneer|meld je aan|meld u aan|schrijf je in|schrijf u in
      aanmelden voor|ontvang|volg ons|volg het laatste|word lid|word abonnee|sluit je aan
      download|blijf op de hoogte|mis niets|deel dit|deel op|delen via|klik om te delen
      reageer op|laat een reactie|je e-mailadres|uw e-mailadres|vereiste velden
      wij gebruiken cookies|we gebruiken cookies|deze website gebruikt|deze site gebruikt
      door verder te|door op|advertentie|alle rechten|copyright|© copyright|niets uit deze
      overname van|tags:|onderwerpen:|categorieën:|categorie:|trefwoorden:|contact:|video:
      podcast:|wil je meer|wilt u meer|wil je reageren|heb je een tip|heeft u een tip
      tip de redactie|mail de redactie|stuur een|steun|om verder te lezen|om deze inhoud
      al abonnee|de tekst gaat verder|tekst gaat verder|artikel gaat verder
      het artikel gaat verder|dit artikel verscheen|dit bericht verscheen|terug naar
      een bericht gedeeld door|dit bericht op instagram bekijken
      """
    table.boilerplateCalls = """
      abonneer je op|abonneer je|abonneer u|meld je aan voor|meld u aan voor|schrijf je in voor
      volg ons op|volg ons|download onze|download de app|klik hier|alle rechten voorbehouden
      wij gebruiken cookies|we gebruiken cookies|onze nieuwsbrief|ons whatsapp|ons telegram
      reageren? mail
      """
    table.bylineWords = """
      door|door onze|van onze|van onze verslaggever|van onze redactie|door onze verslaggever
      door de redactie|tekst:|tekst door|geschreven door|auteur:|redactie:|interview door
      """
    table.creditWords = """
      foto:|fotos:|foto's:|foto/|foto ©|beeld:|beeld/|beeld ©|fotografie:|fotograaf:
      afbeelding:|illustratie:|tekening:|graphic:|infographic:|bron foto:|fotobron:
      archieffoto:|stockfoto:|coverfoto:|screenshot:|foto door|foto van|foto via|beeld van
      fotografie door|met dank aan
      """
    table.creditSources = """
      archieffoto|archiefbeeld|foto archief|archief|eigen foto|privéfoto|stockfoto
      ter illustratie|foto ter illustratie|illustratiefoto|screenshot|eigen beeld|themabeeld
      """
    table.captionWords = """
      archieffoto|archieffoto:|archiefbeeld|foto ter illustratie|ter illustratie|illustratiefoto
      onderschrift:|bijschrift:|op de foto|op de foto:|op deze foto|van links naar rechts
      v.l.n.r.|links:|rechts:|boven:|onder:|luchtfoto van
      """
    table.pictureWords = """
      links|rechts|midden|l|r|v.l.n.r.|van links naar rechts|poseert|poseren|tijdens
      op de foto|op de achtergrond|op de voorgrond|archieffoto
      """
    table.sideWords = """
      links|rechts|l|r|l.|r.|midden|op de foto|archieffoto|links op de foto|rechts op de foto
      tweede van links|tweede van rechts
      """
    table.pictureNouns = """
      foto|foto's|beeld|afbeelding|afb.|kaart|kaartje|grafiek|infographic|diagram|figuur|fig.
      illustratie|tekening|schermafbeelding|portret
      """
    table.publishedWords = """
      gepubliceerd|gepubliceerd:|gepubliceerd op|geplaatst|geplaatst op|publicatiedatum|datum:
      verschenen op|aangemaakt
      """
    table.updatedWords = """
      bijgewerkt|bijgewerkt:|bijgewerkt op|laatst bijgewerkt|laatste update|laatste wijziging
      gewijzigd|gewijzigd op|aangepast op|laatst gewijzigd|update:
      """
    table.todayWords = "vandaag|gisteren"
    table.monthNames = """
      januari|jan|jan.;februari|feb|feb.|febr.;maart|mrt|mrt.;april|apr|apr.;mei;juni|jun|jun.;
      juli|jul|jul.;augustus|aug|aug.;september|sept|sept.|sep|sep.;oktober|okt|okt.;
      november|nov|nov.;december|dec|dec.
      """
    table.weekdayNames = """
      maandag|ma|ma.;dinsdag|di|di.;woensdag|wo|wo.;donderdag|do|do.;vrijdag|vr|vr.;
      zaterdag|za|za.;zondag|zo|zo.
      """
  }
}
