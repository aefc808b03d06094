// Checks that memory is lent aligned, apart and whole, and that what comes back is used again.
import { expect, mostBytes } from './module.mjs';

const pairs = 3_000_000;
const stepsAPass = 400_000;
const [badAlignment, noMemory] = [-22, -12];

/** A size: mostly that of small objects, sometimes that of a file. */
function size(random) {
  const kind = random.below(100);
  return random.below(kind < 90 ? 200 : kind < 99 ? 5_000 : 200_000);
}

/** Lends blocks that all live at once, and checks that no two share a byte. */
function checkApart(module, random) {
  const wasm = new WebAssembly.Instance(module).exports;
  const loans = Array.from({ length: 20_000 }, () => {
    const [alignment, bytes] = [1 << random.below(13), size(random)];
    const start = wasm.lend(alignment, bytes);
    expect(start > 0, () => `${bytes} bytes were refused`);
    expect(start % Math.max(alignment, 16) === 0, () => `${start} is not aligned to ${alignment}`);
    return { start, end: start + bytes };
  }).sort((a, b) => a.start - b.start);
  for (let i = 1; i < loans.length; i++) {
    expect(loans[i].start >= loans[i - 1].end, () => `two loans share ${loans[i].start}`);
  }
  expect(loans.at(-1).end <= wasm.memory.buffer.byteLength, () => 'a loan passes the end');
}

/** Lends and takes back in a random order; each block must keep what was written in it. */
function churn(wasm, random) {
  const live = new Array(2_000).fill(null);
  let bytes = new Uint8Array(wasm.memory.buffer);
  const giveBack = ({ start, count, mark }) => {
    const isWhole = count === 0 || (bytes[start] === mark && bytes[start + count - 1] === mark);
    expect(isWhole, () => `${count} bytes at ${start} were overwritten`);
    wasm.free(start);
  };
  for (let step = 0; step < stepsAPass; step++) {
    const slot = random.below(live.length);
    if (live[slot] !== null) {
      giveBack(live[slot]);
      live[slot] = null;
      continue;
    }
    const [count, mark] = [size(random), step & 255];
    const start = wasm.lend(1 << random.below(8), count);
    if (bytes.length === 0) bytes = new Uint8Array(wasm.memory.buffer);
    bytes.fill(mark, start, start + count);
    live[slot] = { start, count, mark };
  }
  live.filter((loan) => loan !== null).forEach(giveBack);
}

/** Runs the same work again and again: only the first time may the memory grow. */
function checkWorkIsFlat(module, repeat) {
  const wasm = new WebAssembly.Instance(module).exports;
  churn(wasm, repeat());
  const settled = wasm.memory.buffer.byteLength;
  for (let pass = 0; pass < 3; pass++) churn(wasm, repeat());
  const grown = wasm.memory.buffer.byteLength - settled;
  expect(grown === 0, () => `the same work again took ${grown} more bytes`);
}

/** Lends and takes back millions of times without growth. */
function checkPairsAreFlat(module) {
  const wasm = new WebAssembly.Instance(module).exports;
  const sizes = [0, 1, 16, 24, 100, 1_000, 10_000];
  sizes.forEach((bytes) => wasm.free(wasm.lend(16, bytes)));
  const settled = wasm.memory.buffer.byteLength;
  for (let i = 0; i < pairs; i++) wasm.free(wasm.lend(16, sizes[i % sizes.length]));
  const grown = wasm.memory.buffer.byteLength - settled;
  expect(grown === 0, () => `${pairs} pairs took ${grown} more bytes`);
}

/** Asks for what cannot be lent, and goes on afterwards. */
function checkRefusals(module) {
  const wasm = new WebAssembly.Instance(module).exports;
  for (const bytes of [mostBytes, 0x7fffffff, 0xfffffff0, 0xffffffff]) {
    expect(wasm.lend(16, bytes) === noMemory, () => `${bytes} bytes were not refused`);
  }
  for (const alignment of [0, 3, 24]) {
    expect(wasm.lend(alignment, 8) === badAlignment, () => `aligned to ${alignment}: not refused`);
  }
  wasm.free(0);

  const megabyte = 1 << 20;
  const loans = [];
  for (let start; (start = wasm.lend(16, megabyte)) > 0;) loans.push(start);
  const used = (loans.length * megabyte) / mostBytes;
  expect(used > 0.75, () => `memory ran out with ${used} of it used`);
  loans.forEach((start) => wasm.free(start));
  const again = loans.map(() => wasm.lend(16, megabyte));
  expect(again.every((start) => start > 0), () => 'memory given back was not lent again');
}

/** Checks all of this; `repeat` makes the same generator each time. */
export function checkMemory(module, repeat) {
  checkApart(module, repeat());
  checkWorkIsFlat(module, repeat);
  checkPairsAreFlat(module);
  checkRefusals(module);
  return `${pairs} loans taken back without growth, ${4 * stepsAPass} in random order`;
}
