extension LanguageTable {
  /// Turkish.
  static let turkish = LanguageTable("tr", "Turkish") { table in
    table.marks = [Marks("“", "”"), Marks("\"", "\""), Marks("«", "»")]
  }
}
