extension LanguageTable {
  /// English.
  static let english = LanguageTable("en", "English") { table in
    table.marks = [Marks("“", "”"), Marks("‘", "’"), Marks("\"", "\""), Marks("'", "'")]
  }
}
