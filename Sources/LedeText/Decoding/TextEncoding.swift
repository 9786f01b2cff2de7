/// An encoding that ``TextDecoder`` reads.
struct TextEncoding: Sendable {
  enum Form: Sendable {
    case utf8, utf16, utf32, singleByte, gb18030, big5, shiftJIS, eucJP, eucKR, eucTW, iso2022JP
  }

  /// The name to show.
  let name: String
  let form: Form
  /// The name that iconv knows it by; the byte order for UTF-16 and UTF-32.
  let library: String
  /// The labels of the WHATWG Encoding Standard that mean it, lower case, and the names that uchardet gives.
  let labels: String

  init(_ name: String, _ form: Form, _ library: String, _ labels: String = "") {
    self.name = name
    self.form = form
    self.library = library
    self.labels = labels
  }

  static let utf8 = TextEncoding(
    "utf-8", .utf8, "UTF-8", "unicode-1-1-utf-8 utf8 us-ascii-utf8 x-unicode20utf8")
  static let windows1252 = TextEncoding(
    "windows-1252", .singleByte, "CP1252",
    "ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 iso88591 iso_8859-1 "
      + "iso_8859-1:1987 l1 latin1 us-ascii x-cp1252")
  static let utf16LE = TextEncoding(
    "utf-16le", .utf16, "LE", "utf-16 utf16 unicode ucs-2 iso-10646-ucs-2 csunicode")
  static let utf16BE = TextEncoding("utf-16be", .utf16, "BE", "unicodefffe")
  static let utf32LE = TextEncoding("utf-32le", .utf32, "LE", "utf-32")
  static let utf32BE = TextEncoding("utf-32be", .utf32, "BE")
  static let iso2022JP = TextEncoding("iso-2022-jp", .iso2022JP, "EUC-JP-MS", "csiso2022jp")

