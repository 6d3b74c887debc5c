// suggestions.*: the inbox of suggested links, and what the reader says to each.

import { appError } from '#shared/contract/errors.ts';
import { SUGGESTION_RULES, type SuggestionRule } from '#shared/domain/suggestion-rule.ts';
import { evidenceOf } from '../analysis/answers.ts';
import { RULES_OFF_SETTING } from '../analysis/desk.ts';
import type { End } from '../analysis/ends.ts';
import { origin } from '../analysis/open-suggestions.ts';
import type { SuggestedLink } from '../analysis/suggest-links.ts';
import type { EngineContext } from '../engine-context.ts';
import type { ReadDb } from '../sqlite/connection.ts';
import { decodeId, encodeId } from '../sqlite/ids.ts';
import type { WriteTransaction } from '../sqlite/write-transaction.ts';
import { paperTexts, ruleCounts } from '../store/analysis.ts';
import { linkTypeByName } from '../store/link-types.ts';
import { insertLink } from '../store/links.ts';
import { addMention } from '../store/mentions.ts';
import { expansionBeside, insertMethod, methodById, methodByName } from '../store/methods.ts';
import { refuse } from '../store/refusals.ts';
import { allSettings, setSetting } from '../store/settings.ts';
import { os } from './implementer.ts';

export const suggestionServices = {
  list: os.suggestions.list.handler(({ context, input: { whole, ...input } }) =>
    context.analysis.ask('suggestions', [input], { whole }),
  ),

  rules: os.suggestions.rules.handler(async ({ context }) => {
    const open = await context.analysis.ask('openByRule', []);
    const { accepted, refused } = ruleCounts(context.library.read);
    const off = rulesOff(context.library.read);
    return SUGGESTION_RULES.map((rule) => ({
      rule,
      isOn: !off.has(rule),
      open: open[rule],
      accepted: accepted.get(rule) ?? 0,
      refused: refused.get(rule) ?? 0,
    }));
  }),

  setRule: os.suggestions.setRule.handler(async ({ context, input }) => {
    const off = rulesOff(context.library.read);
    if (input.isOn) off.delete(input.rule);
    else off.add(input.rule);
    const step = { kind: 'set-rule', count: 1, subject: input.rule } as const;
    const { revision } = await context.library.write(step, (tx) => setSetting(tx, RULES_OFF_SETTING, [...off].sort()));
    return { revision };
  }),

  accept: os.suggestions.accept.handler(async ({ context, input }) => {
    const link = await openSuggestion(context, input.id);
    const db = context.library.read;
    const typeId = input.typeId === undefined ? linkTypeByName(db, link.type)?.id : decodeId('link type', input.typeId);
    if (typeId === undefined) throw appError('NOT_FOUND', { kind: 'link type', id: link.type });
    const made = [link.source, link.target].filter((end) => isNewMethod(db, end)).length;
    const step = { kind: 'accept-suggestion', count: 1 + made, subject: wordLink(db, link) } as const;
    const { value, revision } = await context.library.write(step, (tx) => {
      const [source, target] = input.turn ? [link.target, link.source] : [link.source, link.target];
      return insertLink(tx, {
        typeId,
        source: makeEnd(tx, source),
        target: makeEnd(tx, target),
        remark: null,
        evidence: quotesOf(tx.db, link),
        suggestedBy: origin(link),
      });
    });
    return { revision, linkId: encodeId(value) };
  }),

  refuse: os.suggestions.refuse.handler(async ({ context, input }) => {
    const link = await openSuggestion(context, input.id);
    const step = { kind: 'refuse-suggestion', count: 1, subject: wordLink(context.library.read, link) } as const;
    const { revision } = await context.library.write(step, (tx) => refuse(tx, 'link', link.key, link.rule));
    return { revision };
  }),

  later: os.suggestions.later.handler(async ({ context, input }) => {
    await openSuggestion(context, input.id);
    await context.analysis.ask('putOff', [input.id]);
    return {};
  }),
};

async function openSuggestion(context: EngineContext, id: string): Promise<SuggestedLink> {
  const link = await context.analysis.ask('suggestion', [id]);
  if (!link) throw appError('NOT_FOUND', { kind: 'suggestion', id });
  return link;
}

function rulesOff(db: ReadDb): Set<SuggestionRule> {
  const off = allSettings(db)[RULES_OFF_SETTING];
  return new Set(Array.isArray(off) ? SUGGESTION_RULES.filter((rule) => off.includes(rule)) : []);
}

/** The row an end becomes; a method that is only a name so far is made, with the paper that introduces it. */
function makeEnd(tx: WriteTransaction, end: End): { readonly kind: 'paper' | 'method'; readonly id: number } {
  if (end.kind === 'paper') return { kind: 'paper', id: end.paperId };
  if (end.methodId !== null && methodById(tx.db, end.methodId)) return { kind: 'method', id: end.methodId };
  // Made with another suggestion, or merged, a moment ago: the analysis has not heard of it yet.
  const [known] = methodByName(tx.db, end.name);
  if (known) return { kind: 'method', id: known.id };
  const id = insertMethod(tx, {
    name: end.name,
    kind: end.methodKind,
    expansion: expansionBeside(end.name, end.expansion),
    description: null,
    aliases: [],
    introducedBy: end.paperId,
    suggestedBy: 'suggestion',
  });
  if (end.paperId !== null) addMention(tx, id, end.paperId, 'introduces', null);
  return { kind: 'method', id };
}

function quotesOf(db: ReadDb, link: SuggestedLink) {
  const ids = [...link.evidence.map(({ paperId }) => paperId), link.source.paperId, link.target.paperId];
  const texts = new Map(
    paperTexts(
      db,
      ids.filter((id) => id !== null),
    ).map((text) => [text.id, text]),
  );
  return evidenceOf(link, texts).flatMap(({ paperId, field, start, end }) => {
    const text = texts.get(paperId);
    return text ? [{ kind: 'quote' as const, paperId, field, start, end, quote: text[field].slice(start, end) }] : [];
  });
}

/** Whether accepting makes a method for this end. */
function isNewMethod(db: ReadDb, end: End): boolean {
  return end.kind === 'method' && end.methodId === null && methodByName(db, end.name).length === 0;
}

function wordLink(db: ReadDb, { source, target }: SuggestedLink): string {
  const nameOf = (end: End) => (end.kind === 'method' ? end.name : (paperTexts(db, [end.paperId])[0]?.title ?? ''));
  return `${nameOf(source)} → ${nameOf(target)}`;
}
