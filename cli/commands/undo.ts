// lectern undo and lectern redo: the last step, or a whole import at any later time.

import type { Command } from 'commander';
import type { StepAnswer } from '#shared/contract/command-line.ts';
import { appError } from '#shared/contract/errors.ts';
import { importIdSchema } from '#shared/contract/ids.ts';
import { type LibraryContext, type LibraryOptions, libraryCommand, withLibrary } from '../command.ts';

interface UndoOptions extends LibraryOptions {
  readonly import?: string;
}

export function addUndo(program: Command): void {
  libraryCommand(program, 'undo')
    .description('take the last step back')
    .option('--import <id>', 'take this import back; papers worked on since stay')
    .action((options: UndoOptions) =>
      withLibrary(options, async (context) => {
        const { client, output, signal } = context;
        const done =
          options.import === undefined
            ? step('undo', await client.history.undo(undefined, { signal }))
            : await undoImport(context, options.import);
        output.print(done, describe);
      }),
    );
  libraryCommand(program, 'redo')
    .description('make the step taken back last again')
    .action((options: LibraryOptions) =>
      withLibrary(options, async ({ client, output, signal }) => {
        output.print(step('redo', await client.history.redo(undefined, { signal })), describe);
      }),
    );
}

async function undoImport({ client, signal }: LibraryContext, text: string): Promise<StepAnswer> {
  const id = importIdSchema.safeParse(text);
  if (!id.success) throw appError('NOT_FOUND', { kind: 'import', id: text });
  const { revision, removed, kept } = await client.imports.undo({ id: id.data }, { signal });
  return { done: 'undo-import', revision, step: null, removed, kept };
}

function step(
  done: 'undo' | 'redo',
  answer: { readonly revision: number; readonly step: NonNullable<StepAnswer['step']> },
): StepAnswer {
  return { done, revision: answer.revision, step: answer.step, removed: null, kept: null };
}

function describe({ done, step: made, removed, kept }: StepAnswer): string {
  if (done === 'undo-import') return `${removed} papers removed, ${kept} kept because you worked on them.`;
  return `${done === 'undo' ? 'Undone' : 'Done again'}: ${made?.kind.replaceAll('-', ' ') ?? ''}${made?.subject ? ` (${made.subject})` : ''}`;
}
