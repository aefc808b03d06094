// Asks the command for the same figures as the module.
import { spawnSync } from 'node:child_process';

/** What `topup cost FOLDER` prints, and whether it would not cost the folder at all. */
export function nativeCost(topup, folder, year) {
  const [years, calendar] = (year ?? '').split(' ');
  const options = [...(years ? ['--year', years] : []), ...(calendar ? ['--academic'] : [])];
  const run = spawnSync(topup, ['cost', folder, '-q', ...options], { maxBuffer: 1 << 28 });
  if (run.error) throw run.error;
  const isKnown = [0, 1, 2, 3, 4].includes(run.status);
  if (!isKnown) throw new Error(`topup exits ${run.status}: ${run.stderr}`);
  return { status: run.status, refused: run.status > 1, output: run.stdout };
}
