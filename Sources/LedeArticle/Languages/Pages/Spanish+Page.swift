extension LanguageTable {
  /// The words of Spanish pages that are no part of the article, or tell what a line is.
  static func spanishPage(_ table: inout LanguageTable) {
    table.boilerplateWholeLines = """
      publicidad|anuncio|contenido patrocinado|patrocinado|continúa leyendo|continuar leyendo
      sigue leyendo|seguir leyendo|leer más|lee más|ver más|ver todo|ver todos
      más información…|más noticias…|mostrar más|cargar más|siguiente|anterior
      artículo siguiente|artículo anterior|noticia anterior|noticia siguiente|volver
      volver arriba|volver al inicio|inicio|portada|compartir|comparte|comparte esto
      compartir en|compartir en facebook|compartir en twitter|compartir artículo|compártelo
      compartir:|comparte esto:|me gusta esto:|me gusta|imprimir|enviar|enviar por correo
      correo|correo electrónico|copiar enlace|guardar|comentar|comentario|comentarios
      # comentario|# comentarios|sin comentarios|dejar un comentario|deja un comentario
      deja una respuesta|cancelar respuesta|ver comentarios|escribe un comentario
      publicar comentario|responder|boletín|boletines|newsletter|suscribirse|suscríbete
      suscríbase|suscribirme|suscripción|iniciar sesión|inicia sesión|registrarse|regístrate
      mi cuenta|menú|buscar|cerrar|aceptar|aceptar todo|rechazar|cancelar
      política de privacidad|política de cookies|aviso legal|términos y condiciones
      condiciones de uso|contacto|contáctanos|quiénes somos|acerca de|mapa del sitio|ayuda
      todos los derechos reservados|lee también…|lea también…|lea además…|leer también…
      te puede interesar…|te puede interesar:|te podría interesar…|le puede interesar…
      te recomendamos…|le recomendamos…|también te puede interesar…|quizás te interese…
      recomendado…|recomendados…|recomendadas…|noticias relacionadas…|notas relacionadas…
      artículos relacionados…|relacionado…|relacionados…|relacionadas…|temas relacionados…
      contenido relacionado…|entradas relacionadas…|lo más leído…|lo más visto…|más leídas…
      más leídos…|las más leídas…|lo más popular…|más vistas…|populares…|lo último…
      últimas noticias…|última hora…|noticias destacadas…|destacados…|destacadas…
      otras noticias…|además…|en portada…|etiquetas|etiquetas:|temas|temas:|tags|tags:
      archivado en|archivado en:|síguenos|síganos|seguir|síguenos en|autor|sobre el autor
      sobre la firma|más del autor|escuchar|escuchar artículo|escucha este artículo|vídeo|video
      en vivo|en directo|tiempo de lectura|tiempo de lectura: # min|# min de lectura
      # minutos de lectura|# min|hace # horas|hace # días|hace # minutos|ampliar|ampliar foto
      galería|fotogalería|# fotos|foto # de #|imagen # de #|# de #|reproducir
      contenido exclusivo|hazte socio|hazte suscriptor|dona|donar|foto|fotos
      """
    table.boilerplateLineStarts = """
      lee también|lea también|lea además|leer también|lee además|lee:|lea:|leer más|lee más
      lea más|ver más|ver también|vea también|mira también|mira:|mirá también|mirá:|vea:
      ver:|te puede interesar|te puede interesar:|te podría interesar|también te puede interesar
      le puede interesar|puede interesarte|puedes leer|te recomendamos|le recomendamos
      recomendamos:|no te pierdas|no se pierda|sigue leyendo|seguir leyendo|continúa leyendo
      más información|más sobre|más noticias|relacionado:|relacionada:|noticia relacionada
      nota relacionada|artículo relacionado|haz clic|haga clic|pulsa aquí|clic aquí|suscríbete
      suscríbase|suscribete|suscribite|regístrate|regístrese|inscríbete|recibe|recibí|reciba
      apúntate|únete|sígueme|síguenos|síganos|seguinos|sigue a|sigue toda|sigue las|descarga
      descargue|descargá|comparte|compartir en|compartir:|haz clic para|deja un comentario
      tu dirección de correo|los campos obligatorios|utilizamos cookies|este sitio utiliza
      este sitio web utiliza|esta web utiliza|usamos cookies|al hacer clic|al suscribirte
      publicidad|todos los derechos|copyright|© copyright|prohibida la reproducción
      queda prohibida|etiquetas:|temas:|tags:|categorías:|categoría:|archivado en
      publicado en:|escríbenos|escribe a|contacto:|correo:|vídeo:|video:|podcast:|galería:
      fotogalería:|en imágenes:|volver a|ya eres suscriptor|si ya eres|si te ha gustado
      si te gustó|si quieres|para más información|para seguir leyendo|para leer|para ver
      entérate|entérese|infórmate|apoya|apóyanos|hazte socio|activa las notificaciones
      con información de|¿quieres|¿ya eres|puedes seguir|accede a|lo más leído:|lo más visto:
      el comercio en|texto original
      una publicación compartida por|una publicación compartida de|ver esta publicación en instagram
      """
    table.boilerplateCalls = """
      suscríbete a|suscríbase a|suscríbete|síguenos en|síguenos|síganos en|únete a|únete
      regístrate|descarga nuestra|descarga la app|haz clic aquí|haga clic aquí|clic aquí
      todos los derechos reservados|utilizamos cookies|recibe las|recibe nuestro|nuestro boletín
      nuestra newsletter|nuestro canal|nuestro grupo|tu correo|comparte esta
      """
    table.bylineWords = """
      por|por:|escrito por|redactado por|publicado por|texto:|texto de|redacción|redacción:
      autor:|autora:|entrevista de|reportaje de|una nota de|información de
      """
    table.creditWords = """
      foto:|fotos:|foto/|foto ©|fotografía:|fotografías:|fotografía/|fotógrafo:|imagen:
      imágenes:|crédito:|créditos:|crédito de la imagen:|crédito foto:|créditos foto:
      fuente de la imagen:|foto de archivo:|imagen de archivo:|ilustración:|gráfico:|infografía:
      captura:|captura de pantalla:|cortesía:|cortesía de|foto de|foto por|fotografía de
      imagen de|foto cortesía|foto cortesía de|foto vía|copyright:|derechos:|foto tomada de
      imagen tomada de|tomada de
      """
    table.creditSources = """
      archivo|foto de archivo|foto archivo|imagen de archivo|cortesía|foto cortesía
      foto: archivo|captura de pantalla|captura de video|fotografía de archivo|imagen ilustrativa
      foto ilustrativa|foto referencial|imagen referencial|referencial|agencias|redes sociales
      """
    table.captionWords = """
      foto de archivo|foto de archivo:|imagen de archivo|imagen de archivo:|imagen ilustrativa
      foto ilustrativa|imagen referencial|foto referencial|pie de foto|en la imagen
      en la imagen,|en la foto|en la foto,|en esta imagen|en esta foto|arriba:|abajo:
      a la izquierda|a la derecha|de izquierda a derecha|vista aérea|vista general
      fotografía de archivo|fotografía cedida|fotografía facilitada
      """
    table.pictureWords = """
      izquierda|derecha|izq|izq.|der|der.|dcha|centro|i|d|c|de izquierda a derecha|posa
      posan|durante|en la imagen|en la foto|archivo|al fondo
      """
    table.sideWords = """
      izquierda|derecha|izq.|der.|izq|dcha.|dcha|i|d|centro|al centro|a la izquierda|a la derecha
      foto de archivo|imagen de archivo|arriba|abajo
      """
    table.pictureNouns = """
      foto|fotos|fotografía|imagen|imágenes|mapa|gráfico|gráfica|infografía|diagrama|figura|fig.
      ilustración|dibujo|caricatura|captura de pantalla|retrato
      """
    table.publishedWords = """
      publicado|publicado:|publicado el|publicada el|publicación|fecha:|fecha de publicación
      creado|creado el|actualidad|emitido el
      """
    table.updatedWords = """
      actualizado|actualizado:|actualizado el|actualizada|última actualización|actualización:
      modificado|modificado el|act.|act
      """
    table.todayWords = "hoy|ayer"
    table.monthNames = """
      enero|ene|ene.;febrero|feb|feb.;marzo|mar|mar.;abril|abr|abr.;mayo|may|may.;junio|jun|jun.;
      julio|jul|jul.;agosto|ago|ago.;septiembre|setiembre|sept|sept.|sep|sep.|set|set.;
      octubre|oct|oct.;noviembre|nov|nov.;diciembre|dic|dic.
      """
    table.weekdayNames = """
      lunes|lun|lun.;martes|mar.;miércoles|mié|mié.;jueves|jue|jue.;viernes|vie|vie.;
      sábado|sáb|sáb.;domingo|dom|dom.
      """
  }
}
