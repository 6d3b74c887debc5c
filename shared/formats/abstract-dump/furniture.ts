// Recognises what a web page puts around papers: votes, navigation, buttons, dates, separators.

import { readDateLine } from './date-line.ts';

/** What a line is by its own form; `interface` is a button, a menu, a slogan. */
export type FurnitureKind = 'separator' | 'date' | 'votes' | 'interface' | 'tag';

/** Lines longer than this are text, whatever words they use. */
const MAX_LENGTH = 160;

const SEPARATOR = /^(?:[-=_*~#+.·•—–─═%]\s?){3,}$|^\\\\$|^[·•|.,;:–—*-]$/;
const TAG =
  /^(?:<\/?(?:details|summary|div|span|br|hr|p|a|center|table|tr|td|th|tbody|thead|ul|ol|li|section|img|font|small)\b[^<>]{0,300}>\s*)+(?:[^<>]{0,40}<\/(?:summary|div|span|a|p|center)>\s*)*$/i;
const COUNT = '[+▲△⬆↑★☆⭐👍❤♥💬🔥]?\\s?\\d[\\d,.]{0,9}\\s?[kKmM]?\\+?';
const COUNTED =
  '(?:up)?votes?|comments?|likes?|stars?|points?|views?|replies|reply|shares?|downloads?|citations?|claps?|bookmarks?|reads?|authors?|upvoters?|followers?|models?|datasets?|spaces?|retweets?|saves?|min(?:ute)?s?(?:\\s+read)?|pages?|results?|papers?';
const VOTES = new RegExp(
  `^[·•|(\\[-]?\\s?(?:${COUNT}|no)(?:\\s*(?:${COUNTED}))?(?:\\s*[·•|,/]\\s*${COUNT}\\s*(?:${COUNTED})?)*\\s?[)\\]]?$`,
  'i',
);
const COUNT_AFTER = new RegExp(`^[·•|]?\\s?(?:${COUNTED}|github|stars?|score|upvoted)\\s*:?\\s*\\(?${COUNT}\\)?$`, 'i');
/** A by-line of the page: who posted, not who wrote. A page that loses links glues the name on: `byAK`. */
const BY_LINE =
  /^(?:(?:submitted|posted|shared|published|curated|made|powered|built|brought to you|presented|maintained|provided|hosted)\s+(?:with\s.{1,20}\s)?(?:by|on|at|via)\b|by(?=\p{Lu}))/u;
const COPYRIGHT = /^(?:©|\(c\)\s\d|copyright\s(?:©|\(c\)|\d{4})|all rights reserved)/i;
const PAGER =
  /^(?:(?:[<«‹←]\s*)?(?:prev(?:ious)?|next|first|last|newer|older|page|back)\b[\s\d.…|·,/<>«»‹›←→-]{0,60}(?:of\s+\d+|(?:next|last|older|newer|posts?|entries|page|papers?)\b[\s»›→>]*)*|(?:\d+\s+){2,}(?:\d+|…|\.\.\.|next|»)+)$/i;
const MORE =
  /^(?:[.…]{0,3}\s?)?(?:(?:read|show|see|view|load|find out|learn)\s+(?:more|less|all|full|paper|abstract|details|pdf|on)\b.{0,40}|expand|collapse|more|less)(?:\s?[.…›»→]{0,3})$/i;

/** `Showing 1–50 of 1,234 results`, `Search results for …`, `Sort by …`: how a list speaks of itself. */
const LIST_HEAD =
  /^(?:(?:showing|displaying|viewing)\s.{0,80}\b(?:results?|entries|listings?|records|papers|items|articles)\b|(?:search )?results? (?:for\b|\d)|(?:sort|order|group|filter)(?:ed)? by\b|\d[\d,.]*\s(?:results|papers|articles|entries|items)\b)/i;

/** Words of menus and buttons, and slogans about the page itself. A title made mostly of these is none. */
const INTERFACE_WORDS = new Set(
  `about abs accept account ad add ads advertise affiliate alerts all api app apps archive archives article articles arxiv ask
  back blog bookmark bookmarks browse browser by careers categories category cite chat click close code collection
  collections comment comments community company contact content cookie cookies copy copyright create curated daily
  day dark demo developers digest discord discover discuss discussion docs documentation donate download edit email
  enterprise explore export facebook faq favorites feed feedback filter follow footer free for forgot forum fresh
  from get github go guide help here hide home hot hours html imprint inbox info instagram issues jobs join language latest
  leaderboard legal less library license light like likes link linkedin list load loading log login logout logo mail
  main mastodon menu mobile monthly more most my navigation new news newest newsletter next notifications of on online
  open our page pages paper papers password pdf people policy popular post posts powered press previous pricing print privacy
  profile project projects published rate read recent recently register related report reserved reset rights rss save
  saved search security see select send service services settings share show sign sitemap site skip slack solutions sort source spaces
  sponsor star stars status stay store submit submitted subscribe support switch tags team terms the this to today
  toggle top topic topics trending try twitter unsubscribe up update updated updates upvote upvotes use view views vote
  votes website week weekly welcome what with x year yesterday you your youtube`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Words that say little by themselves: a line must have others from the list to count as a menu. */
const WEAK_WORDS = new Set(
  'about all by code day for from get go list most new of on open our search source team the this to top up use what with'.split(
    ' ',
  ),
);

/** Share from which a line is all menu. */
export const WHOLLY_INTERFACE = 0.99;

/** What kind of page furniture the line is, by its form or because all its words are those of menus; or null. */
export function furnitureKind(line: string): FurnitureKind | null {
  return furnitureForm(line) ?? (interfaceShare(line) >= WHOLLY_INTERFACE ? 'interface' : null);
}

/** What kind of page furniture the line is by its form alone, or null. Longer lines than 160 characters are none. */
export function furnitureForm(line: string): FurnitureKind | null {
  const text = line.trim();
  if (text.length > MAX_LENGTH) return /^[-=_*~#%─═]+$/.test(text) ? 'separator' : null;
  if (SEPARATOR.test(text)) return 'separator';
  if (TAG.test(text)) return 'tag';
  if (readDateLine(text) !== null) return 'date';
  if (VOTES.test(text) || COUNT_AFTER.test(text)) return 'votes';
  return BY_LINE.test(text) || LIST_HEAD.test(text) || COPYRIGHT.test(text) || PAGER.test(text) || MORE.test(text)
    ? 'interface'
    : null;
}

/** In lines of more words than this, words such as "of" and "the" are no sign of a menu. */
const FEW_WORDS = 4;

/** Share of the words that belong to menus and slogans of a page, 0 to 1; weak words alone give 0. */
export function interfaceShare(line: string): number {
  if (line.length > MAX_LENGTH) return 0;
  const words = line.toLowerCase().match(/\p{L}[\p{L}'’]*/gu) ?? [];
  if (words.length === 0) return 0;
  let known = 0;
  let strong = 0;
  for (const word of words) {
    if (!INTERFACE_WORDS.has(word)) continue;
    known++;
    if (!WEAK_WORDS.has(word)) strong++;
  }
  if (words.length === 1) return known;
  return (words.length > FEW_WORDS || strong === 0 ? strong : known) / words.length;
}

/** The last word of a text where it is a known word of furniture, for text glued together; otherwise null. */
export function trailingInterfaceWord(text: string): string | null {
  if (!/\p{L}$/u.test(text.slice(-1))) return null;
  const word = /(\p{L}{2,20})$/u.exec(text.slice(-21))?.[1];
  return word !== undefined && INTERFACE_WORDS.has(word.toLowerCase()) ? word : null;
}

/** Runs of blanks between words, bars and bullets: how menus look once their boxes are gone. */
export function looksLikeMenu(line: string): boolean {
  return line.length <= MAX_LENGTH && /\S(?: {2,}|\t| ?[|·•›»] ?)\S+(?: {2,}|\t| ?[|·•›»] ?)\S/.test(line);
}
