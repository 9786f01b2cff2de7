/// Gathers items into batches and hands them to the workers.
final class BatchCutter {
  private var batch = Batch(index: 0, items: [], bytes: 0)
  private let queue: BoundedQueue<Batch>

  /// The number of the batch that is being gathered.
  var nextIndex: Int { batch.index }

  init(queue: BoundedQueue<Batch>) { self.queue = queue }

  /// Adds an item; false when the workers have stopped.
  func add(_ item: Batch.Item, bytes: Int) -> Bool {
    if !batch.items.isEmpty, batch.bytes + bytes > Batch.byteLimit, !flush() { return false }
    batch.items.append(item)
    batch.bytes += bytes
    return batch.items.count < Batch.recordLimit || flush()
  }

  /// Hands over what has been gathered.
  func flush() -> Bool {
    guard !batch.items.isEmpty else { return true }
    let full = batch
    batch = Batch(index: full.index + 1, items: [], bytes: 0)
    return queue.push(full)
  }
}
