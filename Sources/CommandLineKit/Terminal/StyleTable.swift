/// The styles of a program's output, one a role, all plain when there is no colour.
public struct StyleTable<Role: Sendable & Hashable & CaseIterable & RawRepresentable>: Sendable
where Role.RawValue == String {
  private var styles: [Role: Style] = [:]

  /// Whether anything is coloured at all.
  public let isColored: Bool

  /// A table of styles.
  ///
  /// - Parameters:
  ///   - changes: what the user wants otherwise, as in `match=1;32:path=35`; parts that are not understood are
  ///     left out, as grep does with GREP_COLORS.
  ///   - standard: the style of each role.
  public init(isColored: Bool, changes: String? = nil, standard: (Role) -> Style) {
    self.isColored = isColored
    if isColored { fill(changes, standard) }
  }

  private mutating func fill(_ changes: String?, _ standard: (Role) -> Style) {
    for role in Role.allCases { styles[role] = standard(role) }
    for change in (changes ?? "").split(separator: ":") {
      let parts = change.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2, let role = Role(rawValue: String(parts[0])), let style = Style(String(parts[1])) {
        styles[role] = style
      }
    }
  }

  /// The style of a role.
  public subscript(role: Role) -> Style { styles[role] ?? .plain }
}
