// Asks the command for the same figures as the module.
import { spawnSync } from 'node:child_process';

/** What a command prints, and how it ends. */
export function native(topup, words) {
  const run = spawnSync(topup, words, { maxBuffer: 1 << 28 });
  if (run.error) throw run.error;
  const isKnown = [0, 1, 2, 3, 4].includes(run.status);
  if (!isKnown) throw new Error(`topup exits ${run.status}: ${run.stderr}`);
  return { status: run.status, output: run.stdout };
}
