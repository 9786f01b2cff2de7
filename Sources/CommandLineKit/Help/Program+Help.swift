extension Program {
  /// The help text on a topic.
  ///
  /// - Parameters:
  ///   - columns: the width to wrap at; 40 at least.
  ///   - isStyled: whether headings and names are bold.
  public func help(
    _ topic: HelpTopic = .program, _ detail: HelpDetail = .long, columns: Int = 80, isStyled: Bool = false
  ) -> String {
    var layout = TextLayout(columns: columns, isStyled: isStyled)
    switch topic {
    case .program: writeProgram(detail, &layout)
    case .command(let command): write(command, detail, &layout)
    case .page(let page):
      layout.prose("\(page.name): \(page.summary)", indent: 0)
      layout.blocks(page.text, indent: 2)
    }
    return layout.text
  }

  /// What to print on standard error for a command line that was not understood.
  public func text(for error: CommandLineError) -> String {
    let command = error.command.flatMap { self.command(named: $0)?.description }
    let path = command.map { "\(name) \($0.name)" } ?? name
    let usage = command.map { "\(name) \($0.usage)" } ?? "\(name) COMMAND [FLAGS] [ARGUMENTS]"
    var text = "\(path): \(error.message)"
    if let hint = error.hint { text += ". \(hint)" }
    return text + "\nUsage: \(usage)\nSee '\(path) --help'.\n"
  }

  private func writeProgram(_ detail: HelpDetail, _ layout: inout TextLayout) {
    layout.prose("\(name) \(version): \(summary)", indent: 0)
    layout.blank()
    layout.verbatim("Usage: \(name) COMMAND [FLAGS] [ARGUMENTS]", indent: 0)
    if detail == .long { layout.blocks(discussion, indent: 2) }
    layout.heading("Commands")
    layout.rows(descriptions.map { ($0.name, $0.summary) })
    if detail == .long, !pages.isEmpty {
      layout.heading("Topics")
      layout.rows(pages.map { ("help \($0.name)", $0.summary) })
    }
    writeExamples(examples, &layout)
    if detail == .long { writeTables(&layout) }
    layout.blank()
    let tail =
      pages.isEmpty
      ? "" : " Topics: " + pages.map { "'\(name) help \($0.name)'" }.joined(separator: ", ") + "."
    layout.prose("'\(name) help COMMAND' tells all about a command.\(tail)", indent: 0)
  }

  private func write(_ command: CommandDescription, _ detail: HelpDetail, _ layout: inout TextLayout) {
    layout.prose("\(name) \(command.name): \(command.summary)", indent: 0)
    layout.blank()
    layout.verbatim("Usage: \(name) \(command.usage)", indent: 0)
    if !command.aliases.isEmpty {
      layout.verbatim("Also:  " + command.aliases.map { "\(name) \($0)" }.joined(separator: ", "), indent: 0)
    }
    if detail == .long { layout.blocks(command.discussion, indent: 2) }
    if !command.positionals.isEmpty {
      layout.heading("Arguments")
      layout.rows(command.positionals.map { ($0.usage, $0.summary) })
    }
    switch detail {
    case .short:
      layout.heading("Flags")
      layout.rows(command.shownFlags.map { ($0.usage, $0.summaryWithChoices) })
      layout.blank()
      layout.prose("See '\(name) \(command.name) --help' for more and for examples.", indent: 0)
    case .long:
      writeExamples(command.examples, &layout)
      for category in command.categories {
        layout.heading(category)
        for flag in command.shownFlags where flag.category == category {
          layout.verbatim(layout.bold(flag.usage), indent: 2)
          layout.prose(flag.summary + ".", indent: 6)
          if flag.choices.contains(where: { !$0.summary.isEmpty }) {
            layout.rows(flag.choices.map { ($0.name, $0.summary) }, indent: 6, widest: 16)
          } else if !flag.choices.isEmpty {
            layout.prose("One of: " + flag.choices.map(\.name).joined(separator: ", ") + ".", indent: 6)
          }
          if !flag.discussion.isEmpty { layout.blocks(flag.discussion, indent: 6) }
          layout.blank()
        }
      }
      writeTables(&layout)
    }
  }

  private func writeExamples(_ examples: [Example], _ layout: inout TextLayout) {
    guard !examples.isEmpty else { return }
    layout.heading("Examples")
    for (index, example) in examples.enumerated() {
      if index > 0 { layout.blank() }
      layout.prose(example.summary + ":", indent: 2)
      layout.verbatim(layout.bold(example.command), indent: 4)
    }
  }

  private func writeTables(_ layout: inout TextLayout) {
    if !environment.isEmpty {
      layout.heading("Environment")
      layout.rows(environment.map { ($0.name, $0.summary) })
    }
    if !exitCodes.isEmpty {
      layout.heading("Exit codes")
      layout.rows(exitCodes.map { (String($0.code), $0.meaning) })
    }
  }
}

extension FlagDescription {
  /// How the flag stands in help: `-n, --limit NUMBER`.
  public var usage: String {
    let name = negation == "no-\(long)" ? "--[no-]\(long)" : "--\(long)"
    let names = (short.map { "-\($0), " } ?? "    ") + name
    let other = negation.flatMap { $0 == "no-\(long)" ? nil : ", --\($0)" } ?? ""
    return names + other + (valueName.map { " \($0)" } ?? "")
  }

  var summaryWithChoices: String {
    choices.isEmpty ? summary : "\(summary): " + choices.map(\.name).joined(separator: ", ")
  }
}

extension CommandDescription {
  /// The headings of the flags, in the order in which they first stand.
  var categories: [String] {
    var seen: [String] = []
    for flag in shownFlags where !seen.contains(flag.category) { seen.append(flag.category) }
    return seen
  }
}
