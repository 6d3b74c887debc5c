// What becomes of a record, in words.

import type { ImportCounts, PreviewRecord, RecordChoice, RecordDecision } from '#shared/contract/imports.ts';
import type { ChipProps } from '../../../ui/Chip.tsx';

const DECISIONS: Readonly<Record<RecordDecision, string>> = {
  new: 'new',
  duplicate: 'already here',
  near: 'looks alike',
  rejected: 'rejected',
};

/** The parts of the sum, in the order it is written. */
export const SUMMANDS: readonly RecordDecision[] = ['new', 'duplicate', 'near', 'rejected'];

/** "already here": a part of the sum. */
export function decisionWords(decision: RecordDecision): string {
  return DECISIONS[decision];
}

export interface DecisionLabel {
  readonly text: string;
  readonly tone: NonNullable<ChipProps['tone']>;
}

/** The label on a record: what will become of it as things stand. */
export function decisionLabel({
  decision,
  choice,
  match,
}: Pick<PreviewRecord, 'decision' | 'choice' | 'match'>): DecisionLabel {
  switch (decision) {
    case 'new':
      return { text: choice === 'import' ? 'own paper' : 'new', tone: 'good' };
    case 'duplicate':
      return match?.reason === 'text-is-longer'
        ? { text: 'completes', tone: 'good' }
        : { text: 'already here', tone: 'plain' };
    case 'near':
      return nearLabel(choice);
    case 'rejected':
      return { text: 'rejected', tone: 'bad' };
    default:
      return decision satisfies never;
  }
}

function nearLabel(choice: RecordChoice | null): DecisionLabel {
  if (choice === 'merge') return { text: 'merge', tone: 'accent' };
  return choice === 'import' ? { text: 'own paper', tone: 'good' } : { text: 'decide', tone: 'warn' };
}

/** "71 found = 69 new + 1 already here + 1 looks alike + 0 rejected", as text. */
export function sumWords(counts: ImportCounts): string {
  const parts = SUMMANDS.map((decision) => `${number(counts[decision])} ${decisionWords(decision)}`);
  return `${number(counts.found)} found = ${parts.join(' + ')}`;
}

function number(value: number): string {
  return value.toLocaleString('en-GB');
}
