/// Writes tar archives (ustar) byte by byte.
struct TarBuilder {
  private(set) var bytes: [UInt8] = []

  mutating func add(
    _ name: [UInt8], _ content: [UInt8] = [], type: Character = "0", link: String = "", size: Int? = nil
  ) {
    var header = [UInt8](repeating: 0, count: 512)
    func put(_ field: [UInt8], at offset: Int, width: Int) {
      for (index, byte) in field.prefix(width).enumerated() { header[offset + index] = byte }
    }
    func octal(_ value: Int, digits: Int) -> [UInt8] {
      let text = String(value, radix: 8)
      return Array((String(repeating: "0", count: max(0, digits - text.count)) + text).utf8)
    }
    put(name, at: 0, width: 100)
    put(octal(0o644, digits: 7), at: 100, width: 8)
    put(octal(0, digits: 7), at: 108, width: 8)
    put(octal(0, digits: 7), at: 116, width: 8)
    put(octal(size ?? content.count, digits: 11), at: 124, width: 12)
    put(octal(1_700_000_000, digits: 11), at: 136, width: 12)
    put(Array("        ".utf8), at: 148, width: 8)
    put(Array(String(type).utf8), at: 156, width: 1)
    put(Array(link.utf8), at: 157, width: 100)
    put(Array("ustar\0".utf8) + Array("00".utf8), at: 257, width: 8)
    let sum = header.reduce(0) { $0 + Int($1) }
    put(octal(sum, digits: 6) + [0, 0x20], at: 148, width: 8)
    bytes += header + content
    bytes += [UInt8](repeating: 0, count: (512 - content.count % 512) % 512)
  }

  mutating func add(_ name: String, _ text: String) { add(Array(name.utf8), Array(text.utf8)) }

  func finish() -> [UInt8] { bytes + [UInt8](repeating: 0, count: 1024) }
}
