// Compares the page's module with the command, byte for byte:
//   node agree.mjs TOPUP MODULE.wasm FOLDER...
// Takes every folder under each FOLDER that has a rates.csv. Exits 1 on any difference, when a
// FOLDER has none, or when no folder's figures were compared.
import { readFileSync } from 'node:fs';
import { loaded } from './module.mjs';
import { bundle, councilFolders } from './bundle.mjs';
import { nativeCost } from './native.mjs';

/** What to say of a folder: the same figures, why there are none, or how the answers differ. */
function compare(topup, module, folder) {
  const { bytes, hasProvision, year } = bundle(folder);
  const native = nativeCost(topup, folder, year);
  const wasm = module.answer(bytes);
  const refusal = wasm.subarray(0, 6).toString() === 'error ' ? wasm.toString().trim() : null;
  if (native.refused && !hasProvision) return { refused: 'no provision to cost' };
  if (native.refused && refusal) return { refused: `${refusal}; topup exits ${native.status}` };
  if (native.refused) return { differs: `topup exits ${native.status}, the module answers` };
  if (refusal) return { differs: `topup answers, the module: ${refusal}` };
  if (native.output.equals(wasm)) return { rows: wasm.toString().split('\n').length - 2 };
  return { differs: firstDifference(native.output.toString(), wasm.toString()) };
}

/** The first line that two answers do not share. */
function firstDifference(native, wasm) {
  const [left, right] = [native.split('\n'), wasm.split('\n')];
  const at = left.findIndex((line, index) => line !== right[index]);
  const line = at < 0 ? left.length : at;
  return `line ${line + 1}\n    topup  ${left[line]}\n    module ${right[line]}`;
}

const [topup, modulePath, ...roots] = process.argv.slice(2);
if (roots.length === 0) {
  console.error('usage: node agree.mjs TOPUP MODULE.wasm FOLDER...');
  process.exit(2);
}
const module = loaded(readFileSync(modulePath));
let same = 0;
let failed = 0;
for (const root of roots) {
  const folders = councilFolders(root);
  if (folders.length === 0) {
    failed += 1;
    console.log(`  NOTHING TO COMPARE under ${root}`);
  }
  for (const folder of folders) {
    const found = compare(topup, module, folder);
    if (found.differs) failed += 1;
    else if (!found.refused) same += 1;
    if (found.differs) console.log(`  DIFFERENT: ${folder}: ${found.differs}`);
    else if (found.refused) console.log(`  not costed: ${folder}: ${found.refused}`);
    else console.log(`  the same: ${folder}: ${found.rows} pupils`);
  }
}
console.log(`wasm: ${same} folders the same, ${failed} not`);
if (failed > 0 || same === 0) process.exitCode = 1;
