extension LanguageTable {
  /// Swahili.
  static let swahili = LanguageTable("sw", "Swahili") { table in
    table.marks = [Marks("“", "”"), Marks("\"", "\"")]
  }
}
