extension LanguageTable {
  /// Chinese.
  static let chinese = LanguageTable("zh", "Chinese") { table in
    chinesePage(&table)
    table.script = .unspaced
    table.marks = [Marks("“", "”"), Marks("「", "」"), Marks("『", "』"), Marks("\"", "\""), Marks("‘", "’")]
    table.cueVerbs = """
      说 說 表示 指出 称 稱 强调 強調 告诉 告訴 写道 寫道 认为 認為 补充 補充 回应 回應 问 問 回答 解释 解釋 透露 介绍 介紹 宣布 警告 批评 批評 坦言 直言 写 發文 发文
      呼吁 呼籲 说道 說道 回忆 回憶 感叹 感嘆 喊道 重申 声明 聲明
      """
    table.ambiguousCues = """
      问题 問題 访问 訪問 慰问 慰問 学问 學問 顾问 顧問 疑问 疑問 问责 問責 问卷 問卷 名称 名稱 称号 稱號 称为 稱為 称作 稱作 职称 職稱 对称 對稱 简称 簡稱 统称
      統稱 俗称 俗稱 称赞 稱讚 书写 書寫 填写 填寫 写作 寫作 编写 編寫 改写 改寫 小说 小說 说明 說明 传说 傳說 学说 學說 游说 遊說 说服 說服 据说 據說
      """
    table.sourcePhrases = "据 據 根据 根據 按照"
    table.masculinePronouns = "他"
    table.femininePronouns = "她"
    table.otherPronouns = "他们 她们 他們 我 我们 我們"
    table.adverbs = "还 還 也 则 則 又 再 并 並 就 对此 對此 曾 进一步 進一步 随后 隨後 接着 今天 昨天 日前 近日 当天 當天"
    table.prepositions = "对 對 向 在 于 於 就 对记者 對記者 接受采访时 接受採訪時 时 時"
    table.conjunctions = "但 但是 而 并且 因此 所以 不过 不過"
  }
}
