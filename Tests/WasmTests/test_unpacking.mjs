// Tests what gives the page's module back: node test_unpacking.mjs PAGE MODULE [SEED]
// PAGE is a page of topup's, MODULE the module it was made with. Needs python3, whose lzma packs.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from './runtime/module.mjs';
import { seeded } from './runtime/random.mjs';
import { damaged } from './unpacking/damaged.mjs';
import { packedByPython } from './unpacking/python.mjs';
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

function checkModule(unlzma, page) {
  const [, text] = page.match(/id="module">([^<]*)</);
  const packed = new Uint8Array(Buffer.from(text, 'base64'));
  const start = performance.now();
  const bytes = unlzma(packed);
  const taken = Math.round(performance.now() - start);
  expect(Buffer.compare(bytes, readFileSync(modulePath)) === 0, () => 'the module has changed');
  expect(taken < mostMilliseconds, () => `the module took ${taken} ms`);
  return `the module: ${packed.length} bytes to ${bytes.length} in ${taken} ms`;
}

function checkShapes(unlzma, random) {
  const whole = shapes(random);
  packedByPython(whole).forEach((packed, place) => {
    const same = Buffer.compare(unlzma(packed), whole[place]) === 0;
    expect(same, () => `${whole[place].length} bytes of shape ${place} have changed`);
  });
  return `${whole.length} shapes that Python packed come back`;
}

function checkDamaged(unlzma, random) {
  const all = damaged(packedByPython(shapes(random).slice(0, 12)), random);
  for (const { packed, how } of all) {
    let isRefused = false;
    try { unlzma(packed); } catch (error) { isRefused = /^the module |length/i.test(error.message); }
    expect(isRefused, () => `${how} was not refused`);
  }
  return `${all.length} damaged ones are refused`;
}

try {
  const page = readFileSync(pagePath, 'utf8');
  const unlzma = new Function(`"use strict";\n${scriptText(page)}\nreturn unlzma;`)();
  console.log(checkShapes(unlzma, seeded(Number(seed))));
  console.log(checkDamaged(unlzma, seeded(Number(seed))));
  console.log(checkModule(unlzma, page));
} catch (error) {
  console.error(`failed with seed ${seed}: ${error.message}`);
  process.exitCode = 1;
}
