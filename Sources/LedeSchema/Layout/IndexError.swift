/// What went wrong with an index, to which path, and what to do about it.
public struct IndexError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What went wrong.
  public enum Code: String, Sendable, CaseIterable {
    /// There is no index at the path.
    case notFound
    /// Another writer is at work.
    case locked
    /// The index was made by another version of its format.
    case version
    /// A file is missing, cut, or not what the manifest says.
    case damaged
    /// The system refused: disk full, no permission, too many files.
    case system
    /// A served index does not answer, or not in time.
    case unreachable
    /// The request would delete most of what is known; it needs to be asked for.
    case refused
    /// The run was stopped by a signal or by its caller.
    case interrupted
    /// The request makes no sense.
    case usage
  }

  /// What went wrong.
  public var code: Code
  /// What happened, in one sentence without a full stop.
  public var message: String
  /// The file or folder that it happened to.
  public var path: String?
  /// What to do.
  public var hint: String?

  /// An error.
  public init(_ code: Code, _ message: String, path: String? = nil, hint: String? = nil) {
    self.code = code
    self.message = message
    self.path = path
    self.hint = hint
  }

  /// Whether the system refused what its user can grant, such as rights, open files or memory, which says nothing about
  /// the state of an index.
  public var isRefusal: Bool { code == .system && hint != nil }

  /// What `body` gives; `nil` where it fails because of the state of an index.
  ///
  /// - Throws: what is a refusal (``isRefusal``).
  public static func unlessRefused<Value>(
    _ body: () throws(IndexError) -> Value
  ) throws(IndexError) -> Value? {
    do throws(IndexError) {
      return try body()
    } catch {
      if error.isRefusal { throw error }
      return nil
    }
  }

  /// The sentence, the path and the advice, in one line.
  public var description: String {
    var line = path.map { "\($0): \(message)" } ?? message
    if let hint { line += "; " + hint }
    return line
  }
}
