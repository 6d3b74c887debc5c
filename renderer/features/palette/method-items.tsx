// Methods as items of the palette.

import type { LecternClient } from '#shared/contract/client.ts';
import type { MethodRow } from '#shared/contract/methods.ts';
import type { CommandContext } from '../../app/command.ts';
import { focusWhenThere } from '../../app/focus.ts';
import { KindIcon } from '../methods/KindIcon.tsx';
import { KIND_LABELS } from '../methods/method-words.ts';
import { matchName, SCORES } from './match.ts';
import type { PaletteItem } from './palette-item.ts';

const OFFERED = 5;

/** Methods for what is typed, by name or another name. */
export async function findMethods(
  client: LecternClient,
  typed: string,
  signal: AbortSignal,
): Promise<readonly MethodRow[]> {
  const text = typed.slice(0, 200);
  return (await client.methods.list({ filter: { text }, limit: OFFERED }, { signal })).methods;
}

export function methodItems({ store }: CommandContext, methods: readonly MethodRow[], typed: string): PaletteItem[] {
  return methods.map(({ id, name, kind }, rank) => {
    const match = matchName(name, typed) ?? { score: SCORES.inside, marks: [] };
    return {
      id: `method-${id}`,
      group: 'Methods',
      title: name,
      marks: match.marks,
      icon: <KindIcon kind={kind} />,
      aside: KIND_LABELS[kind].toLowerCase(),
      score: match.score + 2 - rank / 100,
      run: () => {
        store.getState().openMethod(id);
        focusWhenThere('method');
      },
    };
  });
}
