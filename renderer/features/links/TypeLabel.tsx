// A link type in words, in its colour, with its line in front.

import { Name } from '../text/Name.tsx';
import { LineSample } from './LineSample.tsx';
import { type DirectedType, linkColour } from './link-words.ts';
import styles from './TypeLabel.module.css';

export interface TypeLabelProps {
  readonly as: DirectedType;
  /** A question rather than a fact. */
  readonly isAsking?: boolean;
}

export function TypeLabel({ as: { type, label }, isAsking = false }: TypeLabelProps) {
  return (
    <span className={styles.label}>
      <LineSample colour={type.colour} dash={type.dash} />
      <span className={styles.words} style={{ color: linkColour(type.colour) }}>
        <Name text={label} />
        {isAsking && '?'}
      </span>
    </span>
  );
}
