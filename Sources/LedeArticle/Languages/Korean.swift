extension LanguageTable {
  /// Korean.
  static let korean = LanguageTable("ko", "Korean") { table in
    koreanPage(&table)
    table.script = .unspaced
    table.marks = [Marks("“", "”"), Marks("\"", "\""), Marks("‘", "’"), Marks("「", "」")]
    table.cueVerbs = """
      말했다 밝혔다 전했다 강조했다 설명했다 덧붙였다 지적했다 주장했다 답했다 물었다 썼다 적었다 비판했다 언급했다 말한다 밝혔으며 말하며 토로했다 호소했다 당부했다 경고했다 했다
      반박했다 회상했다 평가했다
      """
    table.complementizers = "고 라고 라며 라면서 이라고 이라며 며 면서 는"
    table.subjectSuffixes = "은 는 이 가 께서는 도"
    table.masculinePronouns = "그"
    table.femininePronouns = "그녀"
    table.otherPronouns = "그들 나 우리"
  }
}
