/// One argument as the program was given it: its bytes, which for a path need not be UTF-8.
public struct Argument: Sendable, Hashable, ExpressibleByStringLiteral {
  /// The bytes, without the closing NUL.
  public var bytes: [UInt8]

  /// The argument of these bytes.
  public init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The argument of this text, in UTF-8.
  public init(_ text: String) {
    self.bytes = Array(text.utf8)
  }

  /// The argument of this literal, in UTF-8.
  public init(stringLiteral value: String) {
    self.init(value)
  }

  /// The argument as text; bytes that are not UTF-8 become U+FFFD.
  public var text: String {
    String(decoding: bytes, as: UTF8.self)
  }

  /// The argument as text, or nil if its bytes are not UTF-8.
  public var exactText: String? {
    String(validating: bytes, as: UTF8.self)
  }

  /// The arguments of this process after its name, as the kernel gave them.
  public static func ofProcess() -> [Argument] {
    var all: [Argument] = []
    var index = 1
    while let start = unsafe CommandLine.unsafeArgv[index] {
      var bytes: [UInt8] = []
      var offset = 0
      while unsafe start[offset] != 0 {
        unsafe bytes.append(UInt8(bitPattern: start[offset]))
        offset += 1
      }
      all.append(Argument(bytes: bytes))
      index += 1
    }
    return all
  }
}