  /// All encodings.
  static let all: [TextEncoding] =
    [utf8, windows1252, utf16LE, utf16BE, utf32LE, utf32BE, iso2022JP]
    + [
      TextEncoding("ibm866", .singleByte, "CP866", "866 cp866 csibm866"),
      TextEncoding("ibm852", .singleByte, "IBM852", "cp852 852"),
      TextEncoding(
        "iso-8859-2", .singleByte, "ISO-8859-2",
        "csisolatin2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 l2 latin2"),
      TextEncoding(
        "iso-8859-3", .singleByte, "ISO-8859-3",
        "csisolatin3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 l3 latin3"),
      TextEncoding(
        "iso-8859-4", .singleByte, "ISO-8859-4",
        "csisolatin4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 l4 latin4"),
      TextEncoding(
        "iso-8859-5", .singleByte, "ISO-8859-5",
        "csisolatincyrillic cyrillic iso-ir-144 iso8859-5 iso88595 iso_8859-5 iso_8859-5:1988"),
      TextEncoding(
        "iso-8859-6", .singleByte, "ISO-8859-6",
        "arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6-e iso-8859-6-i iso-ir-127 "
          + "iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987"),
      TextEncoding(
        "iso-8859-7", .singleByte, "ISO-8859-7",
        "csisolatingreek ecma-118 elot_928 greek greek8 iso-ir-126 iso8859-7 iso88597 iso_8859-7 iso_8859-7:1987 "
          + "sun_eu_greek"),
      TextEncoding(
        "iso-8859-8", .singleByte, "ISO-8859-8",
        "csiso88598e csisolatinhebrew hebrew iso-8859-8-e iso-ir-138 iso8859-8 iso88598 iso_8859-8 "
          + "iso_8859-8:1988 visual csiso88598i iso-8859-8-i logical"),
      TextEncoding(
        "iso-8859-10", .singleByte, "ISO-8859-10",
        "csisolatin6 iso-ir-157 iso8859-10 iso885910 l6 latin6"),
      TextEncoding("iso-8859-13", .singleByte, "ISO-8859-13", "iso8859-13 iso885913"),
      TextEncoding("iso-8859-14", .singleByte, "ISO-8859-14", "iso8859-14 iso885914"),
      TextEncoding(
        "iso-8859-15", .singleByte, "ISO-8859-15", "csisolatin9 iso8859-15 iso885915 iso_8859-15 l9"),
      TextEncoding("iso-8859-16", .singleByte, "ISO-8859-16"),
      TextEncoding("koi8-r", .singleByte, "KOI8-R", "cskoi8r koi koi8 koi8_r"),
      TextEncoding("koi8-u", .singleByte, "KOI8-U", "koi8-ru"),
      TextEncoding("macintosh", .singleByte, "MACINTOSH", "csmacintosh mac x-mac-roman"),
      TextEncoding("x-mac-cyrillic", .singleByte, "MAC-CYRILLIC", "mac-cyrillic x-mac-ukrainian"),
      TextEncoding("x-mac-ce", .singleByte, "MAC-CENTRALEUROPE", "mac-centraleurope"),
      TextEncoding("viscii", .singleByte, "VISCII", "csviscii"),
      TextEncoding(
        "windows-874", .singleByte, "CP874", "dos-874 iso-8859-11 iso8859-11 iso885911 tis-620 cp874"),
      TextEncoding("windows-1250", .singleByte, "CP1250", "cp1250 x-cp1250"),
      TextEncoding("windows-1251", .singleByte, "CP1251", "cp1251 x-cp1251"),
      TextEncoding("windows-1253", .singleByte, "CP1253", "cp1253 x-cp1253"),
      TextEncoding(
        "windows-1254", .singleByte, "CP1254",
        "cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 l5 latin5 x-cp1254"
      ),
      TextEncoding("windows-1255", .singleByte, "CP1255", "cp1255 x-cp1255"),
      TextEncoding("windows-1256", .singleByte, "CP1256", "cp1256 x-cp1256"),
      TextEncoding("windows-1257", .singleByte, "CP1257", "cp1257 x-cp1257"),
      TextEncoding("windows-1258", .singleByte, "CP1258", "cp1258 x-cp1258"),
      TextEncoding(
        "gbk", .gb18030, "GB18030",
        "chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 iso-ir-58 x-gbk cp936 euc-cn"),
      TextEncoding("gb18030", .gb18030, "GB18030"),
      TextEncoding("big5", .big5, "BIG5-HKSCS", "big5-hkscs cn-big5 csbig5 x-x-big5 cp950"),
      TextEncoding("euc-tw", .eucTW, "EUC-TW", "x-euc-tw"),
      TextEncoding("euc-jp", .eucJP, "EUC-JP-MS", "cseucpkdfmtjapanese x-euc-jp"),
      TextEncoding(
        "shift_jis", .shiftJIS, "CP932",
        "csshiftjis ms932 ms_kanji shift-jis sjis windows-31j x-sjis cp932"),
      TextEncoding(
        "euc-kr", .eucKR, "CP949",
        "cseuckr csksc56011987 iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 windows-949 uhc "
          + "cp949"),
    ]

  private static let byLabel: [Substring: TextEncoding] = {
    var result: [Substring: TextEncoding] = [:]
    for encoding in all {
      result[encoding.name[...]] = encoding
      for label in encoding.labels.split(separator: " ") { result[label] = encoding }
    }
    return result
  }()

  /// The encoding of a label, by the WHATWG Encoding Standard: case and outer white space don't matter.
  static func named(_ label: String) -> TextEncoding? {
    guard label.utf8.count <= 40 else { return nil }
    var bytes = label.utf8.map { $0 &- 65 < 26 ? $0 | 0x20 : $0 }[...]
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || $0 >= 9 && $0 <= 13 || $0 == 0x22 || $0 == 0x27 }
    while let first = bytes.first, isSpace(first) { bytes.removeFirst() }
    while let last = bytes.last, isSpace(last) { bytes.removeLast() }
    return byLabel[Substring(decoding: bytes, as: UTF8.self)]
  }
}
