extension LanguageTable {
  /// The words of Polish pages that are no part of the article, or tell what a line is.
  static func polishPage(_ table: inout LanguageTable) {
    table.boilerplateWholeLines = """
      reklama|ogłoszenie|materiał sponsorowany|artykuł sponsorowany|materiał partnera
      dalsza część artykułu pod reklamą|dalszy ciąg materiału pod wideo
      dalsza część tekstu pod wideo|czytaj dalej|czytaj więcej|czytaj całość|więcej
      zobacz więcej|pokaż więcej|wczytaj więcej|załaduj więcej|zobacz wszystkie|dalej|następny
      następna|poprzedni|poprzednia|następny artykuł|poprzedni artykuł|wróć|powrót|do góry
      na górę|strona główna|udostępnij|udostępnij:|udostępnij na facebooku|podziel się
      podziel się:|podziel się na facebooku|tweetnij|lubię to|lubię to:|drukuj|wydrukuj|wyślij
      wyślij znajomemu|kopiuj link|zapisz|zapisz na później|skomentuj|komentarz|komentarze
      # komentarz|# komentarze|# komentarzy|komentarze (#)|brak komentarzy|dodaj komentarz
      napisz komentarz|zobacz komentarze|pokaż komentarze|odpowiedz|newsletter|zapisz się
      zapisz się na newsletter|subskrybuj|prenumerata|kup prenumeratę|zaloguj|zaloguj się
      logowanie|zarejestruj się|rejestracja|moje konto|menu|szukaj|wyszukaj|zamknij|akceptuję
      akceptuj|anuluj|polityka prywatności|polityka cookies|regulamin|kontakt|o nas|redakcja
      pomoc|wszelkie prawa zastrzeżone|czytaj także…|czytaj także:|czytaj też…|czytaj również…
      przeczytaj także…|przeczytaj też…|przeczytaj również…|zobacz także…|zobacz też…
      zobacz również…|zobacz również:|powiązane artykuły…|powiązane…|podobne artykuły…|polecamy…
      polecane…|polecane artykuły…|warto przeczytać…|najpopularniejsze…|popularne…
      najczęściej czytane…|najchętniej czytane…|najnowsze…|najnowsze wiadomości…
      ostatnie wiadomości…|wiadomości…|więcej na ten temat…|na ten temat…|inne artykuły…|tagi
      tagi:|tematy|tematy:|kategorie|obserwuj|obserwuj nas|śledź nas|autor|o autorze
      posłuchaj|posłuchaj artykułu|wideo|na żywo|czas czytania|czas czytania: # min
      # min czytania|# minut czytania|# min|# godzin temu|# minut temu|# dni temu|powiększ
      galeria|zobacz galerię|# zdjęć|zdjęcie # z #|# z #|wesprzyj nas|zgłoś błąd
      """
    table.boilerplateLineStarts = """
      czytaj także|czytaj też|czytaj również|czytaj więcej|czytaj dalej|czytaj:|czytaj na
      przeczytaj także|przeczytaj też|przeczytaj również|przeczytaj:|zobacz także|zobacz też
      zobacz również|zobacz:|zobacz więcej|zobacz wideo|sprawdź także|sprawdź też|sprawdź:
      więcej:|więcej na|więcej o|więcej informacji|więcej przeczytasz|posłuchaj:|oglądaj:
      obejrzyj:|dowiedz się więcej|polecamy:|polecamy także|powiązane:|powiązany artykuł
      nie przegap|kliknij|zapisz się|subskrybuj|zasubskrybuj|dołącz do|obserwuj nas|śledź nas
      polub nas|pobierz|bądź na bieżąco|udostępnij|podziel się|dodaj komentarz|twój adres
      wymagane pola|używamy plików cookie|ta strona używa|ta strona korzysta|serwis wykorzystuje
      strona korzysta|korzystając z|reklama|wszelkie prawa|wszystkie prawa|kopiowanie|copyright
      © copyright|tagi:|tematy:|kategorie:|kategoria:|kontakt:|wideo:|podcast:|galeria:
      źródło:|jeśli chcesz|masz dla nas temat|masz ciekawy temat|napisz do nas|napisz na adres
      wesprzyj|aby przeczytać|dalsza część|dalszy ciąg|artykuł pochodzi|zaloguj się, aby
      wróć do|powrót do
      post udostępniony przez|wyświetl ten post na instagramie
      """
    table.boilerplateCalls = """
      zapisz się na|zapisz się do|subskrybuj nasz|dołącz do nas|dołącz do naszej|obserwuj nas na
      obserwuj nas|śledź nas na|polub nas na|pobierz aplikację|kliknij tutaj|kliknij tu
      wszelkie prawa zastrzeżone|używamy plików cookie|nasz newsletter|naszego newslettera
      jesteśmy na
      """
    table.bylineWords = """
      autor:|autorzy:|autorka:|autor|tekst:|oprac.|opracował|opracowała|opracowanie:
      opracowanie|rozmawiał|rozmawiała|rozmawia|notował|napisał|napisała|redaktor:|red.
      """
    table.creditWords = """
      fot.|fot.:|foto:|foto/|fot:|zdjęcie:|zdjęcia:|zdjęcie/|autor zdjęcia:
      autor fotografii:|źródło zdjęcia:|fotografia:|fotograf:|grafika:|ilustracja:|rysunek:
      infografika:|screen:|zdj.|fot.|foto|foto.|zdjęcie ilustracyjne/|zdjęcie główne:
      materiały prasowe:|obraz:|obrazek:
      """
    table.creditSources = """
      zdjęcie ilustracyjne|zdjęcie archiwalne|archiwum|archiwum prywatne|materiały prasowe
      fot. archiwum|mat. prasowe|zrzut ekranu|zdjęcie poglądowe|domena publiczna
      zdj. ilustracyjne|fot. ilustracyjna
      """
    table.captionWords = """
      zdjęcie ilustracyjne|zdjęcie archiwalne|zdjęcie poglądowe|na zdjęciu|na zdjęciu:
      na fotografii|na fot.|podpis pod zdjęciem|od lewej|od lewej:|widok na|widok z
      zdj. ilustracyjne
      """
    table.pictureWords = """
      z lewej|z prawej|po lewej|po prawej|w środku|na zdjęciu|od lewej|pozuje|podczas
      archiwum|w tle
      """
    table.sideWords = """
      z lewej|z prawej|po lewej|po prawej|w środku|na zdjęciu|od lewej|zdjęcie ilustracyjne
      zdjęcie archiwalne|l|p
      """
    table.pictureNouns = """
      zdjęcie|zdjęcia|fot.|fotografia|obraz|mapa|wykres|grafika|infografika|diagram|rysunek|rys.
      ilustracja|zrzut ekranu|portret
      """
    table.publishedWords = """
      opublikowano|opublikowano:|opublikowany|data publikacji|data publikacji:|dodano|dodano:
      dodane|data:|utworzono|publikacja:|data dodania
      """
    table.updatedWords = """
      aktualizacja|aktualizacja:|zaktualizowano|zaktualizowano:|ostatnia aktualizacja
      data aktualizacji|zmodyfikowano|aktualizacja z
      """
    table.todayWords = "dzisiaj|dziś|wczoraj"
    table.monthNames = """
      stycznia|styczeń|styczniu|sty|sty.;lutego|luty|lutym|lut|lut.;marca|marzec|marcu|mar|mar.;
      kwietnia|kwiecień|kwietniu|kwi|kwi.|kwiet.;maja|maj|maju;czerwca|czerwiec|czerwcu|cze|cze.;
      lipca|lipiec|lipcu|lip|lip.;sierpnia|sierpień|sierpniu|sie|sie.|sierp.;
      września|wrzesień|wrześniu|wrz|wrz.|wrzes.;
      października|październik|październiku|paź|paź.|paźdz.;
      listopada|listopad|listopadzie|lis|lis.|list.;grudnia|grudzień|grudniu|gru|gru.|grudz.
      """
    table.weekdayNames = """
      poniedziałek|poniedziałku|pon|pon.|pn.;wtorek|wtorku|wt|wt.;środa|środę|środy|śr|śr.;
      czwartek|czwartku|czw|czw.;piątek|piątku|pt|pt.|pią.;sobota|sobotę|soboty|sob|sob.;
      niedziela|niedzielę|niedzieli|nd|nd.|niedz.
      """
  }
}
