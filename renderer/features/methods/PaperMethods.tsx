// Under an abstract: the methods of the paper, and quietly the names the program found in it.

import { ListPlus } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Paper } from '#shared/contract/papers.ts';
import { MENTION_ROLES } from '#shared/domain/method.ts';
import { useQuery } from '../../api/use-query.ts';
import { focusTarget } from '../../app/focus.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import { PaneSection } from '../papers/PaneSection.tsx';
import { AcceptAllDialog } from './AcceptAllDialog.tsx';
import styles from './chips.module.css';
import { RoleRow } from './RoleRow.tsx';

/** From how many candidates on they can be accepted together. */
const MANY = 2;

/** Nothing at all for a paper without any. */
export function PaperMethods({ paper }: { readonly paper: Paper }) {
  const { method, suggestion } = useApp((state) => state.changed);
  const isReadOnly = useApp((state) => state.library?.readOnly != null);
  const markNames = useApp((state) => state.markNames);
  const [isAccepting, setAccepting] = useState(false);
  const accepted = useQuery((client, signal) => client.methods.ofPaper({ paperId: paper.id }, { signal }), [method]);
  const found = useQuery(
    (client, signal) => client.methods.candidates({ paperId: paper.id }, { signal }),
    [method, suggestion, paper.title, paper.abstract],
  );
  const methods = accepted.value ?? [];
  const candidates = isReadOnly ? [] : (found.value ?? []);
  // A chip that goes away with the page is left by no pointer.
  useEffect(() => () => markNames(null), [markNames]);
  if (methods.length === 0 && candidates.length === 0) return null;
  return (
    <PaneSection
      title="Methods"
      count={countWords(methods.length, candidates.length)}
      actions={
        candidates.length >= MANY && (
          <Button variant="quiet" icon={<ListPlus size={14} aria-hidden />} onPress={() => setAccepting(true)}>
            Accept all…
          </Button>
        )
      }
    >
      <div className={styles.rows} {...focusTarget('methods')}>
        {MENTION_ROLES.map((role) => (
          <RoleRow
            key={role}
            role={role}
            paperId={paper.id}
            methods={methods.filter((one) => one.role === role)}
            candidates={candidates.filter((one) => one.role === role)}
          />
        ))}
      </div>
      {isAccepting && <AcceptAllDialog paper={paper} onClose={() => setAccepting(false)} />}
    </PaneSection>
  );
}

/** "3, and 2 found". */
function countWords(methods: number, candidates: number): string {
  if (candidates === 0) return String(methods);
  return methods === 0 ? `${candidates} found` : `${methods}, and ${candidates} found`;
}
