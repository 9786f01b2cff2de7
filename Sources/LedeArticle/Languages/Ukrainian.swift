extension LanguageTable {
  /// Ukrainian.
  static let ukrainian = LanguageTable("uk", "Ukrainian") { table in
    table.marks = [Marks("«", "»"), Marks("„", "“"), Marks("“", "”"), Marks("\"", "\"")]
  }
}
