// Why lines were left out, for the line beside the sum.

import type { Preview } from '#shared/contract/imports.ts';
import { useQuery } from '../../../api/use-query.ts';
import { ignoredWords } from '../words/line-words.ts';

/** "page furniture and date of the listing"; null while unknown, and for several files, which have no one answer. */
export function useIgnoredReasons({ id, files, edits }: Preview): string | null {
  const [file] = files;
  const isOne = files.length === 1 && file !== undefined && file.ignored > 0;
  const { value } = useQuery(
    async (client, signal) => {
      if (!isOne) return null;
      const { lines } = await client.imports.previewLines(
        { previewId: id, file: 0, onlyIgnored: true, offset: 0, limit: 200 },
        { signal },
      );
      return summaryOf(lines.flatMap(({ reason }) => (reason === null ? [] : [ignoredWords(reason)])));
    },
    [id, edits, isOne],
  );
  return isOne ? value : null;
}

/** The reasons, the most frequent first, at most two of them named. */
export function summaryOf(reasons: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const [first, second, ...others] = [...counts.entries()].sort(([, a], [, b]) => b - a).map(([reason]) => reason);
  if (first === undefined) return null;
  if (second === undefined) return first;
  return others.length === 0 ? `${first} and ${second}` : `${first}, ${second} and more`;
}
