#if arch(wasm32)
  /// Room for a buffer's count in front of its bytes, and enough of it to keep them aligned.
  private let headerBytes = 16

  /// Bytes that the page and the module hand to each other, which know how many they are.
  ///
  /// Sound because every pointer that the page gives back came from `init(byteCount:)`, which
  /// writes the count in front of the bytes, and the page has one thread.
  @unsafe struct PageBuffer {
    let bytes: UnsafeMutableRawPointer

    /// Borrows memory for a number of bytes.
    init(byteCount: Int) {
      precondition(byteCount >= 0)
      let block = UnsafeMutableRawPointer.allocate(
        byteCount: headerBytes + byteCount, alignment: headerBytes)
      unsafe block.storeBytes(of: byteCount, as: Int.self)
      unsafe bytes = block + headerBytes
    }

    /// A copy of bytes, for the page to read and give back.
    init(copying source: [UInt8]) {
      unsafe self.init(byteCount: source.count)
      unsafe bytes.copyMemory(from: source, byteCount: source.count)
    }

    /// The buffer that the page knows by its first byte.
    init(at bytes: UnsafeMutableRawPointer) {
      unsafe self.bytes = bytes
    }

    /// How many bytes the buffer was made for.
    var byteCount: Int {
      unsafe (bytes - headerBytes).load(as: Int.self)
    }

    /// Gives the memory back.
    func deallocate() {
      unsafe (bytes - headerBytes).deallocate()
    }
  }
#endif
