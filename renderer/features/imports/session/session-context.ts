// What the parts of an import session share.

import type { StoreApi } from 'zustand/vanilla';
import type { LecternClient } from '#shared/contract/client.ts';
import { appError } from '#shared/contract/errors.ts';
import type { PreviewId } from '#shared/contract/ids.ts';
import type { Preview, PreviewLine, PreviewRecord } from '#shared/contract/imports.ts';
import type { Host } from '../../../host/host.ts';
import type { Pager } from '../lists/pager.ts';
import type { ImportState } from './import-state.ts';

export interface SessionContext {
  readonly store: StoreApi<ImportState>;
  readonly records: Pager<PreviewRecord>;
  readonly lines: Pager<PreviewLine>;
  readonly client: () => LecternClient;
  readonly host: Pick<Host, 'grantFiles'>;
}

/** The preview on screen. Throws `NOT_FOUND` while there is none: nothing can be asked about it yet. */
export function openPreview(store: StoreApi<ImportState>): Preview {
  const { preview } = store.getState();
  if (preview === null) throw appError('NOT_FOUND', { kind: 'preview', id: '' });
  return preview;
}

/** Its id, for a call. */
export function openPreviewId(store: StoreApi<ImportState>): PreviewId {
  return openPreview(store).id;
}
