// Numbers that look random and repeat themselves from a seed.

/** A generator of numbers below a limit, or of 128 bits (the algorithm is mulberry32). */
export function seeded(seed) {
  let state = seed >>> 0;
  const word = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  return {
    below: (limit) => word() % limit,
    bits: () => [0n, 32n, 64n, 96n].reduce((bits, place) => bits | (BigInt(word()) << place), 0n),
  };
}
