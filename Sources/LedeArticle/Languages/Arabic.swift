extension LanguageTable {
  /// Arabic.
  static let arabic = LanguageTable("ar", "Arabic") { table in
    table.marks = [Marks("«", "»"), Marks("“", "”"), Marks("\"", "\"")]
  }
}
