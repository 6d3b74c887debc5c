// Specimens of methods, links and suggestions.

import { DEFAULT_LINK_TYPES } from '#shared/domain/link-type.ts';
import { METHOD_KINDS } from '#shared/domain/method.ts';
import { fakeClient } from '../../testing/fake-client.ts';
import { InApp } from '../../testing/in-app.tsx';
import { candidate, link, linkType, methodEnd, methodId, methodRow, suggestion } from '../../testing/link-values.ts';
import { paperId } from '../../testing/sample-values.ts';
import { LinkList } from '../links/LinkList.tsx';
import { directed } from '../links/link-words.ts';
import { TypeLabel } from '../links/TypeLabel.tsx';
import { CandidateChip } from '../methods/CandidateChip.tsx';
import { MethodChip } from '../methods/MethodChip.tsx';
import { MethodRowView } from '../methods/MethodRowView.tsx';
import { SuggestedLinks } from '../suggestions/SuggestedLinks.tsx';
import type { Specimen } from './specimen.ts';

const INTRODUCES = 'introduces';
const nothing = () => undefined;
const TYPES = DEFAULT_LINK_TYPES.map((type) => linkType(type.name, type));
const QUOTE = 'BatchLLM outperforms vLLM by 1.1x to 2x on a set of microbenchmarks.';
const HERE = methodEnd('m1', 'BatchLLM');
const AT_HOME = {
  kind: 'quote',
  paperId: paperId('p1'),
  paperTitle: 'BatchLLM',
  field: 'abstract',
  start: 0,
  end: QUOTE.length,
  quote: QUOTE,
  isInPlace: true,
} as const;
const LINK = link('l1', {
  type: linkType('outperforms', { colour: 'outperforms' }),
  source: HERE,
  target: methodEnd('m2', 'vLLM'),
});
const SUGGESTION = suggestion('1', {
  type: linkType('outperforms', { colour: 'outperforms' }),
  evidence: [{ ...AT_HOME, cue: { start: 9, end: 20 } }],
});
const BATCH = methodRow('m1', { name: 'BatchLLM', paperCount: 2, linkCount: 1, hasNote: true });
const client = fakeClient({
  suggestions: {
    list: async () => ({
      total: 1,
      suggestions: [SUGGESTION],
      status: { analysed: 1, total: 1, isWorking: false },
    }),
  },
});

export const LINKING_PARTS: readonly Specimen[] = [
  {
    name: 'Link types',
    states: TYPES.flatMap((type) => [
      { label: type.name, content: <TypeLabel as={directed(type, false)} /> },
      { label: `${type.name}, suggested`, content: <TypeLabel as={directed(type, true)} isAsking /> },
    ]),
  },
  {
    name: 'Methods as chips',
    states: [
      ...METHOD_KINDS.map((kind) => ({
        label: kind,
        content: (
          <InApp client={client}>
            <MethodChip method={methodRow(kind, { name: kind, kind })} role={INTRODUCES} />
          </InApp>
        ),
      })),
      {
        label: 'mentioned',
        content: (
          <InApp client={client}>
            <MethodChip method={BATCH} />
          </InApp>
        ),
      },
      {
        label: 'found, not yet accepted',
        content: (
          <CandidateChip
            candidate={candidate('Sarathi-Serve')}
            isStop
            onAccept={nothing}
            onRefuse={nothing}
            onAttend={nothing}
          />
        ),
      },
    ],
  },
  {
    name: 'A row of methods',
    states: [
      { label: 'open', content: <Row isOpen /> },
      { label: 'not open', content: <Row isOpen={false} /> },
    ],
  },
  {
    name: 'Links',
    states: [
      {
        label: 'with a sentence; with a judgement; without its evidence',
        content: (
          <InApp client={client}>
            <LinkList
              here={[{ kind: 'method', id: methodId('m1') }]}
              links={[
                { ...LINK, evidence: [AT_HOME], remark: 'On one machine only.' },
                link('l2', { source: HERE, evidence: [{ kind: 'judgement' }] }),
                link('l3', {
                  source: HERE,
                  hasLostEvidence: true,
                  evidence: [{ ...AT_HOME, paperId: null, isInPlace: false }],
                }),
              ]}
            />
          </InApp>
        ),
      },
    ],
  },
  {
    name: 'A suggested link',
    states: [
      {
        label: 'on the page of its paper',
        content: (
          <InApp client={client}>
            <SuggestedLinks about={{ paperId: paperId('p1') }} />
          </InApp>
        ),
      },
    ],
  },
];

function Row({ isOpen }: { readonly isOpen: boolean }) {
  return (
    <div role="listbox" aria-label={isOpen ? 'Methods' : 'Other methods'}>
      <MethodRowView id={`gallery-method-${isOpen}`} row={BATCH} index={0} total={1} isOpen={isOpen} onOpen={nothing} />
    </div>
  );
}
