/// A page of the manual as a file for `man`.
public struct ManualPage: Sendable, Hashable {
  /// The file's name, such as `lede-search.1`.
  public var fileName: String
  /// The page in roff, ASCII only.
  public var text: String
}
