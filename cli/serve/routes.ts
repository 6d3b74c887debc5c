// What the browser shell offers beside the page: the session, files in, files out.

import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import {
  DOWNLOADS_PATH,
  EXPORT_FOLDER_PATH,
  FILES_PATH,
  LIBRARIES_PATH,
  SESSION_PATH,
  sessionRequestSchema,
  UPLOAD_MAX_BYTES,
} from '#shared/contract/browser-shell.ts';
import { fileTokenSchema } from '#shared/contract/ids.ts';
import { fileRefSchema } from '#shared/contract/imports.ts';
import type { EngineWorker } from '../engine-worker.ts';
import type { WorkerOwner } from '../open-owner.ts';
import { answerJson } from './answers.ts';
import { readJson, storeBody } from './bodies.ts';
import { HttpRefusal } from './http-refusal.ts';
import { libraryRoute } from './library-routes.ts';
import type { ServePage } from './page.ts';
import { bearerToken, type Gate, newSecret, type Verdict } from './secrets.ts';

export interface RouteOptions {
  readonly owner: WorkerOwner;
  readonly gate: Gate;
  readonly servePage: ServePage;
  /** Folder exports may go to, fixed when the server started (BH10). */
  readonly exportFolder: string | null;
}

/** Answers a request the rules have let through, or throws {@link HttpRefusal}. */
export async function route(request: IncomingMessage, response: ServerResponse, options: RouteOptions): Promise<void> {
  const { path, search } = splitTarget(request.url ?? '');
  const { gate, owner } = options;
  if (request.method === 'GET') {
    if (path === LIBRARIES_PATH) {
      authorize(request, gate);
      return answerJson(response, owner.list());
    }
    if (!path.startsWith(DOWNLOADS_PATH)) return options.servePage(path, response);
    authorize(request, gate);
    return sendDownload(path.slice(DOWNLOADS_PATH.length), response, await engineOf(owner));
  }
  if (path === SESSION_PATH) return startSession(request, response, gate);
  // Everything else needs the token, and what is not there is as forbidden as what is.
  authorize(request, gate);
  switch (path) {
    case FILES_PATH:
      return receiveFile(request, response, search.get('name'), await engineOf(owner));
    case EXPORT_FOLDER_PATH:
      return grantExportFolder(request, response, options);
    default:
      return libraryRoute(path, request, response, owner);
  }
}

/** The engine, once it is there again; without one there is nothing to hand a file to. */
async function engineOf(owner: WorkerOwner): Promise<EngineWorker> {
  return owner.keeper.engine().catch(() => {
    throw new HttpRefusal(503);
  });
}

/** Cut by hand: a URL parser repairs paths (`/..`, `/\\`), and here what is not exact is simply not there. */
function splitTarget(target: string): { readonly path: string; readonly search: URLSearchParams } {
  const [path = '', ...search] = target.split('?');
  return { path, search: new URLSearchParams(search.join('?')) };
}

/** BH5: the token travels in this header alone; a browser adds no header of its own accord. */
function authorize(request: IncomingMessage, gate: Gate): void {
  requireAccepted(gate.judgeToken(bearerToken(request.headers.authorization)));
}

function requireAccepted(verdict: Verdict): void {
  if (verdict !== 'accepted') throw new HttpRefusal(verdict === 'unauthorized' ? 401 : 429);
}

async function startSession(request: IncomingMessage, response: ServerResponse, gate: Gate): Promise<void> {
  const { code } = await readJson(request, sessionRequestSchema);
  const { verdict, token } = gate.exchange(code);
  requireAccepted(verdict);
  answerJson(response, { token });
}

async function receiveFile(
  request: IncomingMessage,
  response: ServerResponse,
  givenName: string | null,
  engine: EngineWorker,
): Promise<void> {
  // The name is only shown, and shown without folders; where the bytes go is ours to say (BH10).
  const name = fileRefSchema.shape.name.safeParse(givenName?.split(/[\\/]/).at(-1));
  if (!name.success) throw new HttpRefusal(400);
  const path = join(engine.temporaryFolder, `upload-${newSecret()}`);
  await storeBody(request, path, UPLOAD_MAX_BYTES);
  answerJson(response, { token: await engine.grantFile(path, { removeAfterUse: true }), name: name.data });
}

async function sendDownload(givenToken: string, response: ServerResponse, engine: EngineWorker): Promise<void> {
  const token = fileTokenSchema.safeParse(givenToken);
  const download = token.success ? engine.download(token.data) : null;
  if (!download) throw new HttpRefusal(404);
  const { size } = await stat(download.path).catch(() => {
    throw new HttpRefusal(404);
  });
  response.writeHead(200, {
    'Content-Type': 'application/octet-stream',
    'Content-Length': size,
    'Content-Disposition': 'attachment',
  });
  await pipeline(createReadStream(download.path), response);
}

async function grantExportFolder(
  request: IncomingMessage,
  response: ServerResponse,
  { owner, exportFolder }: RouteOptions,
): Promise<void> {
  await readJson(request, z.strictObject({}));
  if (exportFolder === null) return answerJson(response, null);
  const engine = await engineOf(owner);
  answerJson(response, { token: await engine.grantFolder(exportFolder), name: basename(exportFolder) });
}
