// A field that finds a method or a paper by typing its name.

import { FileText, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useQuery } from '../../api/use-query.ts';
import { cx } from '../../ui/cx.ts';
import { KindIcon } from '../methods/KindIcon.tsx';
import { Name } from '../text/Name.tsx';
import { ChoiceField, isChosen } from './ChoiceField.tsx';
import styles from './EndpointField.module.css';
import { endKey, type FoundEnd, findEnds, newEnd } from './find-ends.ts';

export interface EndpointFieldProps {
  readonly label: string;
  readonly wants: 'methods' | 'methods-and-papers';
  readonly value: FoundEnd | null;
  readonly onChange: (end: FoundEnd | null) => void;
  /** Offered before anything is typed, and first where they fit what is. */
  readonly offered?: readonly FoundEnd[];
  /** Not offered: something is never linked to itself. */
  readonly except?: FoundEnd | null;
  /** Offers to make a method of a name that is not there. */
  readonly mayCreate?: boolean;
  readonly autoFocus?: boolean;
}

const NONE: readonly FoundEnd[] = [];

export function EndpointField(props: EndpointFieldProps) {
  const { label, wants, value, onChange, offered = NONE, except, mayCreate = false, autoFocus = false } = props;
  const [text, setText] = useState(value?.name ?? '');
  const typed = text.trim();
  const isDone = isChosen(value, text, nameOf);
  const { value: answer } = useQuery(
    async (client, signal) => ({
      typed,
      found: typed === '' || isDone ? NONE : await findEnds(client, typed, wants, signal),
    }),
    [typed, wants, isDone],
  );
  const items = useMemo(() => {
    const others = (ends: readonly FoundEnd[]) =>
      ends.filter((end) => except == null || endKey(end) !== endKey(except));
    if (typed === '') return others(offered);
    // What is chosen stays among them, where the field looks for it.
    if (isDone && value !== null) return [value, ...others(offered).filter((end) => endKey(end) !== endKey(value))];
    const fitting = offered.filter(({ name }) => name.toLowerCase().includes(typed.toLowerCase()));
    const known = new Set(fitting.map(endKey));
    const found = others([...fitting, ...(answer?.found ?? NONE).filter((end) => !known.has(endKey(end)))]);
    const hasName = found.some((end) => end.name.toLowerCase() === typed.toLowerCase());
    return mayCreate && !hasName && answer?.typed === typed ? [...found, newEnd(typed)] : found;
  }, [typed, isDone, value, offered, answer, except, mayCreate]);
  return (
    <ChoiceField
      label={label}
      placeholder={wants === 'methods' ? 'Name of a method' : 'Name of a method or title of a paper'}
      maxLength={200}
      value={value}
      onChange={onChange}
      text={text}
      onTextChange={setText}
      items={items}
      keyOf={endKey}
      nameOf={nameOf}
      first={items[0]}
      none={typed === '' || isDone ? 'Type a name.' : 'Nothing of that name.'}
      renderItem={(end) => <EndOption end={end} />}
      autoFocus={autoFocus}
    />
  );
}

function nameOf({ name }: FoundEnd): string {
  return name;
}

function EndOption({ end }: { readonly end: FoundEnd }) {
  return (
    <span className={styles.end}>
      <span className={styles.icon}>
        {end.kind === 'new' && <Plus size={13} aria-hidden />}
        {end.kind === 'paper' && <FileText size={13} strokeWidth={1.75} aria-hidden />}
        {(end.kind === 'method' || end.kind === 'candidate') && <KindIcon kind={end.methodKind ?? 'method'} />}
      </span>
      <span className={cx(styles.name, end.kind === 'paper' && styles.title)}>
        {end.kind === 'new' ? 'New method ' : ''}
        <Name text={end.name} />
      </span>
      {end.detail !== undefined && <span className={styles.detail}>{end.detail}</span>}
    </span>
  );
}
