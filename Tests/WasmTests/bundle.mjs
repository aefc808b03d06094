// Puts a council's folder into the one text that the page hands to the module.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const named = [
  'rates', 'rules', 'bands', 'terms', 'pay', 'schools', 'pupils', 'applications', 'decisions',
];
/** Files that topup knows and no cost depends on. */
const unused = ['staff', 'caseload', 'evidence', 'scores', 'payments', 'budget', 'expected'];

/** Every folder at any depth that has a rates.csv, in order of name. */
export function councilFolders(root) {
  const names = readdirSync(root).sort();
  const inside = names.map((name) => join(root, name)).filter((at) => statSync(at).isDirectory());
  return [...(names.includes('rates.csv') ? [root] : []), ...inside.flatMap(councilFolders)];
}

/** The folder's files in the module's format, whether any is provision, and its command's year. */
export function bundle(folder) {
  const year = statedYear(folder);
  const parts = year ? [Buffer.from(`year ${year}\n`)] : [];
  const found = files(folder);
  for (const [kind, path] of found) {
    const content = readFileSync(path);
    parts.push(Buffer.from(`${kind} ${content.length}\n`), content);
  }
  const hasProvision = found.some(([kind]) => kind === 'provision');
  return { bytes: Buffer.concat(parts), hasProvision, year };
}

function statedYear(folder) {
  const path = join(folder, 'command.txt');
  if (!existsSync(path)) return null;
  const command = readFileSync(path, 'utf8');
  const year = command.match(/--year[ =](\S+)/)?.[1];
  return year && command.includes('--academic') ? `${year} academic` : year ?? null;
}

/** Named files, then provision in byte order of name, as the command finds them. */
function files(folder) {
  const here = csvNames(folder);
  const isKnown = (name) => [...named, ...unused].includes(name.toLowerCase().slice(0, -4));
  const known = named.flatMap((kind) =>
    here.filter((name) => name.toLowerCase() === `${kind}.csv`).map((name) => [kind, name]));
  const inReturns = existsSync(join(folder, 'returns')) ? csvNames(join(folder, 'returns')) : [];
  const provision = [
    ...here.filter((name) => !isKnown(name)),
    ...inReturns.filter((name) => !isKnown(name)).map((name) => `returns/${name}`),
  ].sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
  return [...known, ...provision.map((name) => ['provision', name])]
    .map(([kind, name]) => [kind, join(folder, name)]);
}

function csvNames(folder) {
  return readdirSync(folder).filter((name) => name.toLowerCase().endsWith('.csv'));
}
