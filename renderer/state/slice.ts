// The type every slice of the store is made with.

import type { AppState } from './app-state.ts';
import type { Services } from './services.ts';

export type SetState = (change: Partial<AppState> | ((state: AppState) => Partial<AppState>)) => void;
export type GetState = () => AppState;

/** Makes one slice: its values and the actions that change them. */
export type SliceCreator<Slice> = (set: SetState, get: GetState, services: Services) => Slice;
