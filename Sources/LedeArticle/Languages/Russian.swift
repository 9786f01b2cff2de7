extension LanguageTable {
  /// Russian.
  static let russian = LanguageTable("ru", "Russian") { table in
    table.marks = [Marks("«", "»"), Marks("„", "“"), Marks("“", "”"), Marks("\"", "\"")]
  }
}
