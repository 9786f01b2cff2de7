extension LanguageTable {
  /// Korean.
  static let korean = LanguageTable("ko", "Korean") { table in
    table.marks = [Marks("“", "”"), Marks("\"", "\""), Marks("‘", "’")]
  }
}
