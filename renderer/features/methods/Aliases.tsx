// Other names of a method: added by typing, taken off with a button.

import { X } from 'lucide-react';
import { useState } from 'react';
import { Button, Tag, TagGroup, TagList } from 'react-aria-components';
import { methodNameSchema } from '#shared/contract/values.ts';
import { useApp } from '../../state/use-app.ts';
import { quoted } from '../../text/visible.ts';
import { cx } from '../../ui/cx.ts';
import tagStyles from '../tags/TagEditor.module.css';
import { Name } from '../text/Name.tsx';
import styles from './Aliases.module.css';
import type { Method } from './method-value.ts';

export function Aliases({ method: { id, name, aliases } }: { readonly method: Method }) {
  const change = useApp((state) => state.change);
  const [text, setText] = useState('');
  // The method's own name is one of the forms it is known by, and stays.
  const others = aliases.filter((alias) => alias !== name);

  const save = (next: readonly string[], title: string) =>
    void change((client) => client.methods.update({ id, aliases: [...next] }), { title, detail: quoted(name) });
  const add = () => {
    const parsed = methodNameSchema.safeParse(text);
    if (!parsed.success) return;
    setText('');
    if (!aliases.includes(parsed.data)) save([...others, parsed.data], `Added the name ${quoted(parsed.data)}`);
  };
  return (
    <div className={styles.row}>
      <span className={styles.label}>also</span>
      {others.length > 0 && (
        <TagGroup
          aria-label="Other names"
          onRemove={(keys) => {
            const gone = others.filter((alias) => keys.has(alias));
            const rest = others.filter((alias) => !keys.has(alias));
            save(rest, `Removed the name ${quoted(gone[0] ?? '')}`);
          }}
        >
          <TagList className={cx(tagStyles.tags)}>
            {others.map((alias) => (
              <Tag key={alias} id={alias} textValue={alias} className={cx(tagStyles.tag)}>
                <span className={tagStyles.name}>
                  <Name text={alias} />
                </span>
                <Button slot="remove" className={cx(tagStyles.remove)} aria-label={`Remove the name ${alias}`}>
                  <X size={12} aria-hidden />
                </Button>
              </Tag>
            ))}
          </TagList>
        </TagGroup>
      )}
      <input
        className={styles.input}
        aria-label="Add another name"
        placeholder="add name"
        value={text}
        maxLength={200}
        spellCheck={false}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') add();
        }}
      />
    </div>
  );
}
