// Puts a command and its files into the records that the page hands to the module.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Options that take no value, as a scenario's command may have them. */
const switches = new Set([
  '--academic', '--allow-names', '--excel', '--force', '--include-plans', '--json', '--lines',
  '--new', '--plain', '--quiet', '--totals-only',
]);

/** Every folder at any depth that has a file of a name, in order of name. */
export function foldersWith(name, root) {
  const names = readdirSync(root).sort();
  const inside = names.map((entry) => join(root, entry)).filter((at) => statSync(at).isDirectory());
  return [
    ...(names.includes(name) ? [root] : []), ...inside.flatMap((at) => foldersWith(name, at)),
  ];
}

/** The year and calendar that a folder's own command gives, as options. */
export function yearOptions(folder) {
  const path = join(folder, 'command.txt');
  const command = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const year = command.match(/--year[ =](\S+)/)?.[1];
  const calendar = command.includes('--academic') ? ['--academic'] : [];
  return year ? ['--year', year, ...calendar] : [];
}

/** A command's words with every file of a folder, named as the words name them. */
export function request(words, folder) {
  const [verb, ...rest] = words;
  const parts = [record('verb', verb)];
  let isPupil = verb === 'explain';
  while (rest.length > 0) {
    const word = rest.shift();
    const name = word === '-o' ? '--output' : word;
    if (switches.has(name)) parts.push(record('switch', name.slice(2)));
    else if (name.startsWith('--')) parts.push(record(name.slice(2), rest.shift()));
    else parts.push(record(isPupil ? 'pupil' : 'input', word));
    if (!name.startsWith('-')) isPupil = false;
  }
  for (const path of filesIn(folder)) parts.push(record(`file:${path}`, readFileSync(path)));
  return Buffer.concat(parts);
}

/** The records of an answer by name, each with every value it has. */
export function records(answer) {
  const found = new Map();
  let at = 0;
  while (at < answer.length) {
    const end = answer.indexOf('\n', at);
    const line = answer.subarray(at, end).toString();
    const space = line.lastIndexOf(' ');
    const count = Number(line.slice(space + 1));
    const name = line.slice(0, space);
    const value = answer.subarray(end + 1, end + 1 + count);
    found.set(name, [...(found.get(name) ?? []), value]);
    at = end + 1 + count;
  }
  return found;
}

/** Every file at any depth, in order of name. */
export function filesIn(folder) {
  return readdirSync(folder).sort().flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });
}

function record(name, value) {
  const bytes = Buffer.from(value);
  return Buffer.concat([Buffer.from(`${name} ${bytes.length}\n`), bytes]);
}
