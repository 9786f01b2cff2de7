import LedeText

enum TestChecksum {
  static func of(_ bytes: [UInt8]) -> String { Checksum.of(bytes).description }
}
