// The contract to implement, bound to what every handler is given.

import { implement } from '@orpc/server';
import { contract } from '#shared/contract/contract.ts';
import type { EngineContext } from '../engine-context.ts';

export const os = implement(contract).$context<EngineContext>();
