internal import LedeText

struct DecodedText: Sendable {
  var text: [UInt8]
  var origin: OffsetMap
  var encoding: String
  var isGuessed: Bool
  var replaced: Int
}
enum TextDecoder {
  static func decode(_ bytes: Span<UInt8>, declared: String? = nil) -> DecodedText {
    var a: [UInt8] = []
    for i in 0..<bytes.count { a.append(bytes[i]) }
    let s = Array(String(decoding: a, as: UTF8.self).utf8)
    return DecodedText(
      text: s, origin: OffsetMap(verbatim: s.count), encoding: "utf-8", isGuessed: false, replaced: 0)
  }
}
