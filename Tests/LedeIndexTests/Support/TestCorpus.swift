/// Articles of invented people and places, from a seeded generator.
struct TestCorpus {
  static let words = [
    "harbour", "ferry", "council", "bridge", "flood", "pension", "orchard", "strike", "tram", "lighthouse",
    "museum", "budget", "grain", "referee", "vaccine", "satellite", "quarry", "festival", "election",
    "library",
    "Straße", "économie", "naïve", "港口", "порт", "3.5", "2024",
  ]
  static let people = ["Ana Moreno", "Jonas Feld", "Mirela Radu", "Tomás Ibarra", "Aiko Tanabe"]
  static let places = ["Eastport", "Velmora", "Karsholm", "Dunmere"]

  static func sentence(_ random: inout SeededGenerator, _ count: Int? = nil) -> String {
    let count = count ?? Int.random(in: 4...14, using: &random)
    return (0..<count).map { _ in words[Int.random(in: 0..<words.count, using: &random)] }
      .joined(separator: " ") + "."
  }

  static func text(_ random: inout SeededGenerator) -> String {
    let person = people[Int.random(in: 0..<people.count, using: &random)]
    let place = places[Int.random(in: 0..<places.count, using: &random)]
    var lines = [sentence(&random, 6), "", "By \(person)", ""]
    lines.append(
      "\(place.uppercased()), 4 March 2023 - \(sentence(&random)) \"\(sentence(&random))\" said \(person).")
    for _ in 0..<Int.random(in: 0...3, using: &random) { lines += ["", sentence(&random)] }
    return lines.joined(separator: "\n") + "\n"
  }

  static func jsonLines(_ random: inout SeededGenerator) -> String {
    (0..<Int.random(in: 1...6, using: &random)).map { number in
      let person = people[Int.random(in: 0..<people.count, using: &random)]
      return """
        {"title": "\(sentence(&random, 5))", "date": "2023-0\(number + 1)-11", "author": "\(person)", \
        "language": "en", "text": "\(sentence(&random)) \\u201c\(sentence(&random))\\u201d said \(person)."}
        """
    }.joined(separator: "\n") + "\n"
  }

  static func html(_ random: inout SeededGenerator) -> String {
    let person = people[Int.random(in: 0..<people.count, using: &random)]
    return """
      <!DOCTYPE html><html lang="en"><head><title>\(sentence(&random, 5))</title></head><body><article>
      <h1>\(sentence(&random, 5))</h1><p>\(sentence(&random, 20)) “\(sentence(&random))” said \(person).</p>
      <figure><img src="a.jpg"><figcaption>\(sentence(&random)) (Photo: \(person))</figcaption></figure>
      <p>\(sentence(&random, 30))</p><p>\(sentence(&random, 30))</p></article></body></html>
      """
  }

  /// The name's ending and the content of a file.
  static func file(_ random: inout SeededGenerator) -> (ending: String, content: String) {
    switch Int.random(in: 0..<6, using: &random) {
    case 0...2: (".txt", text(&random))
    case 3, 4: (".jsonl", jsonLines(&random))
    default: (".html", html(&random))
    }
  }
}
