// Schemas of the domain values that cross the contract, checked against the domain's own types.

import { z } from 'zod';
import type { Author } from '../domain/author.ts';
import { IDENTIFIER_SCHEMES, type Identifier } from '../domain/identifier.ts';
import type { Issued } from '../domain/issued.ts';
import { READING_STATES } from '../domain/reading-state.ts';
import {
  type ByteSpan,
  type FoundUrl,
  IGNORED_REASONS,
  RECORD_WARNINGS,
  type RecordWarning,
  URL_FLAGS,
  URL_KINDS,
} from '../domain/record.ts';

const offset = z.number().int().nonnegative();
const line = z.number().int().positive();

export const authorSchema = z.object({
  family: z.string().nullable(),
  given: z.string().nullable(),
  literal: z.string().nullable(),
}) satisfies z.ZodType<Author>;

export const issuedSchema = z.object({
  year: z.number().int(),
  month: z.number().int().nullable(),
  day: z.number().int().nullable(),
}) satisfies z.ZodType<Issued>;

export const identifierSchema = z.object({
  scheme: z.enum(IDENTIFIER_SCHEMES),
  value: z.string(),
}) satisfies z.ZodType<Identifier>;

export const spanSchema = z.object({ start: offset, end: offset }) satisfies z.ZodType<ByteSpan>;

export const foundUrlSchema = z.object({
  url: z.string(),
  asPrinted: z.string(),
  kind: z.enum(URL_KINDS),
  flags: z.array(z.enum(URL_FLAGS)),
  start: offset,
  end: offset,
}) satisfies z.ZodType<FoundUrl>;

export const recordWarningSchema = z.object({
  code: z.enum(RECORD_WARNINGS),
  line,
  text: z.string().nullable(),
}) satisfies z.ZodType<RecordWarning>;

export const ignoredReasonSchema = z.enum(IGNORED_REASONS);
export const readingStateSchema = z.enum(READING_STATES);

/** A piece of a text to show otherwise than stored: UTF-16 offsets and what to show there. */
export const repairSchema = z.object({ start: offset, end: offset, replacement: z.string(), kind: z.string() });
export type RepairValue = z.infer<typeof repairSchema>;

/** UTF-16 range to mark in a text. */
export const rangeSchema = z.object({ start: offset, end: offset });
export type Range = z.infer<typeof rangeSchema>;

/** Every list is paged; no answer carries more than 500 rows. */
export const pageSchema = z.object({ offset: offset.default(0), limit: z.number().int().min(1).max(500).default(100) });

/** What every command answers: the library's revision after it. */
export const revisionSchema = z.object({ revision: offset });

/** The name of a method: 1-200 characters on one line. */
export const methodNameSchema = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]+$/u);
