// What a method is: a named thing papers introduce or mention.

export const METHOD_KINDS = ['method', 'system', 'dataset', 'benchmark', 'metric', 'model', 'software'] as const;
export type MethodKind = (typeof METHOD_KINDS)[number];

export const MENTION_ROLES = ['introduces', 'mentions'] as const;
export type MentionRole = (typeof MENTION_ROLES)[number];
