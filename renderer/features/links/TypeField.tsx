// A field that finds a link type by typing: each type forwards and backwards.

import { useMemo, useState } from 'react';
import { useApp } from '../../state/use-app.ts';
import { ChoiceField, isChosen } from './ChoiceField.tsx';
import { type DirectedType, directedTypes } from './link-words.ts';
import { TypeLabel } from './TypeLabel.tsx';

export interface TypeFieldProps {
  readonly label: string;
  readonly value: DirectedType | null;
  readonly onChange: (as: DirectedType | null) => void;
  readonly autoFocus?: boolean;
}

/** Beginnings first. */
export function TypeField({ label, value, onChange, autoFocus = false }: TypeFieldProps) {
  const types = useApp((state) => state.linkTypes);
  const [text, setText] = useState(value?.label ?? '');
  const all = useMemo(() => directedTypes(types), [types]);
  const isDone = isChosen(value, text, nameOf);
  const items = useMemo(() => (isDone ? all : matching(all, text)), [all, text, isDone]);
  return (
    <ChoiceField
      label={label}
      placeholder="extends, outperforms, …"
      maxLength={40}
      value={value}
      onChange={onChange}
      text={text}
      onTextChange={setText}
      items={items}
      keyOf={keyOf}
      nameOf={nameOf}
      first={text.trim() === '' ? undefined : items[0]}
      none="No such type."
      renderItem={(as) => <TypeLabel as={as} />}
      autoFocus={autoFocus}
    />
  );
}

function keyOf({ type, isTurned }: DirectedType): string {
  return `${type.id}-${isTurned}`;
}

function nameOf({ label }: DirectedType): string {
  return label;
}

function matching(all: readonly DirectedType[], text: string): readonly DirectedType[] {
  const typed = text.trim().toLowerCase();
  const rank = ({ label }: DirectedType) => (label.toLowerCase().startsWith(typed) ? 0 : 1);
  return all.filter(({ label }) => label.toLowerCase().includes(typed)).toSorted((a, b) => rank(a) - rank(b));
}
