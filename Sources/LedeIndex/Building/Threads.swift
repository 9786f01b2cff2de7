internal import Glibc

/// Threads of the system, for work that computes and blocks, which Swift's cooperative pool must not.
enum Threads {
  private final class Job: Sendable {
    let index: Int
    let body: @Sendable (Int) -> Void

    init(index: Int, body: @escaping @Sendable (Int) -> Void) {
      self.index = index
      self.body = body
    }
  }

  /// A thread that has been started and must be joined.
  struct Handle: ~Copyable {
    fileprivate let thread: pthread_t

    /// Waits until the thread has ended.
    consuming func join() {
      pthread_join(thread, nil)
    }
  }

  /// Starts a thread with a stack of 16 MiB; `nil` when the system has none to give.
  static func start(_ index: Int = 0, _ body: @escaping @Sendable (Int) -> Void) -> Handle? {
    let attributes = UnsafeMutablePointer<pthread_attr_t>.allocate(capacity: 1)
    defer { unsafe attributes.deallocate() }
    guard unsafe pthread_attr_init(attributes) == 0 else { return nil }
    defer { unsafe pthread_attr_destroy(attributes) }
    unsafe pthread_attr_setstacksize(attributes, 16 << 20)
    let job = unsafe Unmanaged.passRetained(Job(index: index, body: body))
    var thread = pthread_t()
    let status = unsafe pthread_create(
      &thread, attributes,
      { raw in
        if let raw = unsafe raw {
          let job = unsafe Unmanaged<Job>.fromOpaque(raw).takeRetainedValue()
          job.body(job.index)
        }
        return nil
      }, job.toOpaque())
    guard status == 0 else {
      unsafe job.release()
      return nil
    }
    return Handle(thread: thread)
  }

  /// Runs `body` for 0 ..< `count` side by side, and returns when all have ended; where no thread can be had, on
  /// the caller's own.
  static func concurrently(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
    var handles: [HandleBox] = []
    for index in 1..<max(1, count) {
      if let handle = start(index, body) { handles.append(HandleBox(handle)) } else { body(index) }
    }
    if count > 0 { body(0) }
    for box in handles { box.join() }
  }

  /// Cores that this process may run on.
  static var coreCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  private final class HandleBox {
    private var handle: Handle?

    init(_ handle: consuming Handle) { self.handle = consume handle }

    func join() {
      if let handle = handle.take() { handle.join() }
    }
  }
}

/// A queue between threads that holds a bounded number of elements.
///
/// `@unchecked Sendable`: every access to `elements` and `isClosed` holds the mutex.
@safe final class BoundedQueue<Element: Sendable>: @unchecked Sendable {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private var elements: [Element] = []
  private var isClosed = false
  private let capacity: Int

  init(capacity: Int) {
    self.capacity = capacity
    unsafe mutex.initialize(to: pthread_mutex_t())
    unsafe changed.initialize(to: pthread_cond_t())
    unsafe pthread_mutex_init(mutex, nil)
    unsafe pthread_cond_init(changed, nil)
  }

  deinit {
    unsafe pthread_cond_destroy(changed)
    unsafe pthread_mutex_destroy(mutex)
    unsafe changed.deallocate()
    unsafe mutex.deallocate()
  }

  /// Adds an element, waiting while the queue is full; false when the queue has been closed.
  func push(_ element: Element) -> Bool {
    unsafe pthread_mutex_lock(mutex)
    defer { unsafe pthread_mutex_unlock(mutex) }
    while elements.count >= capacity, !isClosed { unsafe pthread_cond_wait(changed, mutex) }
    guard !isClosed else { return false }
    elements.append(element)
    unsafe pthread_cond_broadcast(changed)
    return true
  }

  /// Takes the oldest element, waiting for one; `nil` when the queue is closed and empty.
  func pop() -> Element? {
    unsafe pthread_mutex_lock(mutex)
    defer { unsafe pthread_mutex_unlock(mutex) }
    while elements.isEmpty, !isClosed { unsafe pthread_cond_wait(changed, mutex) }
    guard !elements.isEmpty else { return nil }
    let first = elements.removeFirst()
    unsafe pthread_cond_broadcast(changed)
    return first
  }

  /// Lets waiting threads go: nothing more is added, and what is left may still be taken.
  func close() {
    unsafe pthread_mutex_lock(mutex)
    isClosed = true
    unsafe pthread_cond_broadcast(changed)
    unsafe pthread_mutex_unlock(mutex)
  }
}
