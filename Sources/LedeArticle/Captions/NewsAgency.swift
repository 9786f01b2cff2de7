/// A news agency, or a seller or giver of pictures, and how it is written.
struct NewsAgency: Sendable {
  /// The name, as ``Article/agency`` gives it.
  var name: String
  /// How it is written, with `|` between the forms; `=` before one that must stand with these capitals.
  var forms: String
  /// True for an agency that writes articles, and so may stand in a dateline.
  var isWire: Bool

  /// True for a network that pages link to as often as they credit it.
  var isNetwork: Bool { name == "Twitter" }

  private init(_ name: String, _ forms: String, isWire: Bool) {
    self.name = name
    self.forms = forms
    self.isWire = isWire
  }

  private static func wire(_ name: String, _ forms: String) -> NewsAgency {
    NewsAgency(name, forms, isWire: true)
  }

  /// Every agency.
  static let all: [NewsAgency] =
    [
      wire("AP", "=AP|=Ap|=A.P.|Associated Press|The Associated Press"),
      wire("Reuters", "Reuters|Thomson Reuters|Рейтер|Рейтерс|路透社|路透|ロイター|로이터|رويترز"),
      wire("AFP", "=AFP|Agence France-Presse|Agence France Presse|法新社|フランス通信|فرانس برس|أ ف ب|أ.ف.ب"),
      wire("dpa", "=dpa|=DPA|Deutsche Presse-Agentur|=dpa-tmn|=dpa/lby|=dpa/tmn|=dpa-AFX"),
      wire("UPI", "=UPI|United Press International"), wire("PA", "=PA|Press Association|PA Wire|PA Media"),
      wire("Xinhua", "Xinhua|=XINHUA|新华社|新華社|新华网|新華網"), wire("China News Service", "中新社|中新网|=CNS"),
      wire("TASS", "=TASS|=ТАСС|ITAR-TASS|=ИТАР-ТАСС"),
      wire("RIA Novosti", "RIA Novosti|РИА Новости|=RIA"),
      wire("Interfax", "Interfax|=INTERFAX.RU|Интерфакс"),
      wire("Sputnik", "Sputnik"), wire("Ukrinform", "Ukrinform|Укринформ|Укрінформ"),
      wire("UNIAN", "=UNIAN|=УНИАН|=УНІАН"), wire("Interfax-Ukraine", "Interfax-Ukraine|Интерфакс-Украина"),
      wire("EFE", "=EFE"), wire("Europa Press", "Europa Press"), wire("ANSA", "=ANSA|=Ansa"),
      wire("Adnkronos", "Adnkronos"), wire("AGI", "=AGI"), wire("Lusa", "Lusa"),
      wire("Agência Brasil", "Agência Brasil|Agencia Brasil"), wire("Estadão Conteúdo", "Estadão Conteúdo"),
      wire("Folhapress", "Folhapress"), wire("Notimex", "Notimex"), wire("Télam", "Télam|Telam"),
      wire("APA", "=APA"), wire("Keystone-SDA", "Keystone-SDA|=SDA|=sda"), wire("epd", "=epd"),
      wire("KNA", "=KNA"), wire("AFX", "=AFX"), wire("SID", "=SID"), wire("ots", "=ots"),
      wire("ANP", "=ANP"), wire("Belga", "Belga"), wire("PAP", "=PAP"), wire("ČTK", "=ČTK|=CTK"),
      wire("MTI", "=MTI"), wire("TT", "=TT"), wire("NTB", "=NTB|NTB scanpix"),
      wire("Ritzau", "Ritzau|Ritzau Scanpix"),
      wire("Lehtikuva", "Lehtikuva"), wire("STT", "=STT"), wire("BNS", "=BNS"),
      wire("Belta", "Belta|БелТА|=БЕЛТА"),
      wire("Anadolu", "Anadolu|Anadolu Agency|Anadolu Ajansı|Anadolu Images|الأناضول|=AA"),
      wire("DHA", "=DHA"), wire("İHA", "=İHA"), wire("IRNA", "=IRNA"), wire("Fars", "Fars News"),
      wire("SANA", "=SANA|سانا"), wire("WAM", "=WAM|وام"), wire("SPA", "=SPA|واس"), wire("MENA", "=MENA"),
      wire("QNA", "=QNA|قنا"), wire("Petra", "Petra|بترا"), wire("NNA", "=NNA"), wire("WAFA", "=WAFA|وفا"),
      wire("PTI", "=PTI|Press Trust of India"), wire("ANI", "=ANI"), wire("IANS", "=IANS"),
      wire("UNI", "=UNI"),
      wire("Kyodo", "Kyodo|Kyodo News|共同通信|共同通信社|共同"), wire("Jiji", "Jiji|Jiji Press|時事通信|時事"),
      wire("Yonhap", "Yonhap|Yonhap News|연합뉴스|聯合ニュース|韩联社"), wire("Newsis", "Newsis|뉴시스"),
      wire("News1", "News1|뉴스1"), wire("KCNA", "=KCNA|조선중앙통신|朝中社|朝鮮中央通信"),
      wire("CNA", "=CNA|中央社"), wire("Bernama", "Bernama"), wire("Antara", "Antara"), wire("VNA", "=VNA"),
      wire("AAP", "=AAP"), wire("The Canadian Press", "The Canadian Press|Canadian Press|=CP"),
      wire("Bloomberg", "Bloomberg|Bloomberg News"), wire("GhanaWeb", "GhanaWeb"), wire("NAN", "=NAN"),
      wire("APO", "=APO"), wire("PanaPress", "PanaPress"), wire("KNA Kenya", "Kenya News Agency"),
      wire("IPS", "=IPS"), wire("Inter Press Service", "Inter Press Service"), wire("VOA", "=VOA"),
      wire("RFE/RL", "=RFE/RL"), wire("Dow Jones", "Dow Jones|Dow Jones Newswires"), wire("ITAR", "=ITAR"),
    ]
      + """
      Getty Images|GettyImages|Getty Images Europe|Getty|=Getty Images News;Shutterstock|=Shutterstock.com|Rex|Rex Features|\
      Rex/Shutterstock;iStock|iStockphoto|=iStock.com;Alamy|Alamy Stock Photo;EPA|=EPA|=EPA-EFE|=epa|=EPA/EFE|\
      European Pressphoto Agency;Zuma|Zuma Press|ZUMA Wire;Sipa|Sipa USA|SIPA Press;NurPhoto;Magnum|Magnum Photos;\
      imago|=imago images|=IMAGO|imago sportfoto;picture alliance|picture-alliance;Keystone|Keystone Press;\
      SOPA Images|LightRocket;NASA|=NASA|=NASA/JPL|=JPL|=ESA|=NOAA|=CERN|=USGS|=CDC;WireImage|FilmMagic|\
      Corbis|Hulton Archive;Adobe Stock|Depositphotos|Dreamstime|Fotolia|=123RF|Pixabay|Unsplash|Pexels|Freepik|\
      Flickr|Wikimedia Commons|Wikipedia|Wikimedia|Creative Commons;Science Photo Library|=SPL;\
      The New York Times|New York Times|Washington Post|The Washington Post|Los Angeles Times|Chicago Tribune|\
      USA Today|USA Today Sports|=USA TODAY Sports|USA Today Network|Hindustan Times|Boston Globe|The Guardian|\
      Wall Street Journal|The Telegraph|Financial Times|Icon Sportswire|Imagn Images|Usa-Network;\
      CQ Roll Call|CQ-Roll Call|Roll Call;Barcroft Media|Barcroft Images|Caters|Caters News Agency|=SWNS|=SWNS.com|\
      =PA Archive|=MEGA|Splash News|Backgrid|Solent News|Kennedy News|News Group Newspapers Ltd;\
      Kremlin|=Kremlin Pool|Kremlin.ru|=KREMLIN;Visual China Group|=VCG|视觉中国|视觉中国供图|Imaginechina|=ICphoto;\
      MAXPPP|Abaca|Abacapress|Gamma-Rapho|Hans Lucas|Icon Sport|PressFocus|Le Pictorium;LaPresse|Contrasto|\
      Fotogramma|IPA Agency;Agencia EFE|Contacto|Cordon Press;Agencja Wyborcza|Agencja Forum|East News|=NEWSPIX.PL;\
      ANP Foto|Hollandse Hoogte;Global Look Press|Коммерсантъ|Kommersant|Lenta.ru;PA Images|Empics|Action Images|\
      ProSports|AFLO|アフロ|PIXTA|ピクスタ;Twitter|Instagram|Facebook|YouTube|TikTok|Screengrab|Screenshot;\
      Google Maps|Google Earth|Maxar Technologies|Maxar|Planet Labs
      """.split(separator: ";").compactMap { group in
      let forms = group.split(separator: "|").map { form in
        String(form.drop { $0 == "\n" || $0 == " " })
      }
      guard let first = forms.first else { return nil }
      return NewsAgency(first, forms.joined(separator: "|"), isWire: false)
    }
}
