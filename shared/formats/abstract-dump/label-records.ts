// Turns labelled elements into drafts of records and the list of ignored lines.

import type { Issued } from '#shared/domain/issued.ts';
import type { IgnoredReason, PartRole } from '#shared/domain/record.ts';
import { readDateLine, yearOnly } from './date-line.ts';
import { type Draft, type DraftPiece, type DraftWarning, EMPTY_DRAFT } from './draft.ts';
import { piecesOf } from './element.ts';
import { elementPieces, ignoredReason, metaRole } from './element-pieces.ts';
import type { Features } from './features.ts';
import { confidenceOf, type Found, isTitleGuessed, ruleOf } from './record-rules.ts';
import type { ElementRole } from './roles.ts';

/** One element with its role, and what was found out about it afterwards. */
export interface LabelledElement {
  readonly features: Features;
  readonly role: ElementRole;
  /** The split between this element and the one before is a guess. */
  readonly isAmbiguous: boolean;
  /** The element is the list number of the title below. */
  readonly isListNumber: boolean;
}

export interface DraftRecords {
  readonly drafts: readonly Draft[];
  readonly ignored: ReadonlyMap<number, IgnoredReason>;
}

/** What a record in the making has so far. */
interface Open {
  readonly pieces: DraftPiece[];
  readonly warnings: DraftWarning[];
  readonly listingDate: string | null;
  title: Features | null;
  abstract: Features | null;
  sourceKey: string | null;
  issued: Issued | null;
  containerTitle: string | null;
  readonly keywords: string[];
  /** The paragraph that decides where the abstract begins, or read from below ends, has been met. */
  isComplete: boolean;
  isAmbiguous: boolean;
  hasOther: boolean;
}

/** Drafts in file order; with `isAbstractFirst` an abstract stands above its title. */
export function draftRecords(elements: readonly LabelledElement[], isAbstractFirst: boolean): DraftRecords {
  return new Drafter(isAbstractFirst).run(elements);
}

class Drafter {
  readonly isAbstractFirst: boolean;
  readonly drafts: Draft[] = [];
  readonly ignored = new Map<number, IgnoredReason>();
  readonly seen = new Set<string>();
  /** The file's first element where it is a title: a second print may begin with it, glued onto the first. */
  firstTitle: Features | null = null;
  gluedTitle: readonly DraftPiece[] = [];
  open: Open | null = null;
  listingDate: string | null = null;
  pendingNumber: { readonly pieces: readonly DraftPiece[]; readonly value: string } | null = null;

  constructor(isAbstractFirst: boolean) {
    this.isAbstractFirst = isAbstractFirst;
  }

  run(elements: readonly LabelledElement[]): DraftRecords {
    const first = elements[0];
    if (first?.role === 'title') this.firstTitle = first.features;
    for (const labelled of elements) this.take(labelled);
    this.close();
    return { drafts: this.drafts, ignored: this.ignored };
  }

  take(labelled: LabelledElement): void {
    const { features, role } = labelled;
    switch (role) {
      case 'outside':
        this.close();
        if (labelled.isListNumber) this.keepNumber(features);
        else this.ignore(features);
        return;
      case 'inside':
        this.ignore(features);
        return;
      case 'title':
        if (!this.isAbstractFirst || this.open === null || this.open.title !== null) this.close();
        this.addTitle(this.opened(), labelled);
        return;
      case 'abstract':
      case 'more':
        if (this.gluedTitle.length > 0) this.openGlued();
        else if (this.startsRecord(role)) this.close();
        this.addAbstract(this.opened(), labelled);
        this.keepGluedTitle(features);
        return;
      case 'authors':
        this.addText(this.opened(), labelled, 'authors');
        return;
      case 'meta':
      case 'after':
        this.addMeta(this.opened(), labelled);
        return;
      default:
        this.addOther(this.opened(), labelled);
    }
  }

  opened(): Open {
    this.open ??= {
      pieces: [],
      warnings: [],
      listingDate: this.listingDate,
      title: null,
      abstract: null,
      sourceKey: null,
      issued: null,
      containerTitle: null,
      keywords: [],
      isComplete: false,
      isAmbiguous: false,
      hasOther: false,
    };
    return this.open;
  }

  /** Whether text begins a new record. Read from below, the last paragraph is the abstract and `more` stands above. */
  startsRecord(role: 'abstract' | 'more'): boolean {
    if (this.open === null) return false;
    if (this.isAbstractFirst) return this.open.title !== null || this.open.isComplete;
    return role === 'abstract' && this.open.abstract !== null;
  }

