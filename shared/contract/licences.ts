// The licences of what Lectern is made of: a file the build puts beside the page.

import { z } from 'zod';

/** Where both shells serve it. */
export const LICENCES_PATH = '/licences.json';

const bundledPackageSchema = z.object({
  name: z.string(),
  version: z.string(),
  /** By its SPDX name; null where the package names none. */
  licence: z.string().nullable(),
  /** The whole text; null where the package carries none. */
  text: z.string().nullable(),
});
export type BundledPackage = z.infer<typeof bundledPackageSchema>;

/** Lectern first, then the others by name. */
export const licencesSchema = z.array(bundledPackageSchema);
