// The built page over HTTP: read once, so that a rebuild under a running server breaks no page that is open.

import { randomBytes } from 'node:crypto';
import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join, relative, sep } from 'node:path';
import { contentTypeOf } from '#shared/contract/content-type.ts';
import { appError } from '#shared/contract/errors.ts';
import { STYLE_NONCE_PLACEHOLDER } from '#shared/contract/page-policy.ts';
import { setSecurityHeaders } from './answers.ts';
import { HttpRefusal } from './http-refusal.ts';

const DOCUMENT_PATH = '/index.html';

/** Answers a GET for a path of the page, or throws 404. */
export type ServePage = (path: string, response: ServerResponse) => void;

/** The paths there are are listed once: there is nothing to traverse, and no directory to list (BH10, BH11). */
export function pageServer(folder: string): ServePage {
  const files = readFiles(folder);
  const document = String(files.get(DOCUMENT_PATH) ?? '');
  return (path, response) => {
    if (path === '/' || path === DOCUMENT_PATH) {
      const nonce = randomBytes(16).toString('base64');
      setSecurityHeaders(response, nonce);
      send(response, DOCUMENT_PATH, Buffer.from(document.replaceAll(STYLE_NONCE_PLACEHOLDER, nonce)));
      return;
    }
    const file = files.get(path);
    if (!file) throw new HttpRefusal(404);
    send(response, path, file);
  };
}

function readFiles(folder: string): ReadonlyMap<string, Buffer> {
  const entries = entriesOf(folder).filter((entry) => entry.isFile());
  return new Map(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [`/${relative(folder, path).replaceAll(sep, '/')}`, readFileSync(path)];
    }),
  );
}

/** Throws `IO_FAILED` where no page was built. */
function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true });
  } catch (error) {
    const { code = String(error) } = error as NodeJS.ErrnoException;
    throw appError('IO_FAILED', { name: 'the built page', system: code });
  }
}

function send(response: ServerResponse, path: string, body: Buffer): void {
  response.writeHead(200, { 'Content-Type': contentTypeOf(path), 'Content-Length': body.length }).end(body);
}
