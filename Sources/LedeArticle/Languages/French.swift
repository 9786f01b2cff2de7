extension LanguageTable {
  /// French.
  static let french = LanguageTable("fr", "French") { table in
    table.marks = [Marks("«", "»"), Marks("“", "”"), Marks("\"", "\"")]
  }
}
