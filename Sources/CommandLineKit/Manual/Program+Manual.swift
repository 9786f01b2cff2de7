extension Program {
  /// The manual: a page for the program, one a command and one a further page.
  public func manual() -> [ManualPage] {
    [programPage()] + commands.map(\.description).filter { !$0.isHidden }.map(page(of:))
      + pages.map(page(of:))
  }

  private func writer(_ title: String, _ section: Int, _ summary: String) -> RoffWriter {
    var roff = RoffWriter(title: title, section: section, source: "\(name) \(version)")
    roff.section("Name")
    roff.line("\(RoffWriter.literal(title)) \\- \(RoffWriter.prose(summary))")
    return roff
  }

  private func programPage() -> ManualPage {
    var roff = writer(name, 1, summary)
    roff.section("Synopsis")
    roff.line("\(RoffWriter.bold(name)) \\fICOMMAND\\fR [\\fIFLAGS\\fR] [\\fIARGUMENTS\\fR]")
    if !discussion.isEmpty {
      roff.section("Description")
      roff.blocks(discussion)
    }
    roff.section("Commands")
    for command in descriptions { roff.item(command.name, command.summary + ".") }
    write(examples, &roff)
    writeTables(&roff)
    seeAlso(
      commands.map(\.description).filter { !$0.isHidden }.map { ("\(name)-\($0.name)", 1) }
        + pages.map { ("\(name)-\($0.name)", $0.section) }, &roff)
    return ManualPage(fileName: "\(name).1", text: roff.text)
  }

  private func page(of command: CommandDescription) -> ManualPage {
    var roff = writer("\(name)-\(command.name)", 1, command.summary)
    roff.section("Synopsis")
    for name in [command.name] + command.aliases {
      let arguments = command.positionals.map { " \\fI\(RoffWriter.literal($0.usage))\\fR" }.joined()
      roff.line("\(RoffWriter.bold("\(self.name) \(name)")) [\\fIFLAGS\\fR]\(arguments)")
      roff.line(".br")
    }
    if !command.discussion.isEmpty {
      roff.section("Description")
      roff.blocks(command.discussion)
    }
    if !command.positionals.isEmpty {
      roff.section("Arguments")
      for positional in command.positionals { roff.item(positional.name, positional.summary + ".") }
    }
    for category in command.categories {
      roff.section(category)
      for flag in command.shownFlags where flag.category == category {
        roff.item(flag.usage.trimmingSpaces(), flag.summary + ".")
        if !flag.choices.isEmpty {
          roff.blocks([.list(flag.choices.map { .init($0.name, $0.summary) })], isNested: true)
        }
        roff.blocks(flag.discussion, isNested: true)
      }
    }
    write(command.examples, &roff)
    writeTables(&roff)
    seeAlso([(name, 1)] + pages.map { ("\(name)-\($0.name)", $0.section) }, &roff)
    return ManualPage(fileName: "\(name)-\(command.name).1", text: roff.text)
  }

  private func page(of page: Page) -> ManualPage {
    var roff = writer("\(name)-\(page.name)", page.section, page.summary)
    roff.section("Description")
    roff.blocks(page.text)
    seeAlso([(name, 1)], &roff)
    return ManualPage(fileName: "\(name)-\(page.name).\(page.section)", text: roff.text)
  }

  private func write(_ examples: [Example], _ roff: inout RoffWriter) {
    guard !examples.isEmpty else { return }
    roff.section("Examples")
    for example in examples {
      roff.paragraph(example.summary + ":")
      roff.code([example.command])
    }
  }

  private func writeTables(_ roff: inout RoffWriter) {
    if !environment.isEmpty {
      roff.section("Environment")
      for variable in environment { roff.item(variable.name, variable.summary + ".") }
    }
    if !exitCodes.isEmpty {
      roff.section("Exit status")
      for code in exitCodes { roff.item(String(code.code), code.meaning + ".") }
    }
  }

  private func seeAlso(_ pages: [(name: String, section: Int)], _ roff: inout RoffWriter) {
    roff.section("See also")
    roff.line(pages.map { "\(RoffWriter.bold($0.name))(\($0.section))" }.joined(separator: ",\n"))
  }
}

extension String {
  fileprivate func trimmingSpaces() -> String { String(drop { $0 == " " }) }
}
