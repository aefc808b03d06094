// Bytes of the shapes that are easy to get wrong when they are unpacked.

const noise = (count, random) => Uint8Array.from({ length: count }, () => random.below(256));
const letters = (count, kinds, random) =>
  Uint8Array.from({ length: count }, () => 97 + random.below(kinds));

/** Noise with pieces of itself put in again, some with a byte changed. */
function patched(random) {
  const bytes = [...noise(1 + random.below(300), random)];
  for (let left = 20 + random.below(200); left > 0; left--) {
    const start = random.below(bytes.length);
    const most = random.below(10) === 0 ? 600 : 12;
    const piece = bytes.slice(start, start + 1 + random.below(most));
    if (random.below(3) === 0) piece[random.below(piece.length)] ^= 1;
    bytes.push(...piece);
  }
  return Uint8Array.from([...bytes, ...new Uint8Array(1000)]);
}

/** The same bytes again after so many others, which are cheap: at each step of distances. */
function apart(count, random) {
  const piece = noise(40, random);
  const bytes = letters(count + piece.length, 2, random);
  bytes.set(piece, 0);
  bytes.set(piece, count);
  return bytes;
}

/** Small ones first; all are shorter packed, and no longer than 64 KB then. */
export function shapes(random) {
  const some = Array.from({ length: 60 }, () => patched(random));
  for (let bits = 6; bits < 18; bits++) {
    for (const step of [1 << bits, 3 << (bits - 1)]) {
      some.push(apart(step - 1, random), apart(step, random), apart(step + 1, random));
    }
  }
  for (const kinds of [1, 2, 3, 17]) some.push(letters(70_000, kinds, random));
  some.push(new Uint8Array(2_000_000), new Uint8Array(64));
  return some;
}
