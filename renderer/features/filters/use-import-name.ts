// The name an import goes by: that of its file.

import type { ImportId } from '#shared/contract/ids.ts';
import { useQuery } from '../../api/use-query.ts';
import { filesTitle } from '../imports/words/file-words.ts';

/** Null while it is not known. */
export function useImportName(id: ImportId | undefined): string | null {
  const { value } = useQuery(
    async (client, signal) => (id === undefined ? null : client.imports.get({ id }, { signal })),
    [id],
  );
  if (value === null || value.id !== id) return null;
  const { name, rest } = filesTitle(value.files.map((file) => file.name));
  return `${name}${rest}`;
}
