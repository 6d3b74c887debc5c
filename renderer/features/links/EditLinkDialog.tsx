// Changes a link: its type and direction, its remark, its tags, and what it rests on.

import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Link } from '#shared/contract/links.ts';
import { useApp } from '../../state/use-app.ts';
import { quoted } from '../../text/visible.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { TagField } from '../tags/TagField.tsx';
import { Name } from '../text/Name.tsx';
import styles from './EditLinkDialog.module.css';
import { EvidenceLine } from './EvidenceLine.tsx';
import { directed } from './link-words.ts';
import { RemarkField } from './RemarkField.tsx';
import { TypeField } from './TypeField.tsx';

/** Type and remark are saved by the button, tags and evidence at once; each is a step of its own to undo. */
export function EditLinkDialog({ link, onClose }: { readonly link: Link; readonly onClose: () => void }) {
  const change = useApp((state) => state.change);
  const perform = useApp((state) => state.perform);
  const { id, source, target } = link;
  const words = `${quoted(source.name)} → ${quoted(target.name)}`;
  const [as, setAs] = useState<ReturnType<typeof directed> | null>(() => directed(link.type, false));
  const [remark, setRemark] = useState(link.remark ?? '');
  const isTypeChanged = as !== null && (as.type.id !== link.type.id || as.isTurned);
  const isRemarkChanged = remark.trim() !== (link.remark ?? '');
  const hasJudgement = link.evidence.some(({ kind }) => kind === 'judgement');

  const save = async () => {
    if (as === null) return;
    onClose();
    if (!isTypeChanged && !isRemarkChanged) return;
    await change(
      (client) =>
        client.links.update({
          id,
          ...(as.type.id === link.type.id ? {} : { typeId: as.type.id }),
          ...(as.isTurned ? { turn: true } : {}),
          ...(isRemarkChanged ? { remark: remark.trim() === '' ? null : remark.trim() } : {}),
        }),
      { title: 'Changed the link', detail: words },
    );
  };
  return (
    <Dialog
      title="Edit the link"
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isDisabled={as === null} onPress={() => void save()}>
            Save
          </Button>
        </>
      }
    >
      <div className={styles.panel}>
        <p className={styles.ends}>
          <Name text={source.name} /> <span className={styles.arrow}>{as?.label ?? '…'}</span>{' '}
          <Name text={target.name} />
        </p>
        <TypeField label="Type" value={as} onChange={setAs} />
        <RemarkField value={remark} onChange={setRemark} />
        <div className={styles.part}>
          <span className={styles.label}>Tags</span>
          <TagField
            label="Tags of this link"
            tags={link.tags}
            onAdd={(name) => void perform((client) => client.links.tag({ id, name }))}
            onRemove={(tagId) => void perform((client) => client.links.untag({ id, tagId }))}
          />
        </div>
        <div className={styles.part}>
          <span className={styles.label}>Evidence</span>
          <ul className={styles.evidence}>
            {link.evidence.map((evidence, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: evidence is named by its place in the list
              <li key={index} className={styles.piece}>
                <EvidenceLine evidence={evidence} />
                <IconButton
                  label="Remove this evidence"
                  size="s"
                  onPress={() =>
                    void change((client) => client.links.removeEvidence({ id, index }), {
                      title: 'Removed evidence of the link',
                      detail: words,
                    })
                  }
                >
                  <Trash2 size={13} aria-hidden />
                </IconButton>
              </li>
            ))}
          </ul>
          {!hasJudgement && (
            <div>
              <Button
                variant="quiet"
                onPress={() =>
                  void perform((client) => client.links.addEvidence({ id, evidence: { kind: 'judgement' } }))
                }
              >
                Add: my own judgement
              </Button>
            </div>
          )}
          <p className={styles.hint}>To add a sentence, select it in an abstract and make the same link again.</p>
        </div>
      </div>
    </Dialog>
  );
}
