// What a running task is doing, in words.

import type { TaskProgress } from '#shared/contract/tasks.ts';

const PHASES: Readonly<Record<TaskProgress['phase'], string>> = {
  reading: 'Reading',
  parsing: 'Finding records',
  matching: 'Looking for papers already here',
  writing: 'Writing',
  finishing: 'Finishing',
};

/** "Finding records". */
export function phaseWords(phase: TaskProgress['phase']): string {
  return PHASES[phase];
}
