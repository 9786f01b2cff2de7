import Foundation
import Synchronization

/// Runs work on a thread with a stack of 512 KiB and waits for it.
enum SmallStack {
  static func run<T: Sendable>(_ work: @escaping @Sendable () -> T) -> T? {
    let result = Mutex<T?>(nil)
    let box = Box(result: result, done: DispatchSemaphore(value: 0))
    let thread = Thread {
      let value = work()
      box.result.withLock { $0 = value }
      box.done.signal()
    }
    thread.stackSize = 512 * 1024
    thread.start()
    box.done.wait()
    return box.result.withLock { $0 }
  }

  private final class Box<T: Sendable>: Sendable {
    let result: Mutex<T?>
    let done: DispatchSemaphore

    init(result: consuming sending Mutex<T?>, done: DispatchSemaphore) {
      self.result = result
      self.done = done
    }
  }
}
