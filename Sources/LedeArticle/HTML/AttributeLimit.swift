/// Keeps a tag from having so many attributes that libxml2, which compares each with all before it, takes the square of
/// their number.
enum AttributeLimit {
  /// More than any tag of a page or a feed has.
  static let most = 500

  /// Blanks what stands in a tag of markup beyond the limit.
  ///
  /// - Parameter isXML: true for markup whose comments and CDATA sections hold no tags.
  static func apply(to source: inout [UInt8], isXML: Bool = false) {
    var isInTag = false
    var quote: UInt8 = 0
    var count = 0
    var previous: UInt8 = 0
    var index = 0
    while index < source.count {
      let byte = source[index]
      defer {
        previous = byte
        index += 1
      }
      guard isInTag else {
        if isXML, byte == 0x3C, let end = sectionEnd(source, index) {
          index = end - 1
          continue
        }
        isInTag = previous == 0x3C && (byte.isLetter || isXML && startsName(byte))
        quote = 0
        count = 0
        continue
      }
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x3E {
        isInTag = false
        continue
      } else if byte == 0x22 || byte == 0x27 {
        if previous == 0x3D || previous.isSpace { quote = byte }
      } else if !byte.isSpace, previous.isSpace || previous == 0x22 || previous == 0x27 || previous == 0x2F {
        count += 1
      }
      if count > most { source[index] = 0x20 }
    }
  }

  private static func startsName(_ byte: UInt8) -> Bool { byte >= 0x80 || byte == 0x5F || byte == 0x3A }

  /// The end of the comment or CDATA section at `index`; `nil` where there is none.
  private static func sectionEnd(_ source: [UInt8], _ index: Int) -> Int? {
    for (start, end): (StaticString, StaticString) in [("<!--", "-->"), ("<![CDATA[", "]]>")]
    where source.has(start, at: index) {
      let inner = index + start.utf8CodeUnitCount
      return source.firstRange(of: end, from: inner)?.upperBound ?? source.count
    }
    return nil
  }
}
