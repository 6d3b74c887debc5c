// The base every procedure of the contract starts from: one error table for all.

import { oc } from '@orpc/contract';
import { ERRORS } from './errors.ts';

/** Reads; may be repeated freely and changes nothing. */
export const query = oc.errors(ERRORS).meta({ effect: 'query' });

/** Writes: one revision, one undo step; answers with the revision it made. */
export const command = oc.errors(ERRORS).meta({ effect: 'command' });
