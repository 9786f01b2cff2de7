/// Random queries of the language, by rules that only make valid ones.
struct RandomQuery {
  static func make(_ random: inout SeededGenerator) -> String { condition(3, &random) }

  private static func condition(_ depth: Int, _ random: inout SeededGenerator) -> String {
    guard depth > 0 else { return atom(&random) }
    func inner() -> String { condition(depth - 1, &random) }
    switch Int.random(in: 0..<14, using: &random) {
    case 0: return "(" + inner() + ") AND (" + inner() + ")"
    case 1: return "(" + inner() + ") OR (" + inner() + ")"
    case 2: return "(" + inner() + ") NOT (" + inner() + ")"
    case 3: return "NOT (" + inner() + ")"
    case 4: return "(" + inner() + ") (" + inner() + ")"
    case 5, 6, 7: return place(2, &random)
    case 8: return "atleast\(Int.random(in: 1...4, using: &random))(" + place(1, &random) + ")"
    case 9:
      let field =
        ["headline", "body", "lead", "hlead", "quote", "caption"].randomElement(using: &random) ?? "body"
      return field + ":(" + place(1, &random) + ")"
    case 10:
      return [
        "speaker:kim quote:(" + place(1, &random) + ")", "speaker:(kim OR port) -quote:" + word(&random),
      ]
      .randomElement(using: &random) ?? ""
    case 11:
      return [
        "has:quote", "has:caption", "has:headline", "date:2021", "date:2020..2021", "date:2021-05", "lang:de",
      ]
      .randomElement(using: &random) ?? ""
    default: return atom(&random)
    }
  }

  private static func place(_ depth: Int, _ random: inout SeededGenerator) -> String {
    guard depth > 0 else { return atom(&random) }
    switch Int.random(in: 0..<6, using: &random) {
    case 0: return "(" + place(depth - 1, &random) + " OR " + place(depth - 1, &random) + ")"
    case 1: return atom(&random)
    default:
      let operators = ["w/1", "w/2", "w/3", "w/5", "pre/1", "pre/2", "pre/4", "w/s", "w/p", "pre/s"]
      let negation = Int.random(in: 0..<4, using: &random) == 0 ? "NOT " : ""
      let name = negation + (operators.randomElement(using: &random) ?? "w/1")
      return "(" + place(depth - 1, &random) + " " + name + " " + place(depth - 1, &random) + ")"
    }
  }

  private static func word(_ random: inout SeededGenerator) -> String {
    NaiveText.vocabulary.randomElement(using: &random) ?? "kim"
  }

  private static func atom(_ random: inout SeededGenerator) -> String {
    switch Int.random(in: 0..<12, using: &random) {
    case 0, 1: return "\"" + word(&random) + " " + word(&random) + "\""
    case 2: return "\"" + word(&random) + " * " + word(&random) + "\""
    case 3: return ["cra*", "*ort", "d?ck", "sh?p*"].randomElement(using: &random) ?? "cra*"
    case 4: return ["sort~", "poct~", "dick~", "krane~2"].randomElement(using: &random) ?? "poct~"
    case 5: return "=" + (Bool.random(using: &random) ? word(&random) : "Port")
    default: return word(&random)
    }
  }
}
