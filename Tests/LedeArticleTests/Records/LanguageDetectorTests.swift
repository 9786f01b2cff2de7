import Glibc
import Testing

@testable import LedeArticle

@Suite struct LanguageDetectorTests {
  static let english =
    "The mayor of Vellby said on Monday that the old harbour would be opened again in spring, after repairs that "
    + "have taken more than two years and cost the town a good part of its savings."
  static let russian =
    "Мэр города сообщил в понедельник, что старый порт откроют весной после ремонта, который продолжался больше "
    + "двух лет и стоил городу значительной части сбережений."
  static let german =
    "Der Bürgermeister von Vellby sagte am Montag, der alte Hafen werde im Frühjahr nach mehr als zwei Jahren "
    + "Bauzeit wieder geöffnet."
  static let japanese = "市長は月曜日、古い港を春に再び開くと述べた。修理には二年以上かかったという。"
  static let swahili =
    "Meya wa mji huo alisema siku ya Jumatatu kwamba bandari ya zamani itafunguliwa tena baada ya ukarabati "
    + "uliochukua zaidi ya miaka miwili."

  @Test(arguments: [(english, "en"), (russian, "ru"), (german, "de"), (japanese, "ja"), (swahili, "sw")])
  func detects(text: String, code: String) {
    let bytes = Array(text.utf8)
    #expect(LanguageDetector.detect(bytes.span) == code)
  }

  @Test(arguments: ["", "123", "OK", "\u{FFFD}"]) func tooShort(text: String) {
    let bytes = Array(text.utf8)
    #expect(LanguageDetector.detect(bytes.span) == nil)
  }

  @Test(arguments: [
    ("en", english, "en", true), ("en-GB", english, "en", true), ("en", russian, "ru", false),
    ("uk_UA", russian, "uk", true), ("und", german, "de", false), ("German", german, "de", true),
    ("de", "Kurz", "de", true), ("ja", japanese, "ja", true), ("zh", english, "en", false),
  ]) func declaredAgainstDetected(declared: String, text: String, code: String, isDeclared: Bool) {
    let bytes = Array(text.utf8)
    #expect(
      LanguageDetector.language(declared: declared, text: bytes.span)
        == LanguageEvidence(code: code, isDeclared: isDeclared))
  }

  /// cld2 reads a letter behind some texts; behind this one there is no memory.
  @Test func nothingIsReadBehindTheText() throws {
    let page = sysconf(Int32(_SC_PAGESIZE))
    let memory = unsafe try #require(
      mmap(nil, 2 * page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0))
    defer { unsafe munmap(memory, 2 * page) }
    try #require(unsafe mprotect(memory + page, page, PROT_NONE) == 0)
    for text in ["WW#\u{5B8}K#\u{5B8}K", "#\u{5B8}K", "a\u{5B8}", "\u{5B8}K", "W", "Ж", "港"] {
      let bytes = Array(text.utf8)
      let place = unsafe UnsafeMutableRawBufferPointer(start: memory + page - bytes.count, count: bytes.count)
      unsafe place.copyBytes(from: bytes)
      let span = unsafe Span<UInt8>(_unsafeBytes: UnsafeRawBufferPointer(place))
      #expect(LanguageDetector.detect(span) == LanguageDetector.detect(bytes.span))
    }
  }
}
