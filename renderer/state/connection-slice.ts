// Whether the library is reachable.

import type { ConnectionStatus } from '../api/connection.ts';
import type { SliceCreator } from './slice.ts';

export interface ConnectionSlice {
  readonly connection: ConnectionStatus;
  readonly setConnection: (connection: ConnectionStatus) => void;
}

export const createConnectionSlice: SliceCreator<ConnectionSlice> = (set) => ({
  connection: { kind: 'connecting' },
  setConnection: (connection) => set({ connection }),
});
