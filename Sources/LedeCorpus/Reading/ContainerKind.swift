/// Compressed files and archives, told by their first bytes.
enum ContainerKind {
  case gzip
  case bzip2
  case xz
  case zstd
  case lz4
  case zip
  case tar
  /// A word processor's or spreadsheet's file: a zip archive that holds no articles as such.
  case office

  /// Bytes that must be at hand to tell.
  static let lookAhead = 512

  /// The kind of a file that begins so; `nil` for anything else.
  init?(_ start: UnsafeRawBufferPointer) {
    let matches = { (bytes: StaticString, offset: Int) -> Bool in
      guard start.count >= offset + bytes.utf8CodeUnitCount else { return false }
      for index in 0..<bytes.utf8CodeUnitCount
      where unsafe start[offset + index] != bytes.utf8Start[index] { return false }
      return true
    }
    guard start.count >= 4 else { return nil }
    switch unsafe start[0] {
    case 0x1f where unsafe start[1] == 0x8b && start[2] == 0x08: self = .gzip
    case 0x28 where unsafe start[1] == 0xb5 && start[2] == 0x2f && start[3] == 0xfd: self = .zstd
    case 0x04 where unsafe start[1] == 0x22 && start[2] == 0x4d && start[3] == 0x18: self = .lz4
    case 0xfd where matches("7zXZ\0", 1): self = .xz
    // A block's magic number, so that text that begins with "BZh" is text.
    case 0x42
    where unsafe matches("BZh", 0) && start.count >= 10 && (0x31...0x39).contains(start[3])
      && (matches("1AY&SY", 4) || start[4] == 0x17 && start[5] == 0x72 && start[6] == 0x45):
      self = .bzip2
    case 0x50 where matches("PK\u{3}\u{4}", 0):
      let isOffice = matches("[Content_Types].xml", 30) || matches("mimetypeapplication/vnd.", 30)
      self = isOffice ? .office : .zip
    case 0x50 where matches("PK\u{5}\u{6}", 0) || matches("PK\u{7}\u{8}PK", 0): self = .zip
    default:
      // The byte behind "ustar" is NUL, or two spaces and a NUL: "mustard" in a text is none.
      guard matches("ustar\0", 257) || matches("ustar  \0", 257) else { return nil }
      self = .tar
    }
  }
}
