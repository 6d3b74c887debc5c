// Shapes that rows of several questions share.

import { z } from 'zod';

export const idRow = z.object({ id: z.number() });

/** A column that holds a JSON array, as `json_group_array` makes it. */
export const jsonArray = <Item>(item: z.ZodType<Item>) =>
  z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(z.array(item));

export const authorRow = z.object({
  family: z.string().nullable(),
  given: z.string().nullable(),
  literal: z.string().nullable(),
});
