extension LanguageTable {
  /// The words of Italian pages that are no part of the article, or tell what a line is.
  static func italianPage(_ table: inout LanguageTable) {
    table.boilerplateWholeLines = """
      pubblicità|annuncio|advertisement|contenuto sponsorizzato|sponsorizzato|continua a leggere
      continua a leggere dopo la pubblicità|continua dopo la pubblicità|leggi tutto|leggi di più
      leggi l'articolo|leggi anche…|leggi anche:|vedi anche…|vedi tutti|mostra altro
      carica altro|altro|avanti|indietro|successivo|precedente|articolo precedente
      articolo successivo|prossimo articolo|torna su|torna in alto|torna alla home|home
      condividi|condividi su|condividi su facebook|condividi su twitter|condividi questo articolo
      condividi:|condividi l'articolo|mi piace|mi piace:|stampa|invia|invia per email|email
      e-mail|copia link|salva|commenta|commento|commenti|# commento|# commenti
      nessun commento|lascia un commento|lascia una risposta|scrivi un commento|vedi i commenti
      rispondi|newsletter|iscriviti|iscriviti alla newsletter|abbonati|abbonati ora|abbonamenti
      accedi|login|registrati|il mio account|menu|menù|cerca|chiudi|accetta|accetta tutti
      rifiuta|annulla|privacy|privacy policy|informativa privacy|cookie policy
      informativa sui cookie|note legali|termini e condizioni|contatti|chi siamo|redazione
      aiuto|tutti i diritti riservati|riproduzione riservata|© riproduzione riservata
      articoli correlati…|notizie correlate…|correlati…|ti potrebbe interessare…
      potrebbe interessarti…|potrebbero interessarti…|ti potrebbero interessare…
      potrebbe interessarti anche…|ti potrebbe interessare anche…|i più letti…|più letti…
      le più lette…|più lette…|più popolari…|popolari…|ultime notizie…|ultimi articoli…
      ultim'ora…|in evidenza…|in primo piano…|altre notizie…|altri articoli…|consigliati…
      raccomandati…|da non perdere…|per approfondire…|approfondimenti…|tag|tags|tag:|argomenti
      temi|etichette|seguici|seguici su|segui|autore|l'autore|ascolta|ascolta l'articolo
      ascolta questo articolo|video|guarda il video|diretta|tempo di lettura
      tempo di lettura: # min|tempo di lettura: # minuti|# min di lettura|# minuti di lettura
      # min|# ore fa|# giorni fa|# minuti fa|ingrandisci|galleria|fotogallery|# foto
      foto # di #|# di #|contenuto riservato agli abbonati|sostienici|dona|dona ora
      segnala un errore
      """
    table.boilerplateLineStarts = """
      leggi anche|leggi pure|leggi qui|leggi:|leggi tutto|leggi l'articolo|leggi di più
      vedi anche|guarda anche|guarda:|guarda il|guarda la|ascolta:|ascolta il|per approfondire
      approfondisci|continua a leggere|ti potrebbe|potrebbe interessarti|potrebbero interessarti
      articolo correlato|articoli correlati|clicca qui|clicca per|clicca su|fai clic|iscriviti
      abbonati|registrati|ricevi|seguici|segui|unisciti|entra nel|scarica|condividi su
      condividi:|fai clic per|lascia un commento|il tuo indirizzo email|i campi obbligatori
      utilizziamo i cookie|usiamo i cookie|questo sito utilizza|questo sito usa|cliccando
      proseguendo la navigazione|pubblicità|tutti i diritti|copyright|© copyright
      riproduzione riservata|© riproduzione|tag:|tags:|argomenti:|categorie:|categoria:
      archiviato in|pubblicato in:|contatti:|video:|podcast:|gallery:|foto gallery:
      hai già un abbonamento|sei già abbonato|se ti è piaciuto|se vuoi|vuoi ricevere|non perdere
      non perderti|resta aggiornato|rimani aggiornato|sostieni|per saperne di più
      per continuare a leggere|per leggere
      un post condiviso da|visualizza questo post su instagram
      """
    table.boilerplateCalls = """
      iscriviti alla|iscriviti al|iscriviti|abbonati a|abbonati|seguici su|unisciti al
      scarica l'app|scarica la nostra|clicca qui|tutti i diritti riservati|riproduzione riservata
      utilizziamo i cookie|ricevi ogni|ricevi le|nostra newsletter|nostro canale
      lascia un commento
      """
    table.bylineWords = """
      di|di:|a cura di|dal nostro inviato|dalla nostra inviata|dal nostro corrispondente
      dal corrispondente|scritto da|pubblicato da|redatto da|testo di|intervista di|autore:
      redazione|reportage di
      """
    table.creditWords = """
      foto:|fotografia:|foto/|foto ©|fotografo:|immagine:|immagini:|credit:|credits:
      crediti:|credito:|credit foto:|crediti foto:|credits foto:|fonte foto:|fonte immagine:
      foto di repertorio:|illustrazione:|disegno:|infografica:|grafica:|copertina:
      foto di copertina:|foto di|foto da|foto via|immagine di|fotografie di
      per gentile concessione di|courtesy:|copyright:
      """
    table.creditSources = """
      foto d'archivio|foto di repertorio|immagine di repertorio|immagine d'archivio|archivio
      repertorio|foto archivio|screenshot|frame video|fermo immagine
      """
    table.captionWords = """
      foto d'archivio|foto di repertorio|immagine di repertorio|immagine d'archivio|didascalia:
      nella foto|nella foto,|nella foto:|nell'immagine|nell'immagine,|in foto|in foto,
      in foto:|in questa foto|da sinistra|da sinistra:|veduta aerea|una veduta|sopra:|sotto:
      """
    table.pictureWords = """
      sinistra|destra|a sinistra|a destra|al centro|da sinistra|posa|posano|durante
      nella foto|nell'immagine|sullo sfondo|repertorio|archivio
      """
    table.sideWords = """
      sinistra|destra|a sinistra|a destra|al centro|nella foto|in foto|foto d'archivio
      immagine di repertorio|in alto|in basso
      """
    table.pictureNouns = """
      foto|fotografia|immagine|immagini|mappa|cartina|grafico|infografica|diagramma|figura|fig.
      illustrazione|disegno|vignetta|schermata|ritratto
      """
    table.publishedWords = """
      pubblicato|pubblicato:|pubblicato il|pubblicata il|data:|creato il|data di pubblicazione
      scritto il|del
      """
    table.updatedWords = """
      aggiornato|aggiornato:|aggiornato il|ultimo aggiornamento|ultimo aggiornamento:
      modificato il|ultima modifica|aggiornamento:
      """
    table.todayWords = "oggi|ieri"
    table.monthNames = """
      gennaio|gen|gen.;febbraio|feb|feb.;marzo|mar|mar.;aprile|apr|apr.;maggio|mag|mag.;
      giugno|giu|giu.;luglio|lug|lug.;agosto|ago|ago.;settembre|set|set.|sett.;ottobre|ott|ott.;
      novembre|nov|nov.;dicembre|dic|dic.
      """
    table.weekdayNames = """
      lunedì|lun|lun.;martedì|mar.;mercoledì|mer|mer.;giovedì|gio|gio.;venerdì|ven|ven.;
      sabato|sab|sab.;domenica|dom|dom.
      """
  }
}
