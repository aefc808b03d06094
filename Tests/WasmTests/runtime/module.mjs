// Compiles the runtime's C with the test hooks, in a folder that is removed again.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const runtime = fileURLToPath(new URL('../../../Sources/WasmRuntime/', import.meta.url));
const hooks = fileURLToPath(new URL('hooks.c', import.meta.url));

const exported = [
  'answerAddress', 'multiply', 'divideUnsigned', 'remainderUnsigned', 'divideSigned',
  'remainderSigned', 'shiftLeft', 'shiftRight', 'shiftRightSigned', 'lend', 'free',
  'memmove', 'memcpy', 'memset', 'memcmp', 'arc4random_buf',
];

/** The most memory an instance may have, low enough to run out of in a test. */
export const mostBytes = 256 * 1024 * 1024;

/** The compiled module: the options are the product's own, from its toolset. */
export function compiledRuntime() {
  const folder = mkdtempSync(join(tmpdir(), 'wasm-runtime-'));
  try {
    const output = join(folder, 'runtime.wasm');
    const { cCompiler } = JSON.parse(readFileSync(join(runtime, 'toolset.json')));
    const sources = readdirSync(runtime).filter((name) => name.endsWith('.c'));
    execFileSync(process.env.CLANG ?? 'clang', [
      '--target=wasm32-unknown-none-wasm', '-O2', ...cCompiler.extraCLIOptions, '-nostdlib',
      '--no-wasm-opt', ...sources.map((name) => join(runtime, name)), hooks, '-o', output,
      '-Wl,--no-entry', '-Wl,--stack-first', `-Wl,--max-memory=${mostBytes}`,
      ...exported.map((name) => `-Wl,--export=${name}`),
    ], { stdio: 'inherit' });
    return new WebAssembly.Module(readFileSync(output));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Fails a test, naming what was expected. */
export function expect(isTrue, message) {
  if (!isTrue) throw new Error(message());
}
