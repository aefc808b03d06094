// Tests what gives the page's module back: node test_unpacking.mjs PAGE MODULE [SEED]
// PAGE is a page of topup's, MODULE the module it was made with. Needs python3, whose lzma packs.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from './runtime/module.mjs';
import { seeded } from './runtime/random.mjs';
import { damaged } from './unpacking/damaged.mjs';
import { packedByPython, unpackedByPython } from './unpacking/python.mjs';
import { shapes } from './unpacking/shapes.mjs';

const mostMilliseconds = 1_500;
const source = fileURLToPath(
  new URL('../../Sources/Page/PageScript+Unpacking.swift', import.meta.url));
const [pagePath, modulePath, seed = '20260401'] = process.argv.slice(2);

/** The script's text as the page holds it. */
function scriptText(page) {
  const [, indented] = readFileSync(source, 'utf8').split('#"""\n');
  const text = indented.split('\n    """#')[0].replace(/^ {4}/gm, '');
  expect(page.includes(text), () => 'the page holds another text');
  return text;
}

function checkModule({ bytesIn, unlzma, joined }, page) {
  const [, letters] = page.match(/id="module">([^<]*)</);
  const start = performance.now();
  const packed = bytesIn(letters);
  const bytes = joined(unlzma(packed));
  const taken = Math.round(performance.now() - start);
  expect(Buffer.compare(bytes, readFileSync(modulePath)) === 0, () => 'the module has changed');
  expect(taken < mostMilliseconds, () => `the module took ${taken} ms`);
  return { packed, said: `the module: ${packed.length} bytes to ${bytes.length} in ${taken} ms` };
}

/** Streams that are damaged end, with an error or with bytes that are no module of ours. */
function checkStreams({ unlzma, joined }, packed, random) {
  const streams = unlzma(packed);
  let taken = 0;
  for (let left = 40; left > 0; left--) {
    const changed = streams.slice();
    const place = random.below(left % 4 ? streams.length : 28);
    changed[place] ^= 1 << random.below(8);
    taken += unpackedOrNull(joined, changed) ? 1 : 0;
  }
  return `40 damaged streams end, ${taken} of them with other bytes`;
}

function checkShapes(unlzma, random) {
  const whole = shapes(random);
  packedByPython(whole).forEach((packed, place) => {
    const same = Buffer.compare(unlzma(packed), whole[place]) === 0;
    expect(same, () => `${whole[place].length} bytes of shape ${place} have changed`);
  });
  return `${whole.length} shapes that Python packed come back`;
}

function unpackedOrNull(unlzma, packed) {
  try { return unlzma(packed); } catch (error) {
    expect(/^the module |array length/i.test(error.message), () => error.stack);
    return null;
  }
}

/** The format has no check of its own: a changed byte that nothing else hangs on is not seen. */
function checkDamaged(unlzma, random) {
  const all = damaged(packedByPython(shapes(random).slice(0, 12)), random);
  const theirs = unpackedByPython(all.map(({ packed }) => packed));
  let taken = 0;
  all.forEach(({ packed, how }, place) => {
    const bytes = unpackedOrNull(unlzma, packed);
    const isRefused = !bytes && !theirs[place];
    expect(isRefused || (bytes && theirs[place] && Buffer.compare(bytes, theirs[place]) === 0),
      () => `${how}: ${bytes ? 'taken' : 'refused'} otherwise than by Python`);
    taken += isRefused ? 0 : 1;
  });
  expect(taken < all.length / 50, () => `${taken} damaged ones were taken`);
  return `${all.length - taken} damaged ones are refused, and ${taken} taken just as by Python`;
}

try {
  const page = new TextDecoder('windows-1252').decode(readFileSync(pagePath));
  const own = `"use strict";\n${scriptText(page)}\nreturn { bytesIn, unlzma, joined };`;
  const script = new Function(own)();
  const { unlzma } = script;
  const { packed, said } = checkModule(script, page);
  console.log(checkStreams(script, packed, seeded(Number(seed))));
  console.log(checkShapes(unlzma, seeded(Number(seed))));
  console.log(checkDamaged(unlzma, seeded(Number(seed))));
  console.log(said);
} catch (error) {
  console.error(`failed with seed ${seed}: ${error.message}`);
  process.exitCode = 1;
}
