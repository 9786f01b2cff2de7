extension LanguageTable {
  /// Portuguese.
  static let portuguese = LanguageTable("pt", "Portuguese") { table in
    table.marks = [Marks("“", "”"), Marks("«", "»"), Marks("\"", "\"")]
  }
}
