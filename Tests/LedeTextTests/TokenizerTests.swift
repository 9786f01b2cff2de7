import LedeText
import Testing

@Suite struct TokenizerTests {
  static func words(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return Tokenizer.tokens(in: bytes).map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }

  static func folds(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return Tokenizer.tokens(in: bytes).map { token in
      var fold: [UInt8] = []
      TextFolder.fold(token, of: bytes.span, into: &fold)
      return String(decoding: fold, as: UTF8.self)
    }
  }

  @Test(arguments: [
    ("", []),
    ("Hello, world", ["Hello", "world"]),
    ("Putin's visit", ["Putin", "visit"]),
    ("Putin’s visit", ["Putin", "visit"]),
    ("PUTIN’S visit", ["PUTIN", "visit"]),
    ("the workers' party", ["the", "workers", "party"]),
    ("l'homme d’accord qu’il", ["l", "homme", "d", "accord", "qu", "il"]),
    ("O'Brien dell'arte quest’anno", ["O", "Brien", "dell", "arte", "quest", "anno"]),
    ("don't aujourd’hui", ["don't", "aujourd’hui"]),
    ("м’ята об'єкт", ["м’ята", "об'єкт"]),
    ("the U.S. and U.N.", ["the", "U.S", "and", "U.N"]),
    ("U.S.-led i.e.something A.Smith", ["U.S", "led", "i.e", "something", "A", "Smith"]),
    ("end. Start", ["end", "Start"]),
    ("1,200.5 3.5bn 12.05.2019", ["1,200.5", "3.5bn", "12.05.2019"]),
    ("1, 2. 3", ["1", "2", "3"]),
    ("12:30 a-b a_b @user #tag", ["12", "30", "a", "b", "a", "b", "user", "tag"]),
    ("東京 2020年", ["東", "京", "2020", "年"]),
    ("か\u{3099}サッカー", ["か\u{3099}", "サ", "ッ", "カ", "ー"]),
    ("ไทยนี้", ["ไ", "ท", "ย", "นี้"]),
    ("서울", ["서", "울"]),
    ("\u{1109}\u{1165}\u{110B}\u{116E}\u{11AF}", ["\u{1109}\u{1165}", "\u{110B}\u{116E}\u{11AF}"]),
    ("Rechts\u{AD}staat \u{AD}x", ["Rechts\u{AD}staat", "x"]),
    ("می\u{200C}خواهم", ["می\u{200C}خواهم"]),
    ("cafe\u{301} zoë", ["cafe\u{301}", "zoë"]),
    ("צה\"ל צה״ל", ["צה\"ל", "צה״ל"]),
    ("col·lecció a·b", ["col·lecció", "a", "b"]),
    ("हिन्दी में", ["हिन्दी", "में"]),
    ("“Quoted”—dash…", ["Quoted", "dash"]),
    ("ab\u{301}\u{200D} c", ["ab\u{301}", "c"]),
  ])
  func cuts(text: String, expected: [String]) {
    #expect(Self.words(text) == expected)
  }

  @Test(arguments: [
    ("Don't U.S. Putin's", ["dont", "us", "putin"]),
    ("1,200.5 1,200,000 3,5 3.5bn", ["1200.5", "1200000", "3.5", "3.5bn"]),
    ("Straße ŁÓDŹ İstanbul", ["strasse", "lodz", "istanbul"]),
    ("Йод ёлка и\u{306}", ["йод", "елка", "й"]),
    ("м’ята", ["мята"]),
    ("می\u{200C}خواهم", ["ميخواهم"]),
    ("٤٢ １２３", ["42", "123"]),
    ("Rechts\u{AD}staat", ["rechtsstaat"]),
    ("צה\"ל צה״ל", ["צהל", "צהל"]),
    ("col·lecció", ["colleccio"]),
    ("ｶﾞ か\u{3099}", ["ガ", "が"]),
    ("\u{1109}\u{1165}\u{110B}\u{116E}\u{11AF}", ["서", "울"]),
  ])
  func foldsTokens(text: String, expected: [String]) {
    #expect(Self.folds(text) == expected)
  }

  @Test func kinds() {
    let kinds = Tokenizer.tokens(in: Array("B2 22 東 é 3.5 Ω".utf8)).map(\.kind)
    #expect(kinds == [.word, .number, .ngram, .word, .number, .word])
  }

  @Test func brokenBytesStandBetweenWords() {
    let bytes: [UInt8] = [0x61, 0xFF, 0x62, 0xC3, 0x20, 0xE2, 0x80, 0x63, 0xC3]
    #expect(Tokenizer.tokens(in: bytes).map(\.range) == [0..<1, 2..<3, 7..<8])
  }

  @Test func rangeIsCutToTheBytes() {
    let bytes = Array("one two".utf8)
    var found: [Range<Int>] = []
    Tokenizer.forEachToken(in: bytes.span, range: -5..<100) { found.append($0.range) }
    #expect(found == [0..<3, 4..<7])
    found = []
    Tokenizer.forEachToken(in: bytes.span, range: 1..<5) { found.append($0.range) }
    #expect(found == [1..<3, 4..<5])
  }
}