  /** Two prints run together in one line: what is glued on is the title of the next record. */
  keepGluedTitle({ element, gluedLength }: Features): void {
    if (gluedLength === 0 || this.firstTitle?.element.text !== element.text.slice(-gluedLength)) return;
    const pieces = piecesOf(element, element.text.length - gluedLength, element.text.length);
    this.gluedTitle = pieces.map((piece) => ({ ...piece, role: 'title' }));
  }

  openGlued(): void {
    this.close();
    const open = this.opened();
    open.pieces.push(...this.gluedTitle);
    open.title = this.firstTitle;
    this.gluedTitle = [];
  }

  ignore(features: Features): void {
    const { element } = features;
    const reason = ignoredReason(features, this.seen.has(features.body));
    this.seen.add(features.body);
    if (features.isBareDate) this.listingDate = features.body;
    for (let line = element.firstLine; line <= element.lastLine; line++) this.ignored.set(line, reason);
  }

  keepNumber(features: Features): void {
    const pieces = piecesOf(features.element, 0, features.element.text.length);
    this.pendingNumber = {
      pieces: pieces.map((piece) => ({ ...piece, role: 'number' })),
      value: /\d+/.exec(features.body)?.[0] ?? '',
    };
  }

  addTitle(open: Open, labelled: LabelledElement): void {
    const { features } = labelled;
    open.title = features;
    if (this.pendingNumber !== null) {
      open.pieces.push(...this.pendingNumber.pieces);
      open.sourceKey = this.pendingNumber.value;
      this.pendingNumber = null;
    }
    if (features.markup.number !== null) open.sourceKey = features.markup.number;
    this.addText(open, labelled, 'title');
  }

  addAbstract(open: Open, labelled: LabelledElement): void {
    open.abstract ??= labelled.features;
    if (labelled.role === 'abstract') open.isComplete = true;
    this.addText(open, labelled, 'abstract');
  }

  addText(open: Open, labelled: LabelledElement, role: PartRole): void {
    const { features } = labelled;
    open.pieces.push(...elementPieces(features, role));
    if (labelled.isAmbiguous) open.isAmbiguous = true;
    if (features.gluedLength > 0) {
      const { text, lastLine } = features.element;
      open.warnings.push({ code: 'glued-furniture-removed', line: lastLine, text: text.slice(-features.gluedLength) });
    }
  }

  /** A date is the paper's own only where the record says so: "Published on" or "Year:", and a year. */
  addMeta(open: Open, labelled: LabelledElement): void {
    const { features } = labelled;
    const { field } = features;
    const value = field === null ? features.body : features.element.text.slice(field.length).trim();
    const date = readDateLine(value);
    if (date !== null && (field !== null || !date.isBare)) open.issued ??= date.issued;
    if (field?.role === 'date') open.issued ??= yearOnly(value);
    if (field?.role === 'venue') open.containerTitle ??= value;
    if (field?.role === 'keywords') open.keywords.push(...value.split(/[,;]\s*/).filter((word) => word !== ''));
    this.addText(open, labelled, metaRole(features));
  }

  addOther(open: Open, labelled: LabelledElement): void {
    const { element } = labelled.features;
    open.hasOther = true;
    open.warnings.push({ code: 'unclassified-line', line: element.firstLine, text: element.text.slice(0, 200) });
    this.addText(open, labelled, 'unclassified');
  }

  close(): void {
    const { open } = this;
    this.open = null;
    if (open === null) return;
    const first = open.pieces[0]?.line ?? 0;
    if (open.isAmbiguous) open.warnings.push({ code: 'ambiguous-split', line: first, text: null });
    const found: Found = {
      ...open,
      hasNumber: open.sourceKey !== null,
      hasLabel: open.pieces.some(({ role }) => role === 'label'),
      isAbstractFirst: this.isAbstractFirst,
    };
    if (isTitleGuessed(found)) open.warnings.push({ code: 'title-guessed', line: first, text: null });
    this.drafts.push({
      ...EMPTY_DRAFT,
      pieces: open.pieces,
      sourceKey: open.sourceKey,
      listingDate: open.listingDate,
      issued: open.issued,
      containerTitle: open.containerTitle,
      keywords: open.keywords,
      rule: ruleOf(found),
      confidence: confidenceOf(found),
      warnings: open.warnings,
    });
  }
}
