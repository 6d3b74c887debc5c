// What can be said of one element before its neighbours are looked at, and of what follows it.

import { authorLineScore } from '../author-line.ts';
import { readDateLine } from './date-line.ts';
import type { Element } from './element.ts';
import { type FurnitureKind, furnitureForm, interfaceShare, WHOLLY_INTERFACE } from './furniture.ts';
import { abstractLabelLength, isAbstractLabel } from './label.ts';
import type { Markup } from './markup.ts';
import { overlapShare, prepareForOverlap, subjectStems } from './overlap.ts';
import { proseScore, titleScore } from './prose.ts';
import { type FieldRole, type FieldStart, readFieldStart } from './shapes/field-names.ts';
import { finish } from './steps.ts';

/** An element with everything the labelling weighs. Scores are described where they are computed. */
export interface Features {
  readonly element: Element;
  readonly markup: Markup;
  /** Characters at the end of the element that are another file's first line, glued on. */
  readonly gluedLength: number;
  /** The text without mark-up and label. */
  readonly body: string;
  readonly kind: FurnitureKind | null;
  /** The element is the word "Abstract" alone. */
  readonly isLabel: boolean;
  /** Characters of a label in front of the body. */
  readonly labelLength: number;
  /** A line that gives an address or an identifier and little else, or a named field that comes back in the file. */
  readonly isReference: boolean;
  /** The field's name and role where the line begins with one. */
  readonly field: FieldStart | null;
  readonly isBareDate: boolean;
  readonly prose: number;
  readonly title: number;
  readonly author: number;
  readonly interfaceShare: number;
  /** Other elements with the same words, digits aside, that stand in different company. */
  readonly repeats: number;
  /** Share of its subject words in the nearest prose below, and above. */
  readonly overlapNext: number;
  readonly overlapPrevious: number;
}

/** Prose above this is taken as a possible abstract when a title looks for the text it belongs to. */
export const CLEARLY_PROSE = 1.5;
/** Text longer than this is no line of authors, title or furniture worth a closer look. */
const LONG = 1200;
/** How many elements apart a title and its abstract may stand. */
const REACH = 6;

const REFERENCE =
  /^(?:[-*•·]\s)?(?:\[?(?:paper|pdf|code|github|project(?:\s+page)?|page|website|link|links|url|demo|abs|html|arxiv(?:\s+id)?|doi|pmid|source|repo(?:sitory)?|data(?:set)?)\]?\s?[:：]?\s*)?(?:[([<]{0,2}(?:https?:\/\/|www\.)\S+|\[[^\]]{1,80}\]\([^()\s]{1,400}\)|(?:arxiv:\s?)\d{4}\.\d{4,5}(?:v\d+)?(?:\s?\[[a-z.-]+\])?|arxiv:\s?[a-z-]+(?:\.[A-Z]{2})?\/\d{7}(?:v\d+)?|(?:doi:\s?)?10\.\d{4,9}\/\S+|pmid:?\s?\d{5,9}|\d{4}\.\d{4,5}(?:v\d+)?)(?:[,;|·\s]+(?:https?:\/\/\S+|\[[^\]]{1,80}\]\([^()\s]{1,400}\)))*[.\s)\]>]*$/i;

/** An element with its own mark-up; `gluedLength` characters at its end belong to another file. */
export interface ElementReading {
  readonly element: Element;
  readonly markup: Markup;
  readonly gluedLength: number;
}

/** What is known of an element without its neighbours. */
type OwnFeatures = Omit<Features, 'repeats' | 'overlapNext' | 'overlapPrevious'>;

/** Own features by the first and last line of their element, for reading a file again after a few splits. */
export type FeatureCache = Map<string, OwnFeatures>;

/** Lines up to this length are often the same as others: votes, buttons, labels. */
const OFTEN_REPEATED = 60;

/** Features of all elements; yields the number of characters worked through, for progress and cancelling. */
export function* readFeatures(readings: readonly ElementReading[], cache: FeatureCache): Generator<number, Features[]> {
  const own: OwnFeatures[] = [];
  const sameText = new Map<string, OwnFeatures>();
  for (const reading of readings) {
    const { element, gluedLength } = reading;
    const key = `${element.firstLine} ${element.lastLine} ${gluedLength}`;
    const known = cache.get(key);
    const features = known ?? sameText.get(element.text) ?? ownFeatures(reading);
    if (known === undefined) cache.set(key, features);
    if (element.text.length <= OFTEN_REPEATED && gluedLength === 0) sameText.set(element.text, features);
    own.push(features.element === element ? features : { ...features, element });
    yield element.text.length;
  }
  const repeats = countRepeats(own);
  const fields = recurringFields(own);
  const overlaps = yield* overlapsWith(own, 1);
  return own.map((item, index) => ({
    ...item,
    isReference: item.isReference || (item.field !== null && fields.has(item.field.name)),
    repeats: repeats[index] ?? 0,
    overlapNext: overlaps[index] ?? 0,
    overlapPrevious: 0,
  }));
}

