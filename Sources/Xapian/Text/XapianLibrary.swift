internal import CXapian

/// The library underneath.
public enum XapianLibrary {
  /// The version of libxapian, such as `1.4.22` (`Xapian::version_string`).
  public static var version: String { unsafe String(CXVersion()) }
}
