extension LanguageTable {
  /// The words of Turkish pages that are no part of the article, or tell what a line is.
  static func turkishPage(_ table: inout LanguageTable) {
    table.boilerplateWholeLines = """
      reklam|ilan|sponsorlu|sponsorlu içerik|advertorial|devamını oku|devamı
      devamı için tıklayın|haberin devamı|daha fazla|daha fazla göster|daha fazla oku
      daha fazlası|tümünü gör|tüm haberler|tümü|sonraki|önceki|sonraki haber|önceki haber
      geri|geri dön|yukarı|yukarı çık|başa dön|ana sayfa|anasayfa|paylaş|paylaş:
      haberi paylaş|bu haberi paylaş|facebook'ta paylaş|twitter'da paylaş|tweetle|beğen|yazdır
      gönder|e-posta gönder|e-posta|linki kopyala|bağlantıyı kopyala|kaydet|yorum|yorumlar
      # yorum|yorumlar (#)|yorum yok|yorum yap|yorum yaz|yorum gönder|yorumları göster
      yorumları gör|cevapla|yanıtla|bir cevap yazın|bir yanıt yazın|bülten|e-bülten|abone ol
      abone olun|üye ol|üye olun|kayıt ol|giriş|giriş yap|oturum aç|hesabım|menü|ara|arama
      kapat|kabul et|tümünü kabul et|reddet|iptal|gizlilik|gizlilik politikası
      çerez politikası|çerezler|kullanım koşulları|kullanım şartları|künye|iletişim|hakkımızda
      reklam ver|yardım|tüm hakları saklıdır|ilgili haberler…|ilgili haber…|ilgili haberler:
      benzer haberler…|ilgili içerikler…|ilgili konular…|diğer haberler…
      bunlar da ilginizi çekebilir…|ilginizi çekebilir…|ilginizi çekebilecek haberler…
      önerilen haberler…|öne çıkanlar…|öne çıkan haberler…|önerilenler…|sizin için seçtiklerimiz…
      en çok okunanlar…|en çok okunan…|çok okunanlar…|popüler haberler…|popüler…|son haberler…
      son dakika…|son dakika haberleri…|günün haberleri…|manşetler…|ayrıca bakınız…
      bunu da okuyun…|etiketler|etiketler:|konular|kategoriler|takip et|bizi takip edin|yazar
      yazar hakkında|dinle|haberi dinle|video|videoyu izle|canlı|canlı yayın|okuma süresi
      okuma süresi: # dakika|okuma süresi # dk|# dk okuma|# dakika okuma|# saat önce
      # dakika önce|# gün önce|büyüt|galeri|foto galeri|foto galeri için tıklayın|# fotoğraf
      fotoğraf # / #|bildirimler|destek ol|bağış yap
      """
    table.boilerplateLineStarts = """
      ayrıca oku|ayrıca okuyun|ayrıca bakınız|ayrıca bkz|bunu da oku|bunu da okuyun
      bunları da okuyun|ilgili haber:|ilgili haberler|ilgili içerik|okuyun:|oku:
      okumak için tıklayın|haberin devamı|devamı için|devamını okumak|detaylar için
      ayrıntılar için|tıklayın|tıklayınız|izleyin:|izle:|dinleyin:|abone ol|abone olun|üye ol
      bültenimize|e-bültenimize|bülten|takip edin|bizi takip|takip et|katılın|kanalımıza
      whatsapp kanalı|telegram kanalı|uygulamamızı|uygulamayı indir|indirin|haberdar olun
      bildirimleri aç|son dakika haberleri için|gelişmelerden haberdar|paylaş:|facebook'ta
      twitter'da|paylaşmak için|yorum yap|yorum yapabilmek|e-posta hesabınız|gerekli alanlar
      çerez kullanıyoruz|bu site çerez|bu web sitesi|sitemizde çerez|çerezler|reklam
      tüm hakları|copyright|© copyright|kaynak gösterilmeden|izinsiz|etiketler:|konular:
      kategori:|kategoriler:|iletişim:|video:|podcast:|galeri:|siz de|ilginizi çekebilir
      bizi desteklemek|daha fazla bilgi|daha fazla haber|fotoğraflar için
      """
    table.boilerplateCalls = """
      abone olun|abone olmak için|bizi takip edin|takip etmek için|takip edin|kanalımıza katıl
      kanalına katıl|katılmak için tıklayın|uygulamamızı indir|buraya tıklayın|tıklayın
      tıklayınız|tüm hakları saklıdır|çerez kullanıyoruz|bültenimize
      """
    table.bylineWords = """
      haber:|yazan:|yazar:|muhabir:|hazırlayan:|haber merkezi|röportaj:|yazı:|editör:
      derleyen:|kaynak:
      """
    table.creditWords = """
      fotoğraf:|fotoğraflar:|fotoğraf/|foto:|foto/|görsel:|görseller:|resim:
      fotoğraf kaynağı:|görsel kaynağı:|kaynak fotoğraf:|fotoğrafçı:|çizim:|illüstrasyon:
      grafik:|infografik:|ekran görüntüsü:|arşiv fotoğraf:|temsili fotoğraf:|kapak fotoğrafı:
      """
    table.creditSources = """
      arşiv|arşiv fotoğraf|arşiv fotoğrafı|temsili|temsili fotoğraf|temsili görsel
      ekran görüntüsü|foto arşiv
      """
    table.captionWords = """
      arşiv fotoğraf|arşiv fotoğrafı|temsili fotoğraf|temsili görsel|fotoğrafta|fotoğrafta:
      görselde|resimde|soldan sağa|soldan sağa:|fotoğraf altı
      """
    table.pictureWords = """
      solda|sağda|ortada|soldan|sağdan|soldan sağa|fotoğrafta|poz verdi|sırasında|arşiv
      temsili|arka planda
      """
    table.sideWords = """
      solda|sağda|ortada|soldan ikinci|sağdan ikinci|arşiv|temsili|fotoğrafta
      """
    table.pictureNouns = """
      fotoğraf|fotoğraflar|görsel|resim|harita|grafik|infografik|diyagram|şekil|çizim|karikatür
      ekran görüntüsü|portre
      """
    table.publishedWords = """
      yayınlanma|yayınlanma:|yayınlanma tarihi|yayınlanma tarihi:|yayın tarihi|yayın tarihi:
      giriş:|giriş tarihi|giriş tarihi:|eklenme|eklenme tarihi|oluşturulma|oluşturulma tarihi
      oluşturulma tarihi:|tarih:|yayımlanma|yayımlanma tarihi|yayınlandı
      """
    table.updatedWords = """
      güncelleme|güncelleme:|güncelleme tarihi|güncelleme tarihi:|son güncelleme|son güncelleme:
      güncellendi|güncellenme|güncellenme tarihi
      """
    table.todayWords = "bugün|dün"
    table.monthNames = """
      ocak|oca|oca.;şubat|şub|şub.;mart|mar|mar.;nisan|nis|nis.;mayıs|may|may.;haziran|haz|haz.;
      temmuz|tem|tem.;ağustos|ağu|ağu.;eylül|eyl|eyl.;ekim|eki|eki.;kasım|kas|kas.;
      aralık|ara|ara.
      """
    table.weekdayNames = """
      pazartesi|pzt;salı|sal;çarşamba|çar|çrş;perşembe|per|prş;cuma|cum;cumartesi|cmt;pazar|paz
      """
  }
}
