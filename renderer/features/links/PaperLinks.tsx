// The links of a paper, and of the methods it introduces.

import { Link2, Quote } from 'lucide-react';
import { useMemo } from 'react';
import type { LecternClient } from '#shared/contract/client.ts';
import type { Endpoint, Link } from '#shared/contract/links.ts';
import type { Paper } from '#shared/contract/papers.ts';
import { useQuery } from '../../api/use-query.ts';
import { keyOf } from '../../app/commands.ts';
import { focusTarget } from '../../app/focus.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import { PaneSection } from '../papers/PaneSection.tsx';
import { paperEnd } from './find-ends.ts';
import { LinkList } from './LinkList.tsx';

const MOST_LINKS = 200;

export function PaperLinks({ paper }: { readonly paper: Paper }) {
  const version = useApp(({ changed }) => changed.link + changed.method + changed.tag);
  const openLink = useApp((state) => state.openLink);
  const chooseSentence = useApp((state) => state.chooseSentence);
  const isReadOnly = useApp((state) => state.library?.readOnly != null);
  const { value } = useQuery(
    (client, signal) => linksAround(client, paper.id, signal),
    [paper.id, version, paper.abstract],
  );
  const introduced = value?.introduced;
  const here = useMemo(() => [{ kind: 'paper', id: paper.id } as const, ...(introduced ?? [])], [paper.id, introduced]);
  if (value === null) return null;
  return (
    <PaneSection
      title="Links"
      count={value.links.length === 0 ? 'none yet' : String(value.links.length)}
      actions={
        !isReadOnly && (
          <>
            {paper.abstract !== '' && (
              <Button
                variant="quiet"
                icon={<Quote size={13} aria-hidden />}
                shortcut={keyOf('link-evidence')}
                {...focusTarget('sentence')}
                onPress={() => chooseSentence(true)}
              >
                With a sentence…
              </Button>
            )}
            <Button
              variant="quiet"
              icon={<Link2 size={14} aria-hidden />}
              shortcut={keyOf('link')}
              {...focusTarget('link')}
              onPress={() => openLink({ source: paperEnd(paper), evidence: null })}
            >
              Link…
            </Button>
          </>
        )
      }
    >
      <LinkList links={value.links} here={here} />
    </PaneSection>
  );
}

interface Around {
  readonly links: readonly Link[];
  readonly introduced: readonly Endpoint[];
}

async function linksAround(client: LecternClient, paperId: Paper['id'], signal: AbortSignal): Promise<Around> {
  const methods = await client.methods.ofPaper({ paperId }, { signal });
  const introduced = methods
    .filter(({ role }) => role === 'introduces')
    .map(({ id }): Endpoint => ({ kind: 'method', id }));
  const ends: readonly Endpoint[] = [{ kind: 'paper', id: paperId }, ...introduced];
  const pages = await Promise.all(
    ends.map((endpoint) => client.links.list({ filter: { endpoint }, limit: MOST_LINKS }, { signal })),
  );
  const links = new Map(pages.flatMap((page) => page.links).map((link) => [link.id, link]));
  return { links: [...links.values()], introduced };
}
