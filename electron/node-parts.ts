// The parts of Node this shell hands to what it shares with the browser shell.

import { createHash, randomBytes } from 'node:crypto';
import * as files from 'node:fs';
import * as sockets from 'node:net';
import { homedir, tmpdir } from 'node:os';
import * as paths from 'node:path';
import type { NodeParts } from '#shared/contract/node-parts.ts';

export const NODE_PARTS: NodeParts = {
  files,
  paths,
  sockets,
  sha256: (text) => createHash('sha256').update(text).digest('hex'),
  newSecret: () => randomBytes(32).toString('base64url'),
  system: {
    platform: process.platform,
    env: process.env,
    home: homedir(),
    temporary: tmpdir(),
    userId: process.getuid?.() ?? null,
  },
};
