// The shapes of dumps that are read by rules of their own, in the order in which they are tried.

import { ARXIV_MAIL } from './arxiv-mail.ts';
import { COLUMNS } from './columns.ts';
import { LABELLED } from './labelled.ts';
import { LEAD_TITLES } from './lead-titles.ts';
import { PUBMED_TEXT } from './pubmed-text.ts';
import type { Shape } from './shape.ts';

export const SHAPES: readonly Shape[] = [ARXIV_MAIL, PUBMED_TEXT, LABELLED, COLUMNS, LEAD_TITLES];
