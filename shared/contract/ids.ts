// Branded ids: opaque strings on the wire, never mixed up between kinds.

import { z } from 'zod';

const id = z.string().regex(/^[0-9a-z-]{1,40}$/);

export const paperIdSchema = id.brand<'PaperId'>();
export const noteIdSchema = id.brand<'NoteId'>();
export const tagIdSchema = id.brand<'TagId'>();
export const methodIdSchema = id.brand<'MethodId'>();
export const linkIdSchema = id.brand<'LinkId'>();
export const linkTypeIdSchema = id.brand<'LinkTypeId'>();
export const graphViewIdSchema = id.brand<'GraphViewId'>();
export const importIdSchema = id.brand<'ImportId'>();
export const previewIdSchema = id.brand<'PreviewId'>();
export const taskIdSchema = id.brand<'TaskId'>();
export const fileTokenSchema = id.brand<'FileToken'>();
export const folderTokenSchema = id.brand<'FolderToken'>();

export type PaperId = z.infer<typeof paperIdSchema>;
export type TagId = z.infer<typeof tagIdSchema>;
export type MethodId = z.infer<typeof methodIdSchema>;
export type LinkId = z.infer<typeof linkIdSchema>;
export type LinkTypeId = z.infer<typeof linkTypeIdSchema>;
export type ImportId = z.infer<typeof importIdSchema>;
export type PreviewId = z.infer<typeof previewIdSchema>;
export type TaskId = z.infer<typeof taskIdSchema>;
export type FileToken = z.infer<typeof fileTokenSchema>;
export type FolderToken = z.infer<typeof folderTokenSchema>;
