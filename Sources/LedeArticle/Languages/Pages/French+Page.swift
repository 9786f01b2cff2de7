extension LanguageTable {
  /// The words of French pages that are no part of the article, or tell what a line is.
  static func frenchPage(_ table: inout LanguageTable) {
    table.boilerplateWholeLines = """
      publicité|annonce|contenu sponsorisé|la suite après la publicité
      la suite après cette publicité|article sponsorisé|lire la suite|lire plus|lire l'article
      lire aussi…|à lire aussi…|à lire également…|lire également…|à voir aussi…|voir aussi…
      voir plus|voir tout|en savoir plus|afficher plus|suite|suivant|précédent|article suivant
      article précédent|retour|retour en haut|haut de page|retour à l'accueil|accueil|partager
      partager l'article|partager cet article|partagez|partager sur facebook|partager sur twitter
      imprimer|envoyer|envoyer par mail|envoyer par e-mail|e-mail|copier le lien|enregistrer
      sauvegarder|commenter|commentaire|commentaires|# commentaire|# commentaires
      aucun commentaire|laisser un commentaire|laissez un commentaire|poster un commentaire
      écrire un commentaire|ajouter un commentaire|voir les commentaires|lire les commentaires
      répondre|réagir|réagissez|newsletter|newsletters|s'inscrire|s'inscrire à la newsletter
      inscription|inscrivez-vous|se connecter|connexion|déconnexion|mon compte|s'abonner
      abonnez-vous|je m'abonne|abonnement|déjà abonné|déjà abonné ?|menu|rechercher|recherche
      fermer|valider|annuler|accepter|tout accepter|tout refuser|paramétrer les cookies
      gérer les cookies|mentions légales|politique de confidentialité|confidentialité
      conditions générales|conditions d'utilisation|contact|contactez-nous|qui sommes-nous
      à propos|plan du site|aide|tous droits réservés|articles similaires…|articles liés…
      sur le même sujet…|sur le même thème…|dans la même rubrique…|les plus lus…|le plus lu…
      les plus populaires…|les plus commentés…|articles populaires…|à la une…
      dernières nouvelles…|derniers articles…|dernières actualités…|actualités…|recommandé…
      recommandés…|recommandé pour vous…|nos recommandations…|vous aimerez aussi…
      vous pourriez aussi aimer…|vous pourriez être intéressé par…|pour aller plus loin…
      plus d'articles…|ailleurs sur le web…|nos articles…|à découvrir…|contenus sponsorisés…
      mots-clés|mots-clés :|tags|thèmes|sujets|suivez-nous|suivre|nous suivre|auteur
      l'auteur|à propos de l'auteur|écouter|écouter l'article|écouter cet article|regarder
      vidéo|en direct|direct|temps de lecture|temps de lecture : # min|# min de lecture
      # minutes de lecture|lecture # min|il y a # heures|il y a # jours|il y a # minutes
      agrandir|agrandir l'image|diaporama|galerie|# photos|photo # sur #|image # sur #|# sur #
      ouvrir|réservé aux abonnés|article réservé aux abonnés|offrir l'article|faire un don
      je fais un don|soutenez-nous|signaler une erreur|haut
      """
    table.boilerplateLineStarts = """
      lire aussi|à lire aussi|lisez aussi|à lire également|lire également|à lire :|à lire sur
      à voir aussi|à voir :|à écouter|voir aussi|voir également|lire la suite|lire notre
      lire :|lire l'article|retrouvez|regardez aussi|regarder :|regardez :|en savoir plus
      pour en savoir plus|pour aller plus loin|sur le même sujet|plus d'informations|plus d'infos
      cliquez ici|cliquer ici|cliquez sur|abonnez-vous|s'abonner|inscrivez-vous|recevez
      recevoir|suivez-nous|suivez nous|suivez l'actualité|suivez toute|rejoignez|rejoignez-nous
      rejoindre|téléchargez|partagez|partager sur|partager :|partager cet|cliquez pour
      laisser un commentaire|laissez un commentaire|votre adresse e-mail
      votre adresse de messagerie|les champs obligatoires|nous utilisons des cookies
      ce site utilise|en poursuivant votre navigation|en cliquant|en vous inscrivant|publicité
      tous droits réservés|copyright|© copyright|reproduction interdite|tags :|mots-clés :
      mots clés :|catégories :|catégorie :|classé dans|publié dans|à la une :|vidéo :
      podcast :|newsletter :|contact :|courriel :|vous avez aimé|vous souhaitez
      vous pouvez également|vous êtes abonné|il vous reste|cet article est réservé
      cet article a été publié|cet article est paru|soutenez|faites un don|faire un don
      veuillez activer|activez javascript|retour à|ne manquez pas|ne ratez|ne ratez pas
      restez informé|pour être informé|la rédaction vous conseille|nos lecteurs ont lu|envoyer par
      une publication partagée par|voir cette publication sur instagram
      """
    table.boilerplateCalls = """
      abonnez-vous|inscrivez-vous à|inscrivez-vous pour|suivez-nous sur|suivez-nous
      rejoignez-nous|rejoignez notre|téléchargez notre|téléchargez l'application|cliquez ici
      tous droits réservés|nous utilisons des cookies|recevez chaque|recevez gratuitement
      votre boîte mail|soutenez-nous|faites un don
      """
    table.bylineWords = """
      par|par notre|de notre|de notre correspondant|de notre envoyé spécial
      propos recueillis par|texte de|texte :|écrit par|rédigé par|publié par|auteur :
      une enquête de|un reportage de|avec
      """
    table.creditWords = """
      photo:|photos:|photo/|photo ©|photo d'archives:|photo d'illustration:|crédit:|crédits:
      crédit photo:|crédits photo:|crédits photos:|crédit image:|crédit photo|crédits photo
      image:|images:|illustration:|dessin:|infographie:|photographie:|photographe:|photo par
      photo de|photo via|photo :|source photo:|capture d'écran:|légende photo:|copyright:
      droits:|avec l'aimable autorisation de|photo fournie par
      """
    table.creditSources = """
      archives|photo d'archives|photo d'archive|photo d'illustration|image d'illustration
      illustration|capture d'écran|droits réservés|=DR|=D.R.|=d.r.|photo fournie
      image d'archive
      """
    table.captionWords = """
      légende:|légende photo:|photo d'archives|photo d'archive|photo d'illustration
      image d'illustration|image d'archive|image d'archives|sur cette photo|sur cette image
      cette photo|ci-dessus|ci-dessous|ci-contre|à gauche:|à droite:|de gauche à droite
      vue aérienne|vue générale|une vue de
      """
    table.pictureWords = """
      à gauche|à droite|au centre|de gauche à droite|pose|posent|ici|lors|photo|image
      ci-dessus|au premier plan|en arrière-plan|archives|g|d
      """
    table.sideWords = """
      à gauche|à droite|gauche|droite|au centre|g.|d.|à g.|à dr.|photo d'archives
      photo d'illustration|image d'illustration|en haut|en bas|au premier plan|archives
      """
    table.pictureNouns = """
      photo|photos|photographie|image|images|image satellite|carte|graphique|infographie|diagramme
      schéma|figure|fig.|illustration|dessin|caricature|capture d'écran|portrait
      """
    table.publishedWords = """
      publié|publié le|publié :|publié à|mis en ligne|mis en ligne le|posté le|paru le
      écrit le|date :|le|créé le|diffusé le
      """
    table.updatedWords = """
      mis à jour|mis à jour le|mis à jour :|mise à jour|mise à jour le|actualisé le|modifié le
      dernière mise à jour|dernière modification|modifié
      """
    table.todayWords = "aujourd'hui|hier"
    table.monthNames = """
      janvier|janv|janv.;février|fevrier|févr|févr.|fév|fév.;mars;avril|avr|avr.;mai;juin;
      juillet|juil|juil.;août|aout;septembre|sept|sept.;octobre|oct|oct.;novembre|nov|nov.;
      décembre|decembre|déc|déc.
      """
    table.weekdayNames = """
      lundi|lun.;mardi|mar.;mercredi|mer.;jeudi|jeu.;vendredi|ven.;samedi|sam.;dimanche|dim.
      """
  }
}
