/// What a phrase of the tables can tell of a line.
struct PhraseKind: OptionSet, Sendable {
  let rawValue: UInt32

  /// All of them.
  static let every = PhraseKind(rawValue: .max)
  /// The line is no part of the article, if it starts so.
  static let boilerplateStart = PhraseKind(rawValue: 1 << 0)
  /// The line is no part of the article, if it is nothing else.
  static let boilerplateLine = PhraseKind(rawValue: 1 << 1)
  /// The short line is no part of the article, if one of its sentences starts so.
  static let call = PhraseKind(rawValue: 1 << 2)
  /// An author's name follows.
  static let byline = PhraseKind(rawValue: 1 << 3)
  /// Whose picture it is follows.
  static let credit = PhraseKind(rawValue: 1 << 4)
  /// Whose picture it is, without a name: "file photo".
  static let source = PhraseKind(rawValue: 1 << 5)
  /// A caption follows.
  static let caption = PhraseKind(rawValue: 1 << 6)
  /// A date of publication follows.
  static let published = PhraseKind(rawValue: 1 << 7)
  /// A date of change follows.
  static let updated = PhraseKind(rawValue: 1 << 8)
  static let month = PhraseKind(rawValue: 1 << 9)
  static let weekday = PhraseKind(rawValue: 1 << 10)
  /// "today", "yesterday".
  static let today = PhraseKind(rawValue: 1 << 11)
  /// A news agency or a seller of pictures.
  static let agency = PhraseKind(rawValue: 1 << 12)
  /// A zone of time.
  static let zone = PhraseKind(rawValue: 1 << 13)
  /// What describes a picture: "left", "pictured".
  static let pictureWord = PhraseKind(rawValue: 1 << 14)
  /// A colon, a dash or the line's end must follow.
  static let separated = PhraseKind(rawValue: 1 << 15)
  /// A list of headlines follows.
  static let opensList = PhraseKind(rawValue: 1 << 16)
  /// The words must stand as written, capitals and all.
  static let exact = PhraseKind(rawValue: 1 << 17)
  /// A side of a picture, that captions put in brackets behind a name: "left".
  static let side = PhraseKind(rawValue: 1 << 19)
  /// What a picture is: "photo", "map", "chart".
  static let pictureNoun = PhraseKind(rawValue: 1 << 18)
}
