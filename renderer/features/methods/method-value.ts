// A method with everything its page shows.

import type { z } from 'zod';
import type { methodSchema } from '#shared/contract/methods.ts';

export type Method = z.infer<typeof methodSchema>;
