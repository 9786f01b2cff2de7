/// Makes text from a file harmless for a terminal.
public enum TerminalText {
  /// Which control characters pass as they are.
  public struct Options: OptionSet, Sendable {
    /// The set's bits.
    public let rawValue: UInt8
    /// A set of bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// Line feeds pass.
    public static let newlines = Options(rawValue: 1)
    /// Tabs pass.
    public static let tabs = Options(rawValue: 2)
  }

  /// The text of `bytes` with everything made visible that a terminal would obey or hide.
  ///
  /// C0 controls and DEL become `^[` and the like; C1 controls, direction controls, invisible format characters
  /// and line separators become `\u{202E}`; bytes that are not UTF-8 become `\xFF`. Joiners stay between
  /// characters of scripts that need them and between emoji.
  public static func escape(_ bytes: Span<UInt8>, keeping options: Options = []) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    append(bytes, keeping: options, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// The text of `bytes` with everything made visible that a terminal would obey or hide.
  public static func escape(_ bytes: [UInt8], keeping options: Options = []) -> String {
    escape(bytes.span, keeping: options)
  }

  /// The text of `bytes` with everything made visible that a terminal would obey or hide.
  public static func escape(_ bytes: ArraySlice<UInt8>, keeping options: Options = []) -> String {
    escape(bytes.span, keeping: options)
  }

  /// The string with everything made visible that a terminal would obey or hide.
  public static func escape(_ string: String, keeping options: Options = []) -> String {
    escape(string.utf8Span.span, keeping: options)
  }

  /// Appends what ``escape(_:keeping:)`` gives, as UTF-8.
  public static func append(_ bytes: Span<UInt8>, keeping options: Options = [], to output: inout [UInt8]) {
    var index = 0
    var previous: UInt32 = 0
    while index < bytes.count {
      let run = index
      while index < bytes.count, unsafe bytes[unchecked: index] &- 0x20 < 0x5F { index += 1 }
      if index > run {
        output.append(bytes.extracting(run..<index))
        previous = 0
        guard index < bytes.count else { return }
      }
      let scalar = DecodedScalar.decode(index, bytes, bytes.count)
      let end = index + scalar.length
      if !scalar.isValid {
        for offset in index..<end { hex("\\x", UInt32(bytes[offset]), minimum: 2, "", &output) }
      } else if scalar.value < 0x20 || scalar.value == 0x7F {
        let passes =
          scalar.value == 0x0A && options.contains(.newlines)
          || scalar.value == 0x09 && options.contains(.tabs)
        if passes {
          output.append(UInt8(scalar.value))
        } else {
          output.append(0x5E)
          output.append(UInt8(scalar.value ^ 0x40))
        }
      } else if scalar.value < 0x7F || !isHidden(scalar.value, after: previous, bytes, end) {
        output.append(scalar: scalar.value)
      } else {
        hex("\\u{", scalar.value, minimum: 1, "}", &output)
      }
      previous = scalar.value
      index = end
    }
  }

  /// True for a scalar that a terminal obeys or doesn't show.
  private static func isHidden(
    _ scalar: UInt32, after previous: UInt32, _ bytes: Span<UInt8>, _ end: Int
  ) -> Bool {
    switch scalar {
    case 0x80...0x9F, 0x200B, 0x2028, 0x2029, 0x2060...0x206F: return true
    case 0x200C, 0x200D:
      guard end < bytes.count else { return true }
      let next = DecodedScalar.decode(end, bytes, bytes.count)
      return !(next.isValid && joins(previous) && joins(next.value))
    // Signs that stand before or around Arabic and Syriac numbers: format characters, but seen.
    case 0xAD, 0x0600...0x0605, 0x06DD, 0x070F, 0x0890, 0x0891, 0x08E2, 0x1_10BD, 0x1_10CD: return false
    default: return ScalarClass(scalar) == .format
    }
  }

  /// True for letters and marks of scripts whose letters join, and for emoji.
  private static func joins(_ scalar: UInt32) -> Bool {
    switch ScalarClass(scalar) {
    case .letter, .mark, .ideograph:
      scalar >= 0x0600 && scalar < 0x1100 || scalar >= 0x1780 && scalar < 0x1CF0
        || scalar >= 0xA800 && scalar < 0xAC00 || scalar >= 0xFB50 && scalar <= 0xFEFC || scalar == 0xFE0F
    case .symbol: scalar >= 0x2190
    default: false
    }
  }

  private static func hex(
    _ prefix: String, _ value: UInt32, minimum: Int, _ suffix: String, _ output: inout [UInt8]
  ) {
    output.append(contentsOf: prefix.utf8)
    let digits = String(value, radix: 16, uppercase: true)
    for _ in 0..<max(0, minimum - digits.utf8.count) { output.append(0x30) }
    output.append(contentsOf: digits.utf8)
    output.append(contentsOf: suffix.utf8)
  }
}
