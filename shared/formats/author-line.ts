// Tells a line of authors from a title, and splits it into names.

import type { Author } from '#shared/domain/author.ts';
import { TITLE_WORDS } from './title-words.ts';

/** A line of authors longer than this is not looked at further: 4,000 characters hold some 250 names. */
const MAX_LENGTH = 8000;

const LABEL =
  /^(?:[Aa]uthors?(?:\(s\))?|AUTHORS?|[Cc]reators?|[Bb]y|[Ww]ritten by|[Aa]uteurs?|[Aa]utoren|作者)\s*[:：]\s*|^(?:[Aa]uthors? -\s|[Bb]y\s+(?=\p{Lu}))/u;
const PARTICLES = new Set(
  'de del della der den di da do dos das du el la le les van von zu zur af av bin ibn ter ten al y e st st. vander'.split(
    ' ',
  ),
);
const SUFFIX = /^(?:jr|sr|ii|iii|iv|md|phd|ph\.d|m\.d)\.?$/i;
const COLLECTIVE =
  /\b(?:team|group|collaboration|consortium|committee|network|initiative|society|association|project|organi[sz]ation|institute|university|lab|labs|research|inc|ai)\b\.?$/i;
/** Marks of footnotes after a name: digits, asterisks, daggers, superscripts, `(1)`. */
const NOTE_MARKS = /(?:\s*\((?:\d{1,3}|[a-z]|#\d{1,3})\)|[\d*†‡§¶‖∗⋆#^¹²³⁴⁵⁶⁷⁸⁹⁰]+(?:,[\d*†‡§¶∗]+)*)+$/u;
const NAME_TOKEN =
  /^(?:\p{Lu}[\p{L}\p{M}'’`´-]*\.?|\p{Lu}\.(?:-?\p{Lu}\.)*|(?:[dlDLO]['’])\p{Lu}[\p{L}\p{M}'’-]*|(?:al|el|ben|de)-\p{Lu}[\p{L}\p{M}'’-]*)$/u;
const INITIALS = /^(?:\p{Lu}\.?-?){1,4}(?:[Jj]r\.?)?$/u;
const HAN_NAME = /^[\u3400-\u9fff·]{2,5}$/;
/** Endings of words in titles; few people are called Optimization. */
const TITLE_ENDING =
  /\p{Ll}{2}(?:tions?|sions?|ments?|ness|ities|ity|isms?|ics|ances?|ences?|ables?|ibles?|ive|ized|ised|ology|graphy|ware|tors|lings)$|\p{Ll}{3}ing$/iu;
/** A word in the syllables of Pinyin: Kaiming and Yaqing end like words of titles and are names. */
const PINYIN =
  /^(?:(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?(?:i?ang|u?ang|eng|i?ong|ing|u?an|ian|en|in|un|u?ai|ei|ui|i?ao|i?ou|iu|ie|ue|ua|uo|ia|er|[aeiou]))+$/i;
const PINYIN_LIKE_WORD =
  /^(?:tuning|mining|imaging|meaning|reasoning|gaming|naming|timing|dating|hashing|coding|encoding|decoding|modell?ing|labell?ing|pooling|routing|voting|tokenizing|denoising|mixing|fusing|using|housing|ageing|aging)$/i;

/**
 * How much a line looks like a list of authors: above 2 it is one, below 0 it is not; -8 to 9.
 *
 * A lone name scores about 1: it may as well be a title of two words, and only the context can tell.
 */
export function authorLineScore(line: string): number {
  if (line.length > MAX_LENGTH) return -8;
  const label = LABEL.exec(line);
  const text = unmark(label === null ? line : line.slice(label[0].length));
  if (isRunningText(text)) return -8;
  const segments = splitNames(text);
  if (segments.length === 0) return -8;
  let names = 0;
  let full = 0;
  for (const segment of segments) {
    const quality = nameQuality(segment);
    names += Math.min(1, quality);
    if (quality > 1) full++;
  }
  const share = names / segments.length;
  const labelled = label === null ? 0 : /[:：]/.test(label[0]) ? 6 : 2;
  if (segments.length === 1) {
    const score = loneNameScore(segments[0] ?? '', share) + labelled;
    return labelled > 0 ? Math.max(labelled / 2, score) : score;
  }
  const score = 14 * (share - 0.75) + 4 * (full / segments.length - 0.5) + 0.3 * Math.min(6, segments.length);
  return Math.min(9, Math.max(-8, score + labelled));
}

/** Many small words: no list of names, and not worth splitting. */
function isRunningText(text: string): boolean {
  const small = (text.match(/(?:^|\s)\p{Ll}{4}/gu) ?? []).length;
  return small > 2 && small * 9 > text.length / 5;
}

/** `Ricking, M.` is a name and nothing else; `Jane Roe` may be a title of two words. */
function loneNameScore(name: string, quality: number): number {
  if (/^\p{Lu}[\p{L}'’-]+, (?:\p{Lu}\.\s?-?){1,3}$/u.test(name)) return 3;
  if (quality < 0.5 || !/\s/.test(name)) return -6;
  return quality === 1 ? 1 : 0.3;
}

/** The authors a line names, in order; a name in an unknown form, or of a group, is kept as `literal`. */
export function parseAuthorLine(line: string): Author[] {
  const text = unmark(line.trim());
  const label = LABEL.exec(text);
  return splitNames(unmark(label === null ? text : text.slice(label[0].length))).map(parseName);
}

/** Emphasis the listing put around the whole line. */
function unmark(line: string): string {
  return line.trim().replace(/^(?:\*{1,3}|_{1,3})(?=\S)|(?<=\S)(?:\*{1,3}|_{1,3})$/g, '');
}

function splitNames(text: string): string[] {
  const listed = text.replace(/\bet al\.?,?|\(?\d+ (?:more )?authors?\)?|…|\.\.\./g, ',');
  const parts = listed.includes(';')
    ? listed.split(';')
    : listed.split(/\s*(?:,(?!\s*(?:jr|sr|ii|iii|iv)\b)|[·•|、，]|\s&\s|\sand\s|(?<=,)\s*and\s)\s*/i);
  const cleaned = parts.map((part) =>
    part
      .trim()
      .replace(NOTE_MARKS, '')
      .replace(/^(?:and|&)\s+|^[\d*†‡,]+\s*|[\s.,:]+$/g, keepInitialDot)
      .trim(),
  );
  return joinInvertedNames(cleaned.filter((part) => part !== '' && !/^[\d\s*†‡]+$/.test(part)));
}

/** A full stop after a single letter belongs to an initial; at the end of anything else it ends the list. */
function keepInitialDot(match: string, offset: number, whole: string): string {
  if (offset === 0) return '';
  return match.startsWith('.') && /(?:^|[\s.-])\p{Lu}$|\b(?:jr|sr)$/iu.test(whole.slice(0, offset)) ? '.' : '';
}

/** `Smith, J., Jones, K.` with commas inside the names: a family name, then nothing but initials, and so on. */
function joinInvertedNames(parts: readonly string[]): string[] {
  const isInverted =
    parts.length >= 2 &&
    parts.length % 2 === 0 &&
    parts.every((part, index) => (index % 2 === 1 ? isInitials(part) : /^\p{Lu}[\p{L}'’ -]+$/u.test(part)));
  if (!isInverted) return [...parts];
  const names: string[] = [];
  for (let index = 0; index < parts.length; index += 2) names.push(`${parts[index]}, ${parts[index + 1]}`);
  return names;
}

function isInitials(text: string): boolean {
  return text.split(/\s+/).every((token) => INITIALS.test(token));
}

/** 2 for a name of several parts, 1 for a single capitalised word, 0.5 for a doubtful one, 0 for what is no name. */
function nameQuality(segment: string): 0 | 0.5 | 1 | 2 {
  if (HAN_NAME.test(segment)) return 2;
  const tokens = segment
    .replace(',', '')
    .split(/[\s~]+/)
    .filter((token) => token !== '.');
  if (tokens.length > 6) return 0;
  if (COLLECTIVE.test(segment) && tokens.length <= 6) return 1;
  let capital = 0;
  let suspicious = 0;
  for (const token of tokens) {
    if (
      PARTICLES.has(token.toLowerCase()) ||
      /^\p{Ll}\.$/u.test(token) ||
      SUFFIX.test(token) ||
      /^[("'“]\p{Lu}[\p{L}.]*[)"'”]$/u.test(token)
    )
      continue;
    if (!NAME_TOKEN.test(token)) return 0;
    capital++;
    if (isTitleWord(token)) suspicious++;
  }
  if (capital === 0 || suspicious * 2 > capital) return 0;
  if (suspicious * 2 === capital) return 0.5;
  return tokens.length > 1 ? 2 : 1;
}

function isTitleWord(token: string): boolean {
  const word = token.toLowerCase().replace(/[^\p{L}]+$/u, '');
  if (TITLE_WORDS.has(word)) return true;
  if (!TITLE_ENDING.test(word)) return word.split('-').some((part) => TITLE_WORDS.has(part));
  return !PINYIN.test(word) || PINYIN_LIKE_WORD.test(word);
}

function parseName(text: string): Author {
  const literal: Author = { family: null, given: null, literal: text };
  const comma = text.indexOf(',');
  if (comma > 0) return { family: text.slice(0, comma).trim(), given: text.slice(comma + 1).trim(), literal: null };
  const tokens = text.split(/\s+/);
  const isPlain = tokens.every((token) => NAME_TOKEN.test(token) || PARTICLES.has(token) || SUFFIX.test(token));
  if (tokens.length < 2 || !isPlain || COLLECTIVE.test(text)) return literal;
  const last = tokens.at(-1) ?? '';
  if (/^\p{Lu}{1,3}$/u.test(last) && tokens.length <= 4 && tokens.slice(0, -1).every((token) => token.length > 1)) {
    return { family: tokens.slice(0, -1).join(' '), given: last, literal: null };
  }
  let start = tokens.length - 1;
  if (SUFFIX.test(last) && start > 1) start--;
  while (
    start > 1 &&
    PARTICLES.has((tokens[start - 1] ?? '').toLowerCase()) &&
    /^\p{Ll}/u.test(tokens[start - 1] ?? '')
  )
    start--;
  return { family: tokens.slice(start).join(' '), given: tokens.slice(0, start).join(' '), literal: null };
}
