// Filters by the import that brought the papers.

import { ChevronDown } from 'lucide-react';
import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import type { ImportId } from '#shared/contract/ids.ts';
import { useQuery } from '../../api/use-query.ts';
import { useApp } from '../../state/use-app.ts';
import { shortDate } from '../../text/dates.ts';
import { cx } from '../../ui/cx.ts';
import { filesTitle } from '../imports/words/file-words.ts';
import { Name } from '../text/Name.tsx';
import styles from './ImportFilter.module.css';
import { useImportName } from './use-import-name.ts';

const ANY = 'any';
/** The newest imports; older ones have a page of their own, which leads here too. */
const OFFERED = 100;

export function ImportFilter({ chosen }: { readonly chosen: ImportId | undefined }) {
  const narrow = useApp((state) => state.narrow);
  const version = useApp((state) => state.changed.import);
  const name = useImportName(chosen);
  const { value } = useQuery((client, signal) => client.imports.list({ limit: OFFERED }, { signal }), [version]);
  const kept = (value?.imports ?? []).filter(({ undoneAt }) => undoneAt === null);
  return (
    <Select
      aria-label="Import"
      selectedKey={chosen ?? ANY}
      onSelectionChange={(key) => narrow({ importId: kept.find(({ id }) => id === key)?.id })}
    >
      <Button className={cx(styles.button)}>
        <SelectValue className={cx(styles.name)}>
          {() => (chosen === undefined ? 'Any' : <Name text={name ?? 'One import'} />)}
        </SelectValue>
        <ChevronDown size={13} aria-hidden />
      </Button>
      <Popover className={cx(styles.popover)} offset={4}>
        <ListBox className={cx(styles.options)}>
          <ListBoxItem id={ANY} textValue="Any" className={cx(styles.option)}>
            Any
          </ListBoxItem>
          {kept.map(({ id, files, importedAt }) => {
            const { name: first, rest } = filesTitle(files.map((file) => file.name));
            return (
              <ListBoxItem key={id} id={id} textValue={first} className={cx(styles.option)}>
                <span className={styles.name}>
                  <Name text={first} />
                  {rest}
                </span>
                <span className={styles.when}>{shortDate(importedAt)}</span>
              </ListBoxItem>
            );
          })}
        </ListBox>
      </Popover>
    </Select>
  );
}
