// The fields of a new link. By keys: the target's name, Enter, Tab, the type, Enter, Enter.

import { useState } from 'react';
import { Form } from 'react-aria-components';
import type { LinkDraft } from '../../state/link-slice.ts';
import { useApp } from '../../state/use-app.ts';
import { quoted } from '../../text/visible.ts';
import { Button } from '../../ui/Button.tsx';
import formStyles from '../../ui/form.module.css';
import { TextField } from '../../ui/TextField.tsx';
import { DraftEvidence } from './DraftEvidence.tsx';
import { EndpointField } from './EndpointField.tsx';
import type { FoundEnd } from './find-ends.ts';
import styles from './LinkForm.module.css';
import type { DirectedType } from './link-words.ts';
import { newLink, tagsOf } from './new-link.ts';
import { RemarkField } from './RemarkField.tsx';
import { TypeField } from './TypeField.tsx';
import { useSameLink } from './use-same-link.ts';

export interface LinkFormProps {
  readonly draft: LinkDraft;
  readonly offered: readonly FoundEnd[];
  readonly onClose: () => void;
}

export function LinkForm({ draft, offered, onClose }: LinkFormProps) {
  const change = useApp((state) => state.change);
  const hasBothEnds = draft.target !== undefined;
  const [from, setFrom] = useState<FoundEnd | null>(() => (hasBothEnds ? null : offered[0]) ?? draft.source);
  const [to, setTo] = useState<FoundEnd | null>(draft.target ?? null);
  const [as, setAs] = useState<DirectedType | null>(null);
  const [evidence, setEvidence] = useState(draft.evidence);
  const [remark, setRemark] = useState('');
  const [tags, setTags] = useState('');
  const same = useSameLink(from, to, as);
  const isReady = from !== null && to !== null && as !== null && (same === null || evidence !== null);

  const save = async () => {
    if (from === null || to === null || as === null) return;
    if (same !== null && evidence === null) return;
    const words = { detail: `${quoted(from.name)} ${as.label} ${quoted(to.name)}` };
    const { paperId, field, start, end } = evidence ?? {};
    const done =
      same !== null && paperId !== undefined && field !== undefined && start !== undefined && end !== undefined
        ? await change(
            (client) => client.links.addEvidence({ id: same, evidence: { kind: 'quote', paperId, field, start, end } }),
            { title: 'Added the sentence to the link', ...words },
          )
        : await change(
            (client) => client.links.create(newLink({ from, to, as, evidence, remark, tags: tagsOf(tags) })),
            { title: 'Linked', ...words },
          );
    if (done !== null) onClose();
  };
  return (
    <Form
      className={styles.form ?? ''}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <EndpointField
        label="From"
        wants="methods-and-papers"
        value={from}
        onChange={setFrom}
        offered={offered}
        except={to}
      />
      <EndpointField
        label="To"
        wants="methods-and-papers"
        value={to}
        onChange={setTo}
        offered={offered}
        except={from}
        mayCreate
        autoFocus={!hasBothEnds}
      />
      <TypeField label="How" value={as} onChange={setAs} autoFocus={hasBothEnds} />
      <DraftEvidence evidence={evidence} onRemove={() => setEvidence(null)} />
      <RemarkField value={remark} onChange={setRemark} />
      <TextField label="Tags" value={tags} onChange={setTags} placeholder="separated by commas" maxLength={600} />
      {same !== null && (
        <p role="status" className={styles.same}>
          {evidence === null
            ? 'There is this very link already.'
            : 'There is this very link already: the sentence is added to what it rests on.'}
        </p>
      )}
      <div className={formStyles.actions}>
        <Button onPress={onClose}>Cancel</Button>
        <Button type="submit" variant="primary" isDisabled={!isReady}>
          {same === null ? 'Link' : 'Add the sentence'}
        </Button>
      </div>
    </Form>
  );
}
