// Compares the page's module with the command, byte for byte:
//   node agree.mjs TOPUP MODULE.wasm FOLDER...
// Costs every folder under each FOLDER that has a rates.csv with both, and runs the command of every
// scenario there in the module, whose files and printed results must be those of its report: run it
// where Scenarios and Reports are. Exits 1 on any difference, or when there was nothing to compare.
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { loaded } from './module.mjs';
import { filesIn, foldersWith, records, request, yearOptions } from './bundle.mjs';
import { native } from './native.mjs';

/** Scenarios of what only a disk can have: no file, a folder for a file, topup's own results. */
const ofTheDisk = new Set([
  'Scenarios/faults/file-missing', 'Scenarios/faults/not-a-file',
  'Scenarios/worked/movement-since-results',
]);

/** What a command comes to in the module, as the files of a report. */
function outcome(answer) {
  const files = new Map([['exit.txt', Buffer.from(`${answer.get('status')[0]}\n`)]]);
  if (answer.has('printed')) files.set('stdout.txt', answer.get('printed')[0]);
  for (const [name, [bytes]] of answer) {
    if (name.startsWith('out:')) files.set(`out/${name.slice(4)}`, bytes);
  }
  return files;
}

/** How the module's cost of a council differs from the command's; nothing when it does not. */
function costDifference(topup, module, folder) {
  const words = ['cost', folder, ...yearOptions(folder)];
  const command = native(topup, [...words, '-q']);
  const files = new Map([['exit.txt', Buffer.from(`${command.status}\n`)]]);
  if (command.output.length > 0) files.set('stdout.txt', command.output);
  return difference(files, outcome(records(module.answer(request(words, folder)))));
}

/** How a scenario's outcome in the module differs from its report; nothing when it does not. */
function scenarioDifference(module, folder) {
  const words = readFileSync(join(folder, 'command.txt'), 'utf8').trim().split(/\s+/).slice(1);
  const report = join('Reports', relative('Scenarios', folder));
  const files = new Map(filesIn(report)
    .map((path) => [relative(report, path), readFileSync(path)]));
  const messages = `${files.get('stderr.txt') ?? ''}`;
  files.delete('stderr.txt');
  const answer = records(module.answer(request(words, folder)));
  const unsaid = ['said', 'warned'].flatMap((name) => answer.get(name) ?? [])
    .find((message) => !messages.includes(`${message}`));
  return unsaid ? `topup does not say: ${unsaid}` : difference(files, outcome(answer));
}

/** The first file, and the line in it, that two outcomes do not share. */
function difference(wanted, found) {
  for (const name of [...new Set([...wanted.keys(), ...found.keys()])].sort()) {
    const [left, right] = [wanted.get(name), found.get(name)];
    if (!left) return `${name} is the module's alone`;
    if (!right) return `the module has no ${name}`;
    if (!left.equals(right)) return `${name}, ${firstDifference(`${left}`, `${right}`)}`;
  }
  return null;
}

function firstDifference(wanted, found) {
  const [left, right] = [wanted.split('\n'), found.split('\n')];
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
const counts = { councils: 0, scenarios: 0, failed: 0 };

function note(kind, folder, found) {
  if (found) {
    counts.failed += 1;
    console.log(`  DIFFERENT: ${kind} of ${folder}: ${found}`);
  } else counts[kind] += 1;
}

for (const root of roots) {
  const councils = foldersWith('rates.csv', root);
  for (const folder of councils) note('councils', folder, costDifference(topup, module, folder));
  const scenarios = foldersWith('command.txt', root).filter((at) => !ofTheDisk.has(at));
  for (const folder of scenarios) note('scenarios', folder, scenarioDifference(module, folder));
  if (councils.length + scenarios.length === 0) {
    counts.failed += 1;
    console.log(`  NOTHING TO COMPARE under ${root}`);
  }
}
console.log(`wasm: ${counts.councils} councils' costs and ${counts.scenarios} scenarios the same, `
  + `${counts.failed} not`);
if (counts.failed > 0 || counts.councils === 0 || counts.scenarios === 0) process.exitCode = 1;
