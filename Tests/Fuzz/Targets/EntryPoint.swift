import Glibc

private let target: FuzzTarget = {
  guard let name = unsafe getenv("LEDE_FUZZ"), let target = unsafe FuzzTarget(rawValue: String(cString: name))
  else {
    fatalError("LEDE_FUZZ names no target")
  }
  return target
}()

/// What libFuzzer calls with each input (Scripts/fuzz); the environment's LEDE_FUZZ names the target.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ data: UnsafePointer<UInt8>?, _ size: Int) -> Int32 {
  unsafe target.run(Array(UnsafeBufferPointer(start: data, count: size)))
  return 0
}