/** The same features with `overlapPrevious` filled in, which is only needed where titles may stand below. */
export function withOverlapAbove(features: readonly Features[]): Features[] {
  const overlaps = finish(overlapsWith(features, -1));
  return features.map((feature, index) => ({ ...feature, overlapPrevious: overlaps[index] ?? 0 }));
}

/** For each element the share of its subject words in the nearest prose, below (1) or above (-1). */
function* overlapsWith(own: readonly OwnFeatures[], direction: 1 | -1): Generator<number, number[]> {
  const overlaps: number[] = [];
  let preparedIndex = -1;
  let prepared = '';
  for (let index = 0; index < own.length; index++) {
    const item = own[index] as OwnFeatures;
    const prose = mayBeTitle(item) ? nearestProse(own, index, direction) : null;
    if (prose === null) {
      overlaps.push(0);
      continue;
    }
    if (prose !== preparedIndex) {
      prepared = prepareForOverlap(own[prose]?.body ?? '');
      preparedIndex = prose;
    }
    overlaps.push(overlapShare(subjectStems(item.body), prepared));
    yield item.body.length * 8;
  }
  return overlaps;
}

function mayBeTitle(item: OwnFeatures): boolean {
  return (
    item.kind !== 'separator' &&
    item.kind !== 'tag' &&
    !item.isLabel &&
    item.labelLength === 0 &&
    item.title > -5 &&
    item.prose < 5
  );
}

function ownFeatures({ element, markup, gluedLength }: ElementReading): OwnFeatures {
  const unmarked = element.text.slice(markup.body.start, markup.body.end);
  const isLabel = isAbstractLabel(element.text);
  const labelLength = isLabel ? 0 : abstractLabelLength(unmarked);
  const body = labelLength === 0 ? unmarked : unmarked.slice(labelLength);
  const isShort = body.length < LONG;
  const prose = proseScore(body);
  const share = isShort ? interfaceShare(body) : 0;
  const form = isShort ? (furnitureForm(element.text) ?? (body === element.text ? null : furnitureForm(body))) : null;
  return {
    element,
    markup,
    gluedLength,
    body,
    kind: form ?? (share >= WHOLLY_INTERFACE ? 'interface' : null),
    isLabel,
    labelLength,
    field: isShort ? recordField(element.text) : null,
    isReference: isShort && prose < 4 && (REFERENCE.test(element.text) || REFERENCE.test(body)),
    isBareDate: form === 'date' && readDateLine(body)?.isBare === true,
    prose,
    title: isShort ? titleScore(body, share) : -6,
    author: body.length < 8000 && prose < 5 ? authorLineScore(body) : -8,
    interfaceShare: share,
  };
}

/** Names of fields of a bibliographic record that stand in front of several lines of the file. */
function recurringFields(own: readonly OwnFeatures[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { field } of own) if (field !== null) counts.set(field.name, (counts.get(field.name) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count > 1).map(([name]) => name));
}

/** Parts of a structured abstract and links have names too; only what describes the paper itself is a field here. */
const RECORD_FIELDS: ReadonlySet<FieldRole> = new Set(['keywords', 'date', 'venue', 'identifier']);
const RECORD_NOTES =
  /^(?:tl;dr|tldr|comments?|affiliations?|citations|cited by|pages|publisher|volume|issue|language|type|status)$/;

function recordField(text: string): FieldStart | null {
  const field = readFieldStart(text);
  if (field === null || field.name === 'source' || field.name === 'id') return null;
  return RECORD_FIELDS.has(field.role) || RECORD_NOTES.test(field.name) ? field : null;
}

function nearestProse(own: readonly OwnFeatures[], index: number, direction: 1 | -1): number | null {
  for (let distance = 1; distance <= REACH; distance++) {
    const other = own[index + distance * direction];
    if (other === undefined) return null;
    if (other.labelLength > 0 || (other.prose > CLEARLY_PROSE && other.author < 2 && other.field === null))
      return index + distance * direction;
  }
  return null;
}

/**
 * Furniture is printed again and again; a title comes back only together with its abstract.
 *
 * Counted are the different abstracts below the same line, digits aside; where none follows, also the places.
 */
function countRepeats(own: readonly OwnFeatures[]): number[] {
  const companies = new Map<string, Set<string>>();
  const keys = own.map((item, index) => {
    if (item.body.length > 100) return '';
    const key = item.body.toLowerCase().replace(/\d+/g, '0');
    const company = companies.get(key) ?? new Set<string>();
    const below = nearestProse(own, index, 1);
    if (company.size < 50) company.add(below === null ? `${index}` : (own[below]?.body ?? '').slice(0, 60));
    companies.set(key, company);
    return key;
  });
  return keys.map((key) => (key === '' ? 0 : (companies.get(key)?.size ?? 1) - 1));
}
