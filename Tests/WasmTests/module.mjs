// Runs the page's module on one input after another.

/** The module; each answer has an instance of its own, so that a trap in one harms no other. */
export function loaded(bytes) {
  const module = new WebAssembly.Module(bytes);
  return { answer: (input) => answer(module, input) };
}

function answer(module, input) {
  const wasm = new WebAssembly.Instance(module).exports;
  const at = wasm.topup_allocate(input.length) >>> 0;
  new Uint8Array(wasm.memory.buffer, at, input.length).set(input);
  const result = wasm.topup_run(at, input.length) >>> 0;
  // Viewed only now: a view made before the run would be empty if the memory had grown.
  const length = wasm.topup_result_length(result);
  const output = Buffer.from(new Uint8Array(wasm.memory.buffer, result, length));
  wasm.topup_free(result);
  wasm.topup_free(at);
  return output;
}
