extension LanguageTable {
  /// Dutch.
  static let dutch = LanguageTable("nl", "Dutch") { table in
    table.marks = [Marks("“", "”"), Marks("‘", "’"), Marks("„", "”"), Marks("\"", "\""), Marks("'", "'")]
  }
}
