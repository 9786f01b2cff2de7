internal import LedeText

/// Finds picture credits at the ends of lines, and so tells captions from other text.
///
/// Forms that are known: `[Photo/X]`, `(AP Photo/X, File)`, `(X/AFP via Getty Images)`, `(Credit: X)`, `Photo: X`,
/// `Photograph by X`, `REUTERS/X`, `X / AP file`, `X | Getty Images`, `© X`, `Submitted photo`, their like in the
/// languages of ``LanguageTable/creditWords``, also glued to the caption without a space.
public struct CaptionReader: Sendable {
  /// The longest caption with its credit, in bytes.
  static let longestLine = 1400
  /// How much of a line's end is searched for a credit, in bytes.
  static let tailLength = 220

  let languages: UInt32

  /// A reader for a language; `nil` for all.
  public init(language: String? = nil) { languages = PhraseTable.mask(for: language) }

  init(languages: UInt32) { self.languages = languages }

  /// The caption and credit in the line `range` of `text`; `nil` for a line that has the form of neither.
  ///
  /// - Complexity: O(1) beyond the last 220 bytes
  public func read(_ text: [UInt8], _ range: Range<Int>) -> CaptionLine? {
    let line = text.trimmed(range.clamped(to: 0..<text.count))
    var window = FoldedWindow()
    return read(text, line, &window)
  }

  func read(_ text: [UInt8], _ line: Range<Int>, _ window: inout FoldedWindow) -> CaptionLine? {
    guard let found = form(text, behindControls(text, line), &window) else { return nil }
    if let credit = found.credit, isReference(text, credit) { return nil }
    return found
  }

  private func form(_ text: [UInt8], _ line: Range<Int>, _ window: inout FoldedWindow) -> CaptionLine? {
    guard line.count >= 2, line.count <= Self.longestLine else { return nil }
    if let found = bracketed(text, line) { return found }
    let tailStart = max(
      line.lowerBound, text.scalarAligned(line.upperBound - Self.tailLength, line.lowerBound))
    guard line.count <= 40 || maySign(text, tailStart..<line.upperBound) else { return nil }
    window.load(text, tailStart..<line.upperBound)
    let marks = marks(text, window)
    if !marks.isEmpty, let found = labelled(text, line, window, marks) { return found }
    if let found = signed(text, line, window) { return found }
    if !marks.isEmpty {
      if let found = agency(text, line, window, marks) { return found }
      if let found = source(text, line, window, marks) { return found }
    }
    return photographed(text, line, window)
  }
}
