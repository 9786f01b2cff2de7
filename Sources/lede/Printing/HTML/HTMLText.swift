import LedeText

/// Text of documents made harmless for HTML.
enum HTMLText {
  /// White space folded, hidden and control characters made visible, `& < > " '` escaped: for text and for attributes.
  static func escape(_ bytes: some Sequence<UInt8>) -> String {
    var result: [UInt8] = []
    for byte in SafeLine.folded(bytes).utf8 {
      switch byte {
      case 0x26: result += "&amp;".utf8
      case 0x3C: result += "&lt;".utf8
      case 0x3E: result += "&gt;".utf8
      case 0x22: result += "&quot;".utf8
      case 0x27: result += "&#39;".utf8
      default: result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// A string, escaped.
  static func escape(_ text: String) -> String { escape(text.utf8) }

  /// The words of a range with its marks as `<mark>`; marks are in bytes from its start.
  static func marked(_ text: [UInt8], _ range: Range<Int>, _ marks: [Range<Int>]) -> String {
    var result = ""
    var offset = range.lowerBound
    for mark in marks {
      let start = range.lowerBound + mark.lowerBound
      let end = range.lowerBound + mark.upperBound
      guard start >= offset, end <= range.upperBound else { continue }
      result += escape(text[offset..<start]) + "<mark>" + escape(text[start..<end]) + "</mark>"
      offset = end
    }
    return result + escape(text[offset..<range.upperBound])
  }

  /// An address that may be linked to: of the web, and with nothing in it that ends an attribute.
  static func webAddress(_ address: String) -> String? {
    let scheme = address.prefix(8).lowercased()
    guard scheme.hasPrefix("http://") || scheme.hasPrefix("https://"),
      address.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
    else { return nil }
    return escape(address)
  }
}
