extension LanguageTable {
  /// Japanese.
  static let japanese = LanguageTable("ja", "Japanese") { table in
    japanesePage(&table)
    table.script = .unspaced
    table.marks = [Marks("「", "」"), Marks("『", "』"), Marks("“", "”"), Marks("\"", "\"")]
    table.cueVerbs = """
      述べ 話し 語っ 語り 語る 話す 言っ 言い 言う 強調 説明し 説明する 指摘し 指摘する 明らかにし コメント 発表し 答え 訴え 書い 投稿 批判し 主張し 振り返 呼びかけ 伝え 述べる
      強調する
      """
    table.complementizers = "と"
    table.subjectSuffixes = "は が も 氏は さんは 氏が さんが"
    table.masculinePronouns = "彼"
    table.femininePronouns = "彼女"
    table.otherPronouns = "私 我々"
  }
}
