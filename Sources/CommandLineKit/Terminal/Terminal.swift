import Glibc

/// What is known of the terminal behind a file descriptor.
public enum Terminal {
  /// Columns and rows of a terminal.
  public struct Size: Sendable, Hashable {
    /// Width in columns.
    public var columns: Int
    /// Height in rows.
    public var rows: Int

    /// A size.
    public init(columns: Int, rows: Int) {
      self.columns = columns
      self.rows = rows
    }
  }

  /// Whether the descriptor is a terminal.
  ///
  /// The corresponding C function is `isatty`.
  public static func isTerminal(_ descriptor: Int32) -> Bool {
    isatty(descriptor) == 1
  }

  /// The terminal's size by `TIOCGWINSZ`, else by COLUMNS and LINES; nil if nothing tells.
  public static func size(_ descriptor: Int32) -> Size? {
    var window = winsize()
    if unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0 {
      return Size(columns: Int(window.ws_col), rows: Int(window.ws_row))
    }
    guard let columns = Environment.value("COLUMNS").flatMap({ Int($0) }), (1...10_000).contains(columns)
    else {
      return nil
    }
    return Size(columns: columns, rows: Environment.value("LINES").flatMap { Int($0) } ?? 24)
  }
}
