// What the command line says to the shell that has a library open: over a local socket, a line at a time.

import { z } from 'zod';
import { ERROR_CODES } from './errors.ts';

/** The longest note, written with six bytes a character, still fits, as on the page's socket. */
export const MAX_LINE_LENGTH = 16 * 1024 * 1024;
/** Before the token was right, only so much is listened to. */
export const MAX_HELLO_LENGTH = 1_024;

/** First line of the command line; the token is in a file only the owner's own user can read. */
export const ownerHelloSchema = z.strictObject({ protocol: z.literal(1), token: z.string().min(1).max(100) });

/** First line of the owner, once its engine is there; no library's content has passed before. */
export const OWNER_READY = '{"ready":true}';

/** A line is a contract's frame, passed on unread, or a question beside the contract; its first letter says which. */
export const FRAME_LINE = 'f';
export const QUESTION_LINE = 'q';

/** The command line hands over a file or folder, which a page may never do by path. */
export const ownerQuestionSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('grant-file'), id: z.number().int(), path: z.string().min(1).max(32_767) }),
  z.strictObject({ type: z.literal('grant-folder'), id: z.number().int(), path: z.string().min(1).max(32_767) }),
]);
export type OwnerQuestion = z.infer<typeof ownerQuestionSchema>;

export const ownerAnswerSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('granted'), id: z.number().int(), token: z.string().min(1).max(100) }),
  z.object({
    type: z.literal('refused'),
    id: z.number().int(),
    error: z.object({ code: z.enum(ERROR_CODES as [string, ...string[]]), details: z.unknown() }),
  }),
]);
export type OwnerAnswer = z.infer<typeof ownerAnswerSchema>;

/** Cuts what arrives into lines. */
export class LineReader {
  #pending = '';

  /** The lines completed by `text`, or null when one is longer than `maxLength`. */
  read(text: string, maxLength: number): string[] | null {
    const lines = text.split('\n');
    lines[0] = this.#pending + (lines[0] ?? '');
    this.#pending = lines.pop() ?? '';
    return [...lines, this.#pending].some((line) => line.length > maxLength) ? null : lines;
  }
}
