import Glibc

/// The process's environment.
public enum Environment {
  /// The variable's value, or nil if it is not set or empty.
  ///
  /// The corresponding C function is `getenv`.
  public static func value(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    let text = unsafe String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// The variable's value, which may be empty, or nil if it is not set.
  ///
  /// The corresponding C function is `getenv`.
  public static func setting(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }
}
