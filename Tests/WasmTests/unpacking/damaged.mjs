// Packed bytes as they must not be taken.

/** Cut short, with bytes left over, with a bit changed, and told to be shorter or longer. */
export function damaged(whole, random) {
  const all = [new Uint8Array(0), new Uint8Array(18).fill(255)].map(
    (packed) => ({ packed, how: `${packed.length} bytes` }));
  for (const packed of whole) {
    for (let left = 0; left < 20; left++) {
      const count = left < 2 ? packed.length - 1 - left : random.below(packed.length);
      all.push({ packed: packed.slice(0, count), how: `cut after ${count}` });
    }
    all.push({ packed: Uint8Array.from([...packed, 0]), how: 'a byte more' });
    for (let left = 0; left < 200; left++) {
      // The reach in bytes 1 to 4 changes nothing: all that was unpacked is at hand.
      const place = left === 0 ? 0 : 5 + random.below(packed.length - 5);
      const bit = random.below(8);
      const changed = packed.slice();
      changed[place] ^= 1 << bit;
      all.push({ packed: changed, how: `bit ${bit} of byte ${place} changed` });
    }
  }
  return all;
}
