// How components reach the store and the services.

import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { AppState } from './app-state.ts';
import type { Services } from './services.ts';
import type { AppStore } from './store.ts';

export interface AppContextValue {
  readonly store: AppStore;
  readonly services: Services;
}

export const AppContext = createContext<AppContextValue | null>(null);

function useAppContext(): AppContextValue {
  const value = useContext(AppContext);
  if (value === null) throw new Error('used outside the app');
  return value;
}

/** A narrow piece of the store; the component renders again only when that piece changes. */
export function useApp<Piece>(selector: (state: AppState) => Piece): Piece {
  return useStore(useAppContext().store, selector);
}

/** The store itself, for handlers that read or act without rendering again. */
export function useAppStore(): AppStore {
  return useAppContext().store;
}

/** The client and the host. */
export function useServices(): Services {
  return useAppContext().services;
}
