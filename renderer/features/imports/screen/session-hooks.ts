// How the parts of the import screen reach its session.

import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { ImportSession } from '../session/import-session.ts';
import type { ImportState } from '../session/import-state.ts';

export const ImportSessionContext = createContext<ImportSession | null>(null);

/** The session of the open import screen. */
export function useSession(): ImportSession {
  const session = useContext(ImportSessionContext);
  if (session === null) throw new Error('used outside the import screen');
  return session;
}

/** A narrow piece of what the session knows; the component renders again only when that piece changes. */
export function useImport<Piece>(selector: (state: ImportState) => Piece): Piece {
  return useStore(useSession().store, selector);
}
