internal import CUnicode

/// What a Unicode scalar is to a tokeniser.
public enum ScalarClass: UInt8, Sendable, CaseIterable {
  /// Unassigned, private use, or no scalar at all.
  case other
  /// A letter of a script that puts spaces between words.
  case letter
  /// A decimal digit of any script, also raised, lowered and circled.
  case digit
  /// A combining mark: belongs to the scalar before it.
  case mark
  /// A character of a script that is searched by single characters: Han, kana, Hangul, Thai, Lao, Khmer, Myanmar.
  case ideograph
  /// White space, line and paragraph separators, U+200B.
  case space
  /// Punctuation.
  case punctuation
  /// A symbol: currency, mathematics, emoji.
  case symbol
  /// A control character that is no white space.
  case control
  /// An invisible format character: soft hyphen, joiners, direction marks.
  case format

  /// The class of a scalar, by table.
  public init(_ scalar: UInt32) {
    self = Self(rawValue: cu_properties(scalar) & 15) ?? .other
  }

  /// True for scalars that words are made of: letters, digits, marks and ideographs.
  public var isWord: Bool { rawValue >= 1 && rawValue <= 4 }

  /// True for an upper-case or title-case letter.
  public static func isUppercase(_ scalar: UInt32) -> Bool { cu_properties(scalar) & 64 != 0 }

  /// True for a letter that has upper case and is not.
  public static func isLowercase(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return scalar >= 0x61 && scalar <= 0x7A }
    guard let value = Unicode.Scalar(scalar) else { return false }
    return value.properties.isLowercase
  }

  /// Columns that a scalar takes on a terminal: 0, 1 or 2 (East Asian Width W and F).
  static func columns(_ scalar: UInt32) -> Int { Int(cu_properties(scalar) >> 4 & 3) }
}
