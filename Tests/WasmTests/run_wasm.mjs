// Gives a file to the module's topup_run and prints its result: node run_wasm.mjs MODULE.wasm INPUT
// INPUT may be - for standard input. Exit 0 done, 1 trapped or unreadable, 2 wrong arguments.
import { readFileSync } from 'node:fs';
import { loaded } from './module.mjs';

const [modulePath, inputPath] = process.argv.slice(2);
if (inputPath === undefined) {
  console.error('usage: node run_wasm.mjs MODULE.wasm INPUT');
  process.exit(2);
}
try {
  const module = loaded(readFileSync(modulePath));
  process.stdout.write(module.answer(readFileSync(inputPath === '-' ? 0 : inputPath)));
} catch (error) {
  const what = error instanceof WebAssembly.RuntimeError ? 'trapped: ' : '';
  console.error(what + error.message);
  process.exitCode = 1;
}
