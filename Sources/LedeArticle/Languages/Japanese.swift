extension LanguageTable {
  /// Japanese.
  static let japanese = LanguageTable("ja", "Japanese") { table in
    table.marks = [Marks("「", "」"), Marks("『", "』"), Marks("\"", "\"")]
  }
}
