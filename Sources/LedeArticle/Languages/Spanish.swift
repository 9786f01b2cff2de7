extension LanguageTable {
  /// Spanish.
  static let spanish = LanguageTable("es", "Spanish") { table in
    table.marks = [Marks("«", "»"), Marks("“", "”"), Marks("\"", "\"")]
  }
}
