extension Argument {
  /// The argument between quotes, fit for a message: control characters and bytes that are not UTF-8 are
  /// written as `\x1B`, and all beyond 80 characters is cut.
  public var quoted: String {
    var result = "'"
    var length = 0
    var rest = bytes[...]
    while let first = rest.first {
      if length == 80 {
        result += "…"
        break
      }
      length += 1
      let size = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
      let head = rest.prefix(size)
      if let text = String(validating: head, as: UTF8.self), let scalar = text.unicodeScalars.first,
        Self.isVisible(scalar)
      {
        result += text
        rest = rest.dropFirst(size)
      } else {
        let digits = String(first, radix: 16, uppercase: true)
        result += (digits.count == 1 ? "\\x0" : "\\x") + digits
        rest = rest.dropFirst()
      }
    }
    return result + "'"
  }

  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
    default: true
    }
  }
}
