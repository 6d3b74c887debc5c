// What to make of a candidate: another name, kind or role, or a method that is there already.

import { useState } from 'react';
import { Form } from 'react-aria-components';
import type { MethodId } from '#shared/contract/ids.ts';
import type { Candidate } from '#shared/contract/methods.ts';
import { methodNameSchema } from '#shared/contract/values.ts';
import type { MentionRole, MethodKind } from '#shared/domain/method.ts';
import { Button } from '../../ui/Button.tsx';
import formStyles from '../../ui/form.module.css';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { EndpointField } from '../links/EndpointField.tsx';
import type { FoundEnd } from '../links/find-ends.ts';
import styles from './forms.module.css';
import { KindSelect } from './KindSelect.tsx';
import { ROLE_LABELS } from './method-words.ts';

/** What the reader changed of a candidate; absent keys leave it as it was found. */
export interface Accepting {
  readonly name?: string;
  readonly kind?: MethodKind;
  readonly role?: MentionRole;
  /** Null for a new method though the name is taken. */
  readonly methodId?: MethodId | null;
}

export interface CandidateEditorProps {
  readonly candidate: Candidate;
  readonly onAccept: (accepting: Accepting) => void;
}

const WHICH = [
  { value: 'new', label: 'New' },
  { value: 'known', label: 'One I have' },
] as const;
const ROLES = [
  { value: 'introduces', label: ROLE_LABELS.introduces },
  { value: 'mentions', label: ROLE_LABELS.mentions },
] as const;

export function CandidateEditor({ candidate, onAccept }: CandidateEditorProps) {
  const taken = candidate.method;
  const [name, setName] = useState(candidate.name);
  const [kind, setKind] = useState(candidate.kind);
  const [role, setRole] = useState(candidate.role);
  const [which, setWhich] = useState<'new' | 'known'>(taken === null ? 'new' : 'known');
  const [known, setKnown] = useState<FoundEnd | null>(taken === null ? null : { kind: 'method', ...taken });
  const parsed = methodNameSchema.safeParse(name);
  const isReady = which === 'new' ? parsed.success : known !== null;

  const accept = () => {
    if (which === 'known') {
      if (known?.kind === 'method') onAccept({ role, methodId: known.id });
    } else if (parsed.success) onAccept({ name: parsed.data, kind, role, methodId: null });
  };
  return (
    <Form
      className={styles.form ?? ''}
      onSubmit={(event) => {
        event.preventDefault();
        accept();
      }}
    >
      <SegmentedControl label="Method" segments={WHICH} value={which} onChange={setWhich} />
      {which === 'known' ? (
        <EndpointField label="Which" wants="methods" value={known} onChange={setKnown} />
      ) : (
        <>
          <TextField
            label="Name"
            value={name}
            onChange={setName}
            autoFocus
            maxLength={200}
            error={parsed.success ? null : 'A name has 1 to 200 characters, on one line.'}
          />
          <div className={styles.pair}>
            <span className={styles.label}>Kind</span>
            <KindSelect kind={kind} onChange={setKind} />
          </div>
        </>
      )}
      <SegmentedControl label="This paper" segments={ROLES} value={role} onChange={setRole} />
      {which === 'new' && taken !== null && (
        <p className={styles.hint}>There is a method of this name. This makes a second one: one name, two things.</p>
      )}
      <div className={formStyles.actions}>
        <Button type="submit" variant="primary" isDisabled={!isReady}>
          Accept
        </Button>
      </div>
    </Form>
  );
}
