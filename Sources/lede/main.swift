import CLaunch
import CommandLineKit
import LedeText

claunch_settle()
OutputStream.ignoreBrokenPipes()
Interruption.watch()

let messages = MessageStream()
let program = LedeProgram.program

do throws(CommandLineError) {
  switch try program.parse(Argument.ofProcess()) {
  case .version:
    let output = OutputStream.standardOutput()
    output.writeLine("\(program.name) \(program.version)")
    ProcessEnd.end(.done, output)
  case .help(let topic, let detail):
    let output = OutputStream.standardOutput(
      pager: Pager.forStandardOutput(variables: ["LEDE_PAGER", "PAGER"]))
    output.write(program.help(topic, detail, isStyled: ColorChoice.auto.isColored(1)))
    ProcessEnd.end(.done, output)
  case .run(let action, _):
    Runner(messages: messages).run(action)
  }
} catch {
  messages.write(program.text(for: error))
  ProcessEnd.end(.usage)
}
