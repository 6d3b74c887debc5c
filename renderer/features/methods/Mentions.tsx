// What papers say of a method: each paper with the sentences that name it.

import { Ellipsis } from 'lucide-react';
import type { Mention } from '#shared/contract/methods.ts';
import { useApp } from '../../state/use-app.ts';
import { plural } from '../../text/plural.ts';
import { quoted } from '../../text/visible.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu, MenuItem } from '../../ui/Menu.tsx';
import evidence from '../links/EvidenceLine.module.css';
import { useOpenEnd, useShowQuote } from '../links/open-end.ts';
import { PaneSection } from '../papers/PaneSection.tsx';
import { Name } from '../text/Name.tsx';
import styles from './Mentions.module.css';
import { byPaper, type PaperMentions } from './mentions-by-paper.ts';
import type { Method } from './method-value.ts';

export function Mentions({ method }: { readonly method: Method }) {
  const openEnd = useOpenEnd();
  const papers = byPaper(method.mentions);
  if (papers.length === 0) return null;
  return (
    <PaneSection title="Papers" count={plural(papers.length, 'paper')}>
      <ul>
        {papers.map(({ paperId, title, role, quotes }) => (
          <li key={paperId} className={styles.paper}>
            <div className={styles.head}>
              <button type="button" className={styles.title} onClick={() => openEnd({ kind: 'paper', id: paperId })}>
                {title === '' ? <em>untitled</em> : <Name text={title} />}
              </button>
              <span className={styles.role}>{role === 'introduces' ? 'introduces it' : 'mentions it'}</span>
              <MentionMenu method={method} paper={{ paperId, title, role }} />
            </div>
            {quotes.map((quote) => (
              <QuoteLine key={`${quote.field}-${quote.start}`} mention={quote} />
            ))}
          </li>
        ))}
      </ul>
    </PaneSection>
  );
}

interface MentionMenuProps {
  readonly method: Method;
  readonly paper: Pick<PaperMentions, 'paperId' | 'title' | 'role'>;
}

function MentionMenu({ method: { id, name }, paper: { paperId, title, role } }: MentionMenuProps) {
  const change = useApp((state) => state.change);
  const isReadOnly = useApp((state) => state.library?.readOnly != null);
  const other = role === 'introduces' ? 'mentions' : 'introduces';
  return (
    <Menu
      label="What the paper has to do with it"
      trigger={
        <IconButton label={`More about ${quoted(title)} and this method`} size="s" isDisabled={isReadOnly}>
          <Ellipsis size={14} aria-hidden />
        </IconButton>
      }
    >
      <MenuItem
        label={other === 'introduces' ? 'This paper introduces it' : 'This paper only mentions it'}
        onAction={() =>
          void change((client) => client.methods.mention({ id, paperId, role: other }), {
            title:
              other === 'introduces' ? `A paper introduces ${quoted(name)}` : `A paper only mentions ${quoted(name)}`,
            detail: quoted(title),
          })
        }
      />
      <MenuItem
        label="This paper does not mean it"
        isDangerous
        onAction={() =>
          void change((client) => client.methods.unmention({ id, paperId }), {
            title: `Took ${quoted(name)} off a paper`,
            detail: quoted(title),
          })
        }
      />
    </Menu>
  );
}

function QuoteLine({ mention: { paperId, field, start, end, quote } }: { readonly mention: Mention }) {
  const showQuote = useShowQuote();
  if (quote === null || field === null || start === null || end === null || field === 'title') return null;
  return (
    <button
      type="button"
      className={evidence.open}
      title="Show in the paper"
      onClick={() => showQuote({ paperId, field, start, end, quote })}
    >
      <q className={evidence.quote}>
        <Name text={quote} />
      </q>
    </button>
  );
}
