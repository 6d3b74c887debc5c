// A file that has no path (pasted, or from another program): its bytes are stored for the engine to read once.

import { randomBytes } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { UPLOAD_MAX_BYTES } from '#shared/contract/browser-shell.ts';
import { fileRefSchema } from '#shared/contract/imports.ts';
import type { EngineProcess } from './engine-process.ts';

/** `engine` is the one that runs now, or null while none does. */
export async function receiveUpload(
  request: Request,
  engine: Pick<EngineProcess, 'temporaryFolder' | 'grantFile'> | null,
): Promise<Response> {
  if (engine === null) return new Response(null, { status: 503 });
  const name = fileRefSchema.shape.name.safeParse(new URL(request.url).searchParams.get('name'));
  if (!name.success || request.body === null) return new Response(null, { status: 400 });
  const path = join(engine.temporaryFolder, `upload-${randomBytes(16).toString('hex')}`);
  if (!(await store(request.body, path))) return new Response(null, { status: 413 });
  return Response.json({ token: await engine.grantFile(path, { removeAfterUse: true }), name: name.data });
}

/** False when there were too many bytes; whatever goes wrong, nothing is left behind. */
async function store(body: ReadableStream<Uint8Array>, path: string): Promise<boolean> {
  const file = await open(path, 'wx', 0o600);
  let size = 0;
  let isComplete = false;
  try {
    for await (const chunk of body as ReadableStream<Uint8Array> & AsyncIterable<Uint8Array>) {
      size += chunk.byteLength;
      if (size > UPLOAD_MAX_BYTES) return false;
      await file.writeFile(chunk);
    }
    isComplete = true;
    return true;
  } finally {
    await file.close();
    if (!isComplete) await rm(path, { force: true });
  }
}
