extension LanguageTable {
  /// German.
  static let german = LanguageTable("de", "German") { table in
    table.marks = [Marks("„", "“"), Marks("»", "«"), Marks("“", "”"), Marks("\"", "\""), Marks("‚", "‘")]
  }
}
