// Checks copying, filling and comparing against JavaScript's own arrays of bytes.
import { expect } from './module.mjs';

const rounds = 100_000;
const roomBytes = 300;

/** Does one operation on the module's bytes and the same one on a plain copy of them. */
function step(wasm, random, room, start, plain) {
  const [to, from] = [random.below(roomBytes), random.below(roomBytes)];
  const count = random.below(roomBytes - Math.max(to, from) + 1);
  const byte = random.below(1_000);
  switch (random.below(4)) {
    case 0:
      plain.copyWithin(to, from, from + count);
      return wasm.memmove(start + to, start + from, count);
    case 1: {
      const apart = Math.min(count, Math.abs(to - from));
      plain.copyWithin(to, from, from + apart);
      return wasm.memcpy(start + to, start + from, apart);
    }
    case 2:
      plain.fill(byte, to, to + count);
      return wasm.memset(start + to, byte, count);
    default: {
      const run = (first) => plain.subarray(first, first + count);
      const right = Buffer.compare(run(to), run(from));
      const found = Math.sign(wasm.memcmp(start + to, start + from, count));
      expect(found === right, () => `memcmp says ${found}, not ${right}`);
      plain[to % roomBytes] = room[to % roomBytes] = byte;
      return start + to;
    }
  }
}

/** Checks that the fixed seed gives every instance the same bytes, and not always one byte. */
function checkSeed(module) {
  const bytes = () => {
    const wasm = new WebAssembly.Instance(module).exports;
    const start = wasm.lend(16, 65_536);
    wasm.arc4random_buf(start, 65_536);
    return new Uint8Array(wasm.memory.buffer, start, 65_536).slice();
  };
  const [one, other] = [bytes(), bytes()];
  expect(Buffer.compare(one, other) === 0, () => 'two instances were given different bytes');
  expect(new Set(one).size === 256, () => 'some byte never appears');
}

/** Compares every byte after each of many operations. */
export function checkBytes(module, random) {
  const wasm = new WebAssembly.Instance(module).exports;
  const start = wasm.lend(16, roomBytes);
  const room = new Uint8Array(wasm.memory.buffer, start, roomBytes);
  room.forEach((_, i) => (room[i] = random.below(4)));
  const plain = room.slice();
  for (let round = 0; round < rounds; round++) {
    const returned = step(wasm, random, room, start, plain);
    expect(returned >= start && returned <= start + roomBytes, () => `returned ${returned}`);
    expect(Buffer.compare(room, plain) === 0, () => `bytes differ after operation ${round}`);
  }
  checkSeed(module);
  return `${rounds} copies, fills and comparisons`;
}
