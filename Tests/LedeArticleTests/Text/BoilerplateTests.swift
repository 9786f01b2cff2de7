import LedeArticle
import Testing

@Suite struct BoilerplateTests {
  /// Short sentences of the article that begin as lines around articles do.
  @Test(arguments: [
    "C'est la vie.", "C’était le premier tir.", "C'è un problema.", "C. Holm, née à Vellby.",
    "C-130 vermisst.",
    "“Follow us,” the pilot called, and they went.", "''Follow us,'' the pilot called, and they went.",
  ])
  func sentences(line: String) {
    let text = Array(line.utf8)
    #expect(BoilerplateRules().finding(text, text.indices) == nil)
    #expect(CaptionReader().read(text, text.indices) == nil)
  }

  @Test(arguments: ["ⓒ 연합뉴스", "Ⓒ Vellby Courier", "© 2023 Vellby Courier"])
  func rights(line: String) {
    let text = Array(line.utf8)
    #expect(BoilerplateRules().finding(text, text.indices) != nil)
  }
}
