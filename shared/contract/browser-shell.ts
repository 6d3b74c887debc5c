// What the page and `lectern serve` say to each other beside the contract. Nothing here knows a path of the disk.

import { z } from 'zod';
import { fileTokenSchema, folderTokenSchema } from './ids.ts';
import { fileRefSchema } from './imports.ts';
import { libraryTokenSchema, recentLibrarySchema } from './recent-libraries.ts';

export const SESSION_PATH = '/session';
export const FILES_PATH = '/files';
export const EXPORT_FOLDER_PATH = '/export-folder';
export const DOWNLOADS_PATH = '/downloads/';
export const ENGINE_PATH = '/engine';
export const RESTART_PATH = '/engine/restart';
export const LIBRARIES_PATH = '/libraries';
export const NEW_LIBRARY_PATH = '/libraries/new';
export const SWITCH_LIBRARY_PATH = '/libraries/switch';
export const FORGET_LIBRARY_PATH = '/libraries/forget';

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

/** GET /libraries answers with the list; POST /libraries/switch and /libraries/forget take a token of it. */
export const librariesSchema = z.array(recentLibrarySchema);
export const libraryRequestSchema = z.strictObject({ token: libraryTokenSchema });
/** POST /libraries/new makes a library in Lectern's own folder. */
export const newLibraryRequestSchema = z.strictObject({ name: z.string().max(1_000) });

/** Body of a request that was understood and could not be done (409): the error, without any path. */
export const refusedSchema = z.object({ error: z.object({ code: z.string(), details: z.unknown() }) });

/** First frame of the page on /engine (BH9). */
export const helloSchema = z.object({ token: secret });

/** What a page is told of the engine it is connected to, so that it can tell what it has missed. */
export const engineFactsSchema = z.object({
  restarts: z.number().int().nonnegative(),
  switches: z.number().int().nonnegative(),
  /** Name of the open library. */
  library: z.string(),
});
export type PageFacts = Readonly<z.infer<typeof engineFactsSchema>>;

/** First frame of the server; after a `ready` every frame belongs to the contract. */
export const greetingSchema = z.discriminatedUnion('ready', [
  z.object({ ready: z.literal(true), facts: engineFactsSchema }),
  /** There is no engine: it died twice in short time, or its library cannot be opened any more. */
  z.object({ ready: z.literal(false), ...refusedSchema.shape }),
]);
export type Greeting = z.input<typeof greetingSchema>;

/** Why the server closed the engine's socket. */
export const SOCKET_CLOSED = {
  unauthorized: 4401,
  tooManyAttempts: 4429,
  /** The engine died; it may be there again. */
  engineGone: 4503,
  /** There is no engine until the reader asks for one. */
  engineStopped: 4504,
  /** The shell has moved to another library. */
  librarySwitched: 4505,
  overloaded: 4507,
} as const;
