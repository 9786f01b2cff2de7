import CommandLineKit
import Glibc

/// The one place where the process ends.
enum ProcessEnd {
  static func end(_ code: LedeExit, _ output: OutputStream? = nil) -> Never {
    if let fault = output?.finish() {
      let cause = unsafe strerror(fault).map { unsafe String(cString: $0) } ?? "error \(fault)"
      MessageStream().line("lede: cannot write the output: \(cause)")
      exit(LedeExit.failed.rawValue)
    }
    // An index writer has published or not, and readers keep nothing: there is nothing to tidy up.
    _exit(code.rawValue)
  }
}
