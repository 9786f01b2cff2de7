internal import Glibc

/// Why a database could not be written.
public struct GlassError: Error, Hashable, CustomStringConvertible {
  /// The number that the system gave (`errno`); 0 where the system is not the cause.
  public let systemError: Int32
  /// What failed, and the system's words.
  public let description: String

  init(_ description: String) {
    systemError = 0
    self.description = description
  }

  /// An error of the last system call.
  static func system(_ action: String, _ path: String) -> GlassError {
    let number = errno
    let cause = unsafe strerror(number).map { unsafe String(cString: $0) } ?? "error \(number)"
    return GlassError(systemError: number, description: "cannot \(action) \(path): \(cause)")
  }

  private init(systemError: Int32, description: String) {
    self.systemError = systemError
    self.description = description
  }
}
