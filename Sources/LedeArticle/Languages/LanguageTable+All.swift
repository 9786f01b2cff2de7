extension LanguageTable {
  /// Every language that has a table.
  public static let all: [LanguageTable] = [
    english, german, french, spanish, portuguese, italian, russian, ukrainian, polish, dutch, turkish, arabic,
    chinese, japanese, korean, swahili,
  ]
}
