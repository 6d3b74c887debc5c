// What the page and `lectern serve` say to each other beside the contract. Nothing here knows a path of the disk.

import { z } from 'zod';
import { fileTokenSchema, folderTokenSchema } from './ids.ts';
import { fileRefSchema } from './imports.ts';

export const SESSION_PATH = '/session';
export const FILES_PATH = '/files';
export const EXPORT_FOLDER_PATH = '/export-folder';
export const DOWNLOADS_PATH = '/downloads/';
export const ENGINE_PATH = '/engine';

/** Where the launch address carries its one-time code: `/#t=…`; a fragment is sent to no server (BH6). */
export const CODE_PARAMETER = 't';

/** Largest file that can be handed over, in bytes; the engine reads no larger one. */
export const UPLOAD_MAX_BYTES = 256 * 1024 * 1024;

const secret = z.string().regex(/^[\w-]{43}$/);

/** POST /session trades the code of a launch address for the token of this run of the server. */
export const sessionRequestSchema = z.object({ code: secret });
export const sessionSchema = z.object({ token: secret });

/** POST /files?name= answers with what `imports.preview` takes. */
export const uploadedSchema = fileRefSchema.extend({ token: fileTokenSchema });

/** POST /export-folder answers with the folder fixed when the server started, if any. */
export const exportFolderSchema = z.object({ token: folderTokenSchema, name: z.string() }).nullable();

/** First frame of the page on /engine; after `ready` every frame belongs to the contract (BH9). */
export const helloSchema = z.object({ token: secret });
export const READY_FRAME = '{"ready":true}';

/** Why the server closed the engine's socket. */
export const SOCKET_CLOSED = {
  unauthorized: 4401,
  tooManyAttempts: 4429,
  engineGone: 4503,
  overloaded: 4507,
} as const;
