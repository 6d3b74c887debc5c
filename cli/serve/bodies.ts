// Request bodies: small JSON into memory, a file's bytes onto the disk, both up to a cap (BH7, BH10).

import { open, rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import type { z } from 'zod';
import { HttpRefusal } from './http-refusal.ts';

const JSON_MAX_BYTES = 4 * 1024;

/** Body of an `application/json` request, checked. A simple form of another site cannot send that type. */
export async function readJson<Schema extends z.ZodType>(
  request: IncomingMessage,
  schema: Schema,
): Promise<z.infer<Schema>> {
  requireType(request, 'application/json');
  const chunks: Buffer[] = [];
  for await (const chunk of capped(request, JSON_MAX_BYTES)) chunks.push(chunk);
  const parsed = schema.safeParse(parseJson(Buffer.concat(chunks).toString('utf8')));
  if (!parsed.success) throw new HttpRefusal(400);
  return parsed.data;
}

/** Streams a body into a new file only its owner can read; nothing is left of it when that does not end well. */
export async function storeBody(request: IncomingMessage, path: string, maxBytes: number): Promise<void> {
  requireType(request, 'application/octet-stream');
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const chunk of capped(request, maxBytes)) await file.writeFile(chunk);
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await file.close();
  }
}

/** A body's chunks; what announces itself as too large is refused before a byte of it is read. */
async function* capped(request: IncomingMessage, maxBytes: number): AsyncGenerator<Buffer, void> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) throw new HttpRefusal(413);
  let size = 0;
  // Left undestroyed when we stop early: the answer still has to leave on its connection.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) throw new HttpRefusal(413);
    yield chunk;
  }
}

function requireType(request: IncomingMessage, type: string): void {
  if (request.headers['content-type'] !== type) throw new HttpRefusal(415);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new HttpRefusal(400);
  }
}
