extension LanguageTable {
  /// Italian.
  static let italian = LanguageTable("it", "Italian") { table in
    table.marks = [Marks("«", "»"), Marks("“", "”"), Marks("\"", "\"")]
  }
}
