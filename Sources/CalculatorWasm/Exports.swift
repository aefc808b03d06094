#if arch(wasm32)
  import Page

  /// Borrows memory for the page to write its input in; the page gives it back with `topup_free`.
  @_expose(wasm, "topup_allocate") @c(topup_allocate)
  public func allocate(byteCount: Int32) -> UnsafeMutableRawPointer {
    unsafe PageBuffer(byteCount: Int(byteCount)).bytes
  }

  /// Gives back an input or a result.
  @_expose(wasm, "topup_free") @c(topup_free)
  public func free(bytes: UnsafeMutableRawPointer) {
    unsafe PageBuffer(at: bytes).deallocate()
  }

  /// Answers a UTF-8 input with a UTF-8 result; the page gives back both.
  @_expose(wasm, "topup_run") @c(topup_run)
  public func run(input: UnsafeRawPointer, byteCount: Int32) -> UnsafeMutableRawPointer {
    let bytes = unsafe UnsafeRawBufferPointer(start: input, count: Int(byteCount))
    return unsafe PageBuffer(copying: Calculator.answer([UInt8](bytes))).bytes
  }

  /// What the page holds between one event and the next. Sound because the page has one thread.
  nonisolated(unsafe) private var page = Page()

  /// Answers an event of the page: `PageEvent` in, `PageAnswer` out; the page gives back both.
  @_expose(wasm, "topup_page") @c(topup_page)
  public func answer(event: UnsafeRawPointer, byteCount: Int32) -> UnsafeMutableRawPointer {
    let bytes = unsafe UnsafeRawBufferPointer(start: event, count: Int(byteCount))
    return unsafe PageBuffer(copying: page.answer([UInt8](bytes))).bytes
  }

  /// The number of bytes in a result.
  @_expose(wasm, "topup_result_length") @c(topup_result_length)
  public func resultLength(result: UnsafeMutableRawPointer) -> Int32 {
    Int32(unsafe PageBuffer(at: result).byteCount)
  }
#endif
