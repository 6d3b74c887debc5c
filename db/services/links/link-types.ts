// linkTypes.*: the types of links, those of every library and the reader's own.

import { appError } from '#shared/contract/errors.ts';
import { encodeId } from '../../sqlite/ids.ts';
import {
  insertLinkType,
  type LinkTypeValues,
  listLinkTypes,
  mergeLinkType,
  removeLinkType,
  updateLinkType,
} from '../../store/link-types.ts';
import { os } from '../implementer.ts';
import { inBatches } from '../pausing.ts';
import { toLinkType } from './link-type-value.ts';
import { existingType } from './links.ts';

export const linkTypeServices = {
  list: os.linkTypes.list.handler(({ context }) => listLinkTypes(context.library.read).map(toLinkType)),

  create: os.linkTypes.create.handler(async ({ context, input }) => {
    const { label, inverseLabel, isSymmetric, colour, dash } = input;
    const values = {
      label,
      inverse_label: isSymmetric ? label : inverseLabel,
      is_symmetric: isSymmetric ? 1 : 0,
      colour,
      dash,
    };
    const step = { kind: 'add-link-type', count: 1, subject: label } as const;
    const { value, revision } = await context.library.write(step, (tx) => insertLinkType(tx, values));
    return { revision, id: encodeId(value) };
  }),

  update: os.linkTypes.update.handler(async ({ context, input, signal }) => {
    const { label, inverseLabel, isSymmetric, colour, dash } = input;
    const type = existingType(context.library.read, input.id);
    const values: Partial<LinkTypeValues> = {
      ...(label === undefined ? {} : { label }),
      ...(inverseLabel === undefined ? {} : { inverse_label: inverseLabel }),
      ...(isSymmetric === undefined ? {} : { is_symmetric: isSymmetric ? 1 : 0 }),
      ...(colour === undefined ? {} : { colour }),
      ...(dash === undefined ? {} : { dash }),
    };
    const step = { kind: 'change-link-type', count: 1, subject: label ?? type.label } as const;
    const change = inBatches((tx) => updateLinkType(tx, type.id, values));
    const { revision } = await context.library.writePausing(step, change, signal);
    return { revision };
  }),

  merge: os.linkTypes.merge.handler(async ({ context, input, signal }) => {
    const from = existingType(context.library.read, input.id);
    const into = existingType(context.library.read, input.into);
    if (from.id === into.id)
      throw appError('BAD_INPUT', { issues: [{ path: 'into', message: 'a type cannot be merged with itself' }] });
    const step = { kind: 'merge-link-types', count: from.link_count, subject: into.label } as const;
    const merge = inBatches((tx) => mergeLinkType(tx, from.id, into.id));
    const { revision } = await context.library.writePausing(step, merge, signal);
    return { revision };
  }),

  delete: os.linkTypes.delete.handler(async ({ context, input }) => {
    const type = existingType(context.library.read, input.id);
    if (type.link_count > 0)
      throw appError('CONFLICT', { kind: 'link type', id: input.id, current: `${type.link_count} links` });
    const step = { kind: 'delete-link-type', count: 1, subject: type.label } as const;
    const { revision } = await context.library.write(step, (tx) => removeLinkType(tx, type.id));
    return { revision };
  }),
};
