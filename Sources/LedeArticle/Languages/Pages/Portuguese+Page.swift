extension LanguageTable {
  /// The words of Portuguese pages that are no part of the article, or tell what a line is.
  static func portuguesePage(_ table: inout LanguageTable) {
    table.boilerplateWholeLines = """
      publicidade|anúncio|continua depois da publicidade|continua após a publicidade
      conteúdo patrocinado|patrocinado|continue lendo|continuar lendo|ler mais|leia mais…
      ler mais…|saiba mais…|ver mais|veja mais…|ver tudo|ver todos|mostrar mais|carregar mais
      próximo|próxima|anterior|voltar|voltar ao topo|topo|início|página inicial|compartilhar
      compartilhe|partilhar|partilhe|compartilhe isso:|compartilhar no facebook
      compartilhar no twitter|compartilhe no whatsapp|curtir|curtir isso:|imprimir|enviar
      enviar por e-mail|e-mail|copiar link|salvar|guardar|comentar|comentário|comentários
      # comentário|# comentários|sem comentários|nenhum comentário|deixe um comentário
      deixe seu comentário|ver comentários|comente|responder|deixe uma resposta|newsletter
      assine|assinar|assine já|assine agora|subscrever|inscreva-se|cadastre-se|entrar|login
      minha conta|menu|buscar|pesquisar|fechar|aceitar|aceitar todos|cancelar
      política de privacidade|política de cookies|termos de uso|termos e condições|contato
      contacto|fale conosco|quem somos|sobre nós|ajuda|todos os direitos reservados
      leia também…|leia também:|veja também…|ler também…|notícias relacionadas…
      artigos relacionados…|matérias relacionadas…|conteúdo relacionado…|relacionadas…
      relacionados…|relacionado…|recomendado…|recomendados…|recomendamos…|mais lidas…
      mais lidos…|mais notícias…|mais populares…|populares…|últimas notícias…|destaques…
      outras notícias…|você também pode gostar…|você pode gostar…|talvez goste…|pode interessar…
      mais sobre…|tags|tags:|assuntos|tópicos|temas|etiquetas|siga-nos|seguir|siga|autor
      sobre o autor|ouvir|ouça este conteúdo|vídeo|ao vivo|tempo de leitura
      tempo de leitura: # min|# min de leitura|# minutos de leitura|há # horas|há # dias
      há # minutos|ampliar|galeria|# fotos|foto # de #|imagem # de #|# de #
      exclusivo para assinantes|apoie|doe|doar
      """
    table.boilerplateLineStarts = """
      leia também|leia mais|leia ainda|leia:|leia a|ler também|ler mais|veja também|veja mais
      veja:|ver também|saiba mais|confira também|confira:|confira mais|assista:|assista também
      assista|ouça:|notícia relacionada|matéria relacionada|clique aqui|clique para|clique e
      assine|inscreva-se|cadastre-se|subscreva|receba|siga-nos|siga o|siga a|siga nosso
      siga no|siga as|participe do|participe|entre no|entre para|entre em nosso|faça parte
      baixe|descarregue|compartilhe|compartilhar no|partilhe|partilhar|deixe um comentário
      deixe seu|o seu endereço de e-mail|seu endereço de e-mail|campos obrigatórios
      usamos cookies|utilizamos cookies|este site utiliza|este site usa|este website|ao clicar
      ao continuar|publicidade|continua depois|continua após|todos os direitos|copyright
      © copyright|é proibida a reprodução|proibida a reprodução|reprodução proibida|tags:
      assuntos:|etiquetas:|categorias:|categoria:|arquivado em|publicado em:|contato:|vídeo:
      podcast:|galeria:|já é assinante|você também pode|você pode gostar|quer receber
      quer saber|não perca|fique por dentro|fique ligado|acompanhe|acesse|apoie o|apoie
      para mais informações|para continuar lendo|com informações d|o conhecimento liberta
      uma publicação compartilhada por|uma publicação partilhada por|ver esta publicação no instagram
      ver essa foto no instagram
      """
    table.boilerplateCalls = """
      assine|inscreva-se em|inscreva-se no|inscreva-se|siga-nos no|siga-nos|participe do nosso
      participe do grupo|entre no nosso|entre no grupo|clique aqui|baixe o app
      baixe o aplicativo|todos os direitos reservados|usamos cookies|utilizamos cookies|receba as
      receba notícias|nosso canal|nosso grupo|nossa newsletter|saiba mais
      """
    table.bylineWords = """
      por|por:|escrito por|publicado por|texto:|texto de|da redação|redação|da redacção
      reportagem de|reportagem:|autor:|autora:|entrevista de
      """
    table.creditWords = """
      foto:|fotos:|foto/|foto ©|fotografia:|fotógrafo:|imagem:|imagens:|crédito:|créditos:
      crédito da foto:|crédito da imagem:|créditos da imagem:|foto de capa:|ilustração:|arte:
      gráfico:|infográfico:|reprodução:|reprodução/|divulgação/|divulgação:|arquivo/|cortesia:
      foto de|foto por|imagem de|imagem via|fotografia de|cortesia de|direitos:
      """
    table.creditSources = """
      divulgação|reprodução|arquivo|arquivo pessoal|foto: divulgação|foto: reprodução
      imagem ilustrativa|foto ilustrativa|arquivo pessoal/divulgação|reprodução/redes sociais
      imagem de arquivo|foto de arquivo|=D.R.|=DR|direitos reservados|reprodução/instagram
      """
    table.captionWords = """
      foto de arquivo|imagem de arquivo|imagem ilustrativa|foto ilustrativa|legenda:|na foto
      na foto,|na imagem|na imagem,|nesta foto|nesta imagem|da esquerda para a direita
      vista aérea|vista geral|acima:|abaixo:
      """
    table.pictureWords = """
      esquerda|direita|à esquerda|à direita|ao centro|da esquerda para a direita|posa|posam
      durante|na foto|na imagem|ao fundo
      """
    table.sideWords = """
      esquerda|direita|esq.|dir.|centro|ao centro|à esquerda|à direita|à esq.|à dir.|foto de arquivo
      imagem ilustrativa|e|d
      """
    table.pictureNouns = """
      foto|fotos|fotografia|imagem|imagens|mapa|gráfico|infográfico|diagrama|figura|fig.|ilustração
      desenho|charge|captura de tela|retrato
      """
    table.publishedWords = """
      publicado|publicado:|publicado em|publicada em|postado em|data:|criado em
      data de publicação|publicação:
      """
    table.updatedWords = """
      atualizado|atualizado:|atualizado em|atualizada em|última atualização|actualizado
      actualizado em|modificado em|última modificação
      """
    table.todayWords = "hoje|ontem"
    table.monthNames = """
      janeiro|jan|jan.;fevereiro|fev|fev.;março|mar|mar.;abril|abr|abr.;maio|mai|mai.;
      junho|jun|jun.;julho|jul|jul.;agosto|ago|ago.;setembro|set|set.;outubro|out|out.;
      novembro|nov|nov.;dezembro|dez|dez.
      """
    table.weekdayNames = """
      segunda-feira|segunda|seg|seg.;terça-feira|terça|ter.;quarta-feira|quarta|qua.;
      quinta-feira|quinta|qui.;sexta-feira|sexta|sex.;sábado|sáb.;domingo|dom.
      """
  }
}
