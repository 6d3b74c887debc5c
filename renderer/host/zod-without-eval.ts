// Keeps zod from trying `eval`. Import it first of all (main.tsx), for its effect.

import { z } from 'zod';

// zod tries where the first schema is made, that is while the contract's modules load; the policy would report it.
z.config({ jitless: true });
