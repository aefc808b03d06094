// Gives a file to the module's topup_run and prints its result: node run_wasm.mjs MODULE.wasm INPUT
// INPUT may be - for standard input. Exit 0 done, 1 trapped or unreadable, 2 wrong arguments.
import { readFileSync } from 'node:fs';

/** Answers one input with an instance of its own, so that a trap harms nothing after it. */
function run(module, input) {
  const wasm = new WebAssembly.Instance(module).exports;
  const at = wasm.topup_allocate(input.length) >>> 0;
  new Uint8Array(wasm.memory.buffer, at, input.length).set(input);
  const result = wasm.topup_run(at, input.length) >>> 0;
  // Viewed only now: a view made before the run would be empty if the memory had grown.
  const length = wasm.topup_result_length(result);
  const output = new Uint8Array(wasm.memory.buffer, result, length).slice();
  wasm.topup_free(result);
  wasm.topup_free(at);
  return output;
}

const [modulePath, inputPath] = process.argv.slice(2);
if (inputPath === undefined) {
  console.error('usage: node run_wasm.mjs MODULE.wasm INPUT');
  process.exit(2);
}
try {
  const module = new WebAssembly.Module(readFileSync(modulePath));
  process.stdout.write(run(module, readFileSync(inputPath === '-' ? 0 : inputPath)));
} catch (error) {
  const what = error instanceof WebAssembly.RuntimeError ? 'trapped: ' : '';
  console.error(what + error.message);
  process.exitCode = 1;
}
