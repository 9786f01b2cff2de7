import LedeCorpus
import Testing

@Suite struct GlobTests {
  static let cases: [(pattern: String, path: String, isFolder: Bool, matches: Bool)] = [
    ("*.txt", "a.txt", false, true),
    ("*.txt", "deep/er/a.txt", false, true),
    ("*.txt", "a.txt.bak", false, false),
    ("*.txt", "a.TXT", false, false),
    ("a.txt", "b/a.txt", false, true),
    ("a.txt", "ba.txt", false, false),
    ("/a.txt", "a.txt", false, true),
    ("/a.txt", "b/a.txt", false, false),
    ("news/*.txt", "news/a.txt", false, true),
    ("news/*.txt", "news/b/a.txt", false, false),
    ("news/*.txt", "old/news/a.txt", false, false),
    ("**/news/*.txt", "old/news/a.txt", false, true),
    ("**/news/*.txt", "news/a.txt", false, true),
    ("**/news/*.txt", "oldnews/a.txt", false, false),
    ("a/**/b", "a/b", false, true),
    ("a/**/b", "a/x/y/b", false, true),
    ("a/**/b", "a/x/yb", false, false),
    ("a/**", "a/x/y", false, true),
    ("a/**", "a", true, false),
    ("a**z", "abc/xyz", false, false),
    ("/a**z", "abc/xyz", false, false),
    ("/a**z", "abcz", false, true),
    ("**", "a/b", false, true),
    ("build/", "build", true, true),
    ("build/", "build", false, false),
    ("build/", "x/build", true, true),
    ("?.txt", "é.txt", false, false),
    ("??.txt", "é.txt", false, true),
    ("a?b", "a/b", false, false),
    ("[ab].txt", "b.txt", false, true),
    ("[!ab].txt", "b.txt", false, false),
    ("[^ab].txt", "c.txt", false, true),
    ("[a-cx].txt", "b.txt", false, true),
    ("[a-cx].txt", "d.txt", false, false),
    ("[]x].txt", "].txt", false, true),
    ("a[!x]b", "a/b", false, false),
    ("[ab", "[ab", false, true),
    ("\\*", "*", false, true),
    ("\\*", "a", false, false),
    ("*", "a/b/c", false, true),
    ("", "a", false, false),
    ("*a*b*c*", "xxaxxbxxcxx", false, true),
    ("*a*b*c*", "xxaxxcxxbxx", false, false),
    ("x/*/y/**/z", "x/1/y/2/3/z", false, true),
    ("x/*/y/**/z", "x/1/2/y/z", false, false),
    ("**/a/**/b/*.t", "q/a/a/w/b/b/c.t", false, true),
  ]

  @Test(arguments: cases) func matching(pattern: String, path: String, isFolder: Bool, matches: Bool) {
    #expect(Glob(pattern).matches(Array(path.utf8)[...], isFolder: isFolder) == matches)
  }

  @Test func manyStarsEndSoon() {
    let pattern = String(repeating: "*a", count: 60) + "b"
    #expect(!Glob(pattern).matches([UInt8](repeating: 0x61, count: 4000)[...]))
  }

  /// Held against a matcher that tries everything.
  @Test func asSlowAndPlain() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var generator = SeededGenerator(seed: seed)
    let parts = ["*", "?", "a", "b", "/", "**/", "a", "b"]
    for _ in 0..<4000 {
      // "**/" stands behind a slash, and two stars in a row mean something else; no path has two slashes in a row.
      var pattern: [String] = []
      while pattern.count < 7 {
        let part = parts.randomElement(using: &generator) ?? "a"
        let isBehindSlash = pattern.last?.hasSuffix("/") ?? true
        if part == "**/", !isBehindSlash { continue }
        if part == "/", isBehindSlash { continue }
        if part == "*", pattern.last == "*" { continue }
        pattern.append(part)
        if part != "*", part != "/", part != "**/", Int.random(in: 0...3, using: &generator) == 0 { break }
      }
      if pattern.last?.hasSuffix("/") == true { pattern.append("a") }
      var path: [UInt8] = []
      for _ in 0..<Int.random(in: 1...8, using: &generator) {
        let byte = Array("ab/".utf8).randomElement(using: &generator) ?? 0x61
        if byte != 0x2f || (path.last ?? 0x2f) != 0x2f { path.append(byte) }
      }
      if path.last == 0x2f { path.append(0x61) }
      let plain = Self.matches(pattern[...], path[...])
      let text = "/" + pattern.joined()
      #expect(
        Glob(text).matches(path[...]) == plain,
        "seed \(seed): \(text) and \(String(decoding: path, as: UTF8.self))")
    }
  }

  private static func matches(_ pattern: ArraySlice<String>, _ path: ArraySlice<UInt8>) -> Bool {
    guard let first = pattern.first else { return path.isEmpty }
    let rest = pattern.dropFirst()
    switch first {
    case "*":
      return matches(rest, path)
        || path.first.map { $0 != 0x2f } == true && matches(pattern, path.dropFirst())
    case "**/":
      if matches(rest, path) { return true }
      guard let slash = path.firstIndex(of: 0x2f) else { return false }
      return matches(pattern, path[(slash + 1)...])
    case "?": return !path.isEmpty && path.first != 0x2f && matches(rest, path.dropFirst())
    default: return path.first == first.utf8.first && matches(rest, path.dropFirst())
    }
  }
}
