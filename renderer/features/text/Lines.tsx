// A text of the reader's own that may have several lines: what stands around it keeps the line breaks.

import { Fragment } from 'react';
import { Name } from './Name.tsx';

/** Nothing is hidden in it, and each line keeps its direction to itself. */
export function Lines({ text }: { readonly text: string }) {
  return text.split(/\r?\n/).map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the text
    <Fragment key={index}>
      {index > 0 && '\n'}
      <Name text={line} />
    </Fragment>
  ));
}
