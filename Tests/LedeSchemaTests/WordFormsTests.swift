import Testing

@testable import LedeSchema

@Suite struct WordFormsTests {
  // Letters of each script, with the endings and prefixes that stemmers look for made likely by their vowels.
  private static let letters: [(languages: [String], letters: String)] = [
    (["hy"], "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ"),
    (["ne"], "कखगघचछजझटठडढतथदधनपफबभमयरलवसहािीुूेैोौंँ"),
    (["ru"], "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"),
  ]

  private static func letters(of language: String) -> [Character] {
    let known = letters.first { $0.languages.contains(language) }?.letters
    return Array(known ?? "abcdefghijklmnopqrstuvwxyzaeiouyaeiouyáàâäåæçčéèêëíîïıİñóôöőøœšßúûüűýžIYUÉÖ'")
  }

  @Test(arguments: WordForms.stemmerNames.keys.sorted().filter { WordForms.stemsKeepStart(language: $0) })
  func aStemBeginsAsItsWordDoes(language: String) {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    let forms = WordForms()
    let letters = Self.letters(of: language)
    for _ in 0..<3000 {
      let word = String(
        (0..<Int.random(in: 1...12, using: &random)).map { _ in letters.randomElement(using: &random) ?? "a" }
      )
      let bytes = Array(word.utf8)
      let form = forms.form(bytes)
      let stem = forms.stem(bytes, language: language)
      #expect(stem.first == form.first, "seed \(seed): \(word)")
    }
  }

  /// What is left of a Turkish word may be its last letter, and that is made voiceless.
  @Test func aSingleLetterIsChanged() {
    let stem = WordForms().stem(Array("bınla".utf8), language: "tr")
    #expect(String(decoding: stem, as: UTF8.self) == "p")
    #expect(!WordForms.stemsKeepStart(language: "tr"))
  }

  @Test func prefixesAreTaken() {
    let forms = WordForms()
    let stem = forms.stem(Array("\u{627}\u{644}\u{643}\u{62A}\u{627}\u{628}".utf8), language: "ar")
    #expect(String(decoding: stem, as: UTF8.self) == "\u{643}\u{62A}\u{627}\u{628}")
    #expect(!WordForms.stemsKeepStart(language: "ar"))
  }
}
