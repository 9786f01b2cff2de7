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
    table.adverbs = "その後 今後 今回 今年 今季 今日 昨年 昨日 当時 最近 同日 現在 実際 一方 前者 後者 本当"
    table.nameParticles = "さん くん ちゃん さま たち ら"
    table.prepositions = "の を が は に で も や へ から まで など について"
    table.masculinePronouns = "彼"
    table.femininePronouns = "彼女"
    table.otherPronouns = "私 我々"
  }
}
