extension LanguageTable {
  /// Polish.
  static let polish = LanguageTable("pl", "Polish") { table in
    table.marks = [Marks("„", "”"), Marks("«", "»"), Marks("“", "”"), Marks("\"", "\"")]
  }
}
