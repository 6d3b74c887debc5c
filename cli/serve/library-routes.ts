// The page's wishes about libraries and the engine: by token and by name, never by path (BH10).

import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import {
  FORGET_LIBRARY_PATH,
  libraryRequestSchema,
  NEW_LIBRARY_PATH,
  newLibraryRequestSchema,
  RESTART_PATH,
  SWITCH_LIBRARY_PATH,
} from '#shared/contract/browser-shell.ts';
import { AppError } from '#shared/contract/errors.ts';
import { forPage } from '#shared/contract/page-errors.ts';
import type { WorkerOwner } from '../open-owner.ts';
import { answerJson } from './answers.ts';
import { readJson } from './bodies.ts';
import { HttpRefusal } from './http-refusal.ts';

/** Answers with the list of libraries as it is then; what could not be done is answered with why. */
export async function libraryRoute(
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
  owner: WorkerOwner,
): Promise<void> {
  try {
    await fulfil(path, request, owner);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return answerJson(response, { error: forPage(error) }, 409);
  }
  answerJson(response, owner.list());
}

async function fulfil(path: string, request: IncomingMessage, owner: WorkerOwner): Promise<void> {
  switch (path) {
    case NEW_LIBRARY_PATH:
      return owner.create((await readJson(request, newLibraryRequestSchema)).name);
    case SWITCH_LIBRARY_PATH:
      return owner.switchTo((await readJson(request, libraryRequestSchema)).token);
    case FORGET_LIBRARY_PATH:
      return owner.forget((await readJson(request, libraryRequestSchema)).token);
    case RESTART_PATH:
      await readJson(request, z.strictObject({}));
      return owner.keeper.restart();
    default:
      throw new HttpRefusal(404);
  }
}
