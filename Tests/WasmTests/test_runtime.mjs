// Tests the C that the page's module stands on: node test_runtime.mjs [SEED]
// Needs clang with a wasm32 target, as the Swift toolchain has (CLANG names another).
import { checkBytes } from './runtime/bytes.mjs';
import { checkMemory } from './runtime/memory.mjs';
import { compiledRuntime } from './runtime/module.mjs';
import { seeded } from './runtime/random.mjs';
import { checkWideIntegers } from './runtime/wide_integers.mjs';

const seed = Number(process.argv[2] ?? 20260401);
try {
  const module = compiledRuntime();
  console.log(checkWideIntegers(module, seeded(seed)));
  console.log(checkMemory(module, () => seeded(seed)));
  console.log(checkBytes(module, seeded(seed)));
} catch (error) {
  console.error(`failed with seed ${seed}: ${error.message}`);
  process.exitCode = 1;
}
