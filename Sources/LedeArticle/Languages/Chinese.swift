extension LanguageTable {
  /// Chinese.
  static let chinese = LanguageTable("zh", "Chinese") { table in
    table.marks = [Marks("“", "”"), Marks("「", "」"), Marks("『", "』"), Marks("\"", "\"")]
  }
}
