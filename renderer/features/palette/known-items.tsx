// What the palette can list without asking the library: tags, places and commands.

import { Hash, TerminalSquare } from 'lucide-react';
import type { Tag } from '#shared/contract/tags.ts';
import type { Command, CommandContext } from '../../app/command.ts';
import { COMMANDS } from '../../app/commands.ts';
import { keysOfPlace } from '../../app/go-commands.ts';
import { RAIL_ITEMS } from '../../app/rail-items.ts';
import type { AppState } from '../../state/app-state.ts';
import { rememberCommand, usesOf } from './habits.ts';
import { type Match, matchName, SCORES } from './match.ts';
import type { PaletteItem } from './palette-item.ts';

/** Run when nothing is known of the reader's habits yet, in this order. */
const USUAL = ['import-files', 'queue-front', 'search', 'export', 'shortcuts', 'undo'];
const UNTYPED: Match = { score: 0, marks: [] };

/** The commands that could be run if the palette were not open; places have a group of their own. */
export function availableCommands(state: AppState): readonly Command[] {
  const behind: AppState = { ...state, dialog: null };
  return COMMANDS.filter(({ id, isAvailable }) => id !== 'palette' && !id.startsWith('go-') && isAvailable(behind));
}

export function commandItems(context: CommandContext, typed: string): PaletteItem[] {
  return availableCommands(context.store.getState()).flatMap((command) => {
    const match = matchName(command.title, typed) ?? matchWithGroup(command, typed);
    return match === null ? [] : [commandItem(context, command, match)];
  });
}

/** "queue up" finds "Move the paper up" of the group Queue; what only the group is called is a weak reason. */
function matchWithGroup({ group, title }: Command, typed: string): Match | null {
  const match = matchName(`${group} ${title}`, typed);
  return match === null ? null : { score: SCORES.inside - 10, marks: [] };
}

/** The commands used most, then the usual ones. */
export function frequentCommands(context: CommandContext, most: number): PaletteItem[] {
  const rank = ({ id }: Command) => usesOf(id) * 100 + (USUAL.includes(id) ? USUAL.length - USUAL.indexOf(id) : 0);
  return availableCommands(context.store.getState())
    .filter((command) => rank(command) > 0)
    .toSorted((a, b) => rank(b) - rank(a))
    .slice(0, most)
    .map((command) => commandItem(context, command, UNTYPED));
}

function commandItem(context: CommandContext, command: Command, { score, marks }: Match): PaletteItem {
  const [keys] = command.keys;
  return {
    id: `command-${command.id}`,
    group: 'Commands',
    title: command.title,
    marks,
    icon: <TerminalSquare size={15} strokeWidth={1.75} aria-hidden />,
    ...(keys === undefined ? {} : { keys }),
    score: score + Math.min(3, usesOf(command.id) / 10),
    run: () => {
      rememberCommand(command.id);
      command.run(context);
    },
  };
}

/** The places of the rail, then those without one. */
export function placeItems(context: CommandContext, typed: string): PaletteItem[] {
  return RAIL_ITEMS.flatMap(({ label, icon: Icon, place, isNested }) => {
    const match = matchName(label, typed);
    if (match === null) return [];
    const keys = isNested === true ? '' : keysOfPlace(place.kind);
    return {
      id: `place-${label}`,
      group: 'Places' as const,
      title: label,
      marks: match.marks,
      icon: <Icon size={15} strokeWidth={1.75} aria-hidden />,
      ...(keys === '' ? {} : { keys }),
      score: match.score,
      run: () => context.store.getState().openPlace(place),
    };
  });
}

export function tagItems(context: CommandContext, tags: readonly Tag[], typed: string): PaletteItem[] {
  return tags.flatMap(({ id, name, paperCount }) => {
    const match = matchName(name, typed.replace(/^#/, ''));
    if (match === null) return [];
    return {
      id: `tag-${id}`,
      group: 'Tags' as const,
      title: name,
      marks: match.marks,
      icon: <Hash size={15} strokeWidth={1.75} aria-hidden />,
      // Of two that fit as well, the one on more papers.
      score: match.score - 1 + Math.min(0.9, paperCount / 1_000),
      run: () => context.store.getState().openPlace({ kind: 'library', tagIds: [id] }),
    };
  });
}
