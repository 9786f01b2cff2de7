/// Writes zip archives byte by byte.
struct ZipBuilder {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  mutating func add(
    _ name: [UInt8], _ content: [UInt8], isDeflated: Bool = true, isEncrypted: Bool = false,
    method: Int? = nil, crc: UInt32? = nil
  ) {
    let data = isDeflated ? Gzip.deflate(content) : content
    let offset = bytes.count
    var fields: [UInt8] = []
    fields += little(20, 2)
    fields += little((isEncrypted ? 1 : 0) | 0x800, 2)
    fields += little(method ?? (isDeflated ? 8 : 0), 2)
    fields += little(0, 2) + little(0x21, 2)
    fields += little(Int(crc ?? Gzip.crc32(content)), 4)
    fields += little(data.count, 4) + little(content.count, 4)
    fields += little(name.count, 2) + little(0, 2)
    bytes += Array("PK\u{3}\u{4}".utf8) + fields + name + data
    directory += Array("PK\u{1}\u{2}".utf8) + little(20, 2) + fields
    directory += little(0, 2) + little(0, 2) + little(0, 2) + little(0, 4) + little(offset, 4) + name
    count += 1
  }

  mutating func add(_ name: String, _ text: String, isDeflated: Bool = true) {
    add(Array(name.utf8), Array(text.utf8), isDeflated: isDeflated)
  }

  func finish() -> [UInt8] {
    var end = Array("PK\u{5}\u{6}".utf8) + little(0, 2) + little(0, 2)
    end += little(min(count, 65535), 2) + little(min(count, 65535), 2)
    end += little(directory.count, 4) + little(bytes.count, 4) + little(0, 2)
    return bytes + directory + end
  }

  private func little(_ value: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }
}
