// The library as a whole.

import { z } from 'zod';
import { query } from './procedure.ts';

export const librarySchema = z.object({
  /** File name without folder: paths do not cross the contract. */
  name: z.string(),
  libraryId: z.string(),
  schemaVersion: z.number().int().positive(),
  revision: z.number().int().nonnegative(),
  createdAt: z.string(),
  counts: z.object({
    papers: z.number().int().nonnegative(),
    notes: z.number().int().nonnegative(),
    tags: z.number().int().nonnegative(),
    imports: z.number().int().nonnegative(),
    states: z.object({
      inbox: z.number().int().nonnegative(),
      queued: z.number().int().nonnegative(),
      reading: z.number().int().nonnegative(),
      read: z.number().int().nonnegative(),
      skipped: z.number().int().nonnegative(),
    }),
  }),
});
export type Library = z.infer<typeof librarySchema>;

/** What a check of the file found; an empty list of problems means every check passed. */
export const verificationSchema = z.object({
  ok: z.boolean(),
  problems: z.array(z.object({ check: z.string(), detail: z.string() })),
  checked: z.object({ rows: z.number().int().nonnegative(), checks: z.number().int().nonnegative() }),
});
export type Verification = z.infer<typeof verificationSchema>;

export const library = {
  info: query.output(librarySchema),
  verify: query.output(verificationSchema),
};
