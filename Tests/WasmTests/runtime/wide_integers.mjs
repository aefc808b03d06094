// Checks the sums on 128 bits against JavaScript's integers of any length.
import { expect } from './module.mjs';

const rounds = 300_000;
const all = (1n << 128n) - 1n;
const signed = (value) => BigInt.asIntN(128, value);
const unsigned = (value) => BigInt.asUintN(128, value);

const pairSums = {
  multiply: (a, b) => a * b,
  divideUnsigned: (a, b) => a / b,
  remainderUnsigned: (a, b) => a % b,
  divideSigned: (a, b) => signed(a) / signed(b),
  remainderSigned: (a, b) => signed(a) % signed(b),
};
const shifts = {
  shiftLeft: (a, bits) => a << bits,
  shiftRight: (a, bits) => a >> bits,
  shiftRightSigned: (a, bits) => signed(a) >> bits,
};

/** Values where carries, borrows and signs change: powers of two, and one either side of them. */
const edges = [32n, 63n, 64n, 96n, 127n, 128n].map((bits) => 1n << bits)
  .flatMap((power) => [power - 1n, power, power + 1n])
  .concat([2n, 10n]).map(unsigned);

/** A value of any length, often all ones or all zeros in part, and sometimes on an edge. */
function value(random) {
  const kind = random.below(8);
  if (kind === 0) return edges[random.below(edges.length)];
  const length = BigInt(random.below(129));
  const ones = kind === 6 ? all : all ^ (all >> BigInt(random.below(129)));
  const bits = kind < 6 ? random.bits() : ones;
  return unsigned(kind % 2 ? bits >> length : (bits >> length) ^ all);
}

/** A number to divide: any, or next to a multiple of the divisor, where an estimate goes wrong. */
function dividend(random, divisor) {
  if (random.below(2) || divisor === 0n) return value(random);
  const multiple = divisor * (value(random) % (all / divisor + 1n));
  return unsigned(multiple + BigInt(random.below(3)) - 1n);
}

/** Compares every sum on many pairs of values; returns how many were compared. */
export function checkWideIntegers(module, random) {
  const wasm = new WebAssembly.Instance(module).exports;
  const view = new DataView(wasm.memory.buffer, wasm.answerAddress(), 16);
  const answer = () => (view.getBigUint64(8, true) << 64n) | view.getBigUint64(0, true);
  let compared = 0;

  const compare = (name, a, b, found, right) => {
    compared += 1;
    const wanted = unsigned(right);
    expect(found === wanted, () => `${name}(${a}, ${b}) is ${found}, not ${wanted}`);
  };
  const checkPair = (a, b) => {
    for (const [name, sum] of Object.entries(pairSums)) {
      if (b === 0n && name !== 'multiply') continue;
      wasm[name](a, a >> 64n, b, b >> 64n);
      compare(name, a, b, answer(), sum(a, b));
    }
  };
  const checkShift = (a, bits) => {
    for (const [name, shift] of Object.entries(shifts)) {
      wasm[name](a, a >> 64n, bits);
      compare(name, a, bits, answer(), shift(a, BigInt(bits)));
    }
  };

  for (const a of edges) {
    for (const b of edges) checkPair(a, b);
    for (let bits = 0; bits < 128; bits++) checkShift(a, bits);
  }
  for (let round = 0; round < rounds; round++) {
    const divisor = value(random);
    checkPair(dividend(random, divisor), divisor);
    checkShift(value(random), random.below(128));
  }
  return `${compared} sums on 128 bits`;
}
