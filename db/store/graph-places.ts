// SQL for where nodes are: pins the reader set, places the layout found, and named views.

import { z } from 'zod';
import type { ReadDb } from '../sqlite/connection.ts';
import type { WriteTransaction } from '../sqlite/write-transaction.ts';
import type { End } from './link-rows.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A node as the layout's places are keyed. */
export function nodeKey({ kind, id }: End): string {
  return `${kind}:${id}`;
}

const pinRow = z.object({
  id: z.number(),
  paper_id: z.number().nullable(),
  method_id: z.number().nullable(),
  x: z.number(),
  y: z.number(),
});

/** Pinned places by {@link nodeKey}. */
export function pinnedPlaces(db: ReadDb): Map<string, Point> {
  const rows = db.all(pinRow, 'SELECT id, paper_id, method_id, x, y FROM graph_pin');
  return new Map(
    rows.map(({ paper_id, method_id, x, y }) => [
      nodeKey(paper_id === null ? { kind: 'method', id: method_id ?? 0 } : { kind: 'paper', id: paper_id }),
      { x, y },
    ]),
  );
}

export function setPin(tx: WriteTransaction, node: End, { x, y }: Point): void {
  const row = pinOf(tx.db, node);
  if (row) tx.update('graph_pin', row.id, { x, y });
  else
    tx.insert('graph_pin', {
      paper_id: node.kind === 'paper' ? node.id : null,
      method_id: node.kind === 'method' ? node.id : null,
      x,
      y,
    });
}

/** False when the node was not pinned. */
export function removePin(tx: WriteTransaction, node: End): boolean {
  const row = pinOf(tx.db, node);
  if (row) tx.remove('graph_pin', row.id);
  return row !== null;
}

/** Nodes by {@link nodeKey} whose pin differs, with the place they get; null for those that lose it. */
export function changedPins(db: ReadDb, wanted: KeptPlaces): Map<string, Point | null> {
  const present = pinnedPlaces(db);
  const changed = new Map<string, Point | null>();
  for (const [key, [x, y]] of Object.entries(wanted)) {
    const known = present.get(key);
    if ((known?.x !== x || known.y !== y) && exists(db, nodeOf(key))) changed.set(key, { x, y });
  }
  for (const key of present.keys()) if (!(key in wanted)) changed.set(key, null);
  return changed;
}

/** Pins these nodes and no others; those that are gone stay gone. */
export function takePins(tx: WriteTransaction, wanted: KeptPlaces): void {
  for (const [key, place] of changedPins(tx.db, wanted)) {
    if (place === null) removePin(tx, nodeOf(key));
    else setPin(tx, nodeOf(key), place);
  }
}

function nodeOf(key: string): End {
  const [kind, id] = key.split(':');
  return { kind: kind === 'paper' ? 'paper' : 'method', id: Number(id) };
}

function exists(db: ReadDb, { kind, id }: End): boolean {
  return db.count(`SELECT count(*) FROM ${kind} WHERE id = ?`, id) === 1;
}

function pinOf(db: ReadDb, { kind, id }: End) {
  return db.one(pinRow, `SELECT id, paper_id, method_id, x, y FROM graph_pin WHERE ${kind}_id = ?`, id);
}

const layoutRow = z.object({ id: z.number(), places: z.string() });
/** Places as they are kept, by {@link nodeKey}. */
export const placesSchema = z.record(z.string(), z.tuple([z.number(), z.number()]));
type KeptPlaces = z.infer<typeof placesSchema>;

export function placesToKeep(places: ReadonlyMap<string, Point>): KeptPlaces {
  return Object.fromEntries([...places].map(([key, { x, y }]) => [key, [x, y]]));
}

/** One layout for every scope, so that a neighbourhood looks like the part of the whole it is. */
const SCOPE = 'whole';

/** Places the layout found, by {@link nodeKey}. */
export function laidOutPlaces(db: ReadDb): Map<string, Point> {
  const row = layoutOf(db);
  const places = row ? placesSchema.parse(JSON.parse(row.places)) : {};
  return new Map(Object.entries(places).map(([key, [x, y]]) => [key, { x, y }]));
}

/** Keeps places beside those that are kept already. */
export function keepPlaces(tx: WriteTransaction, places: ReadonlyMap<string, Point>): void {
  const all = new Map([...laidOutPlaces(tx.db), ...places]);
  const text = JSON.stringify(placesToKeep(all));
  const row = layoutOf(tx.db);
  if (!row) tx.insert('graph_layout', { scope: SCOPE, places: text });
  else if (row.places !== text) tx.update('graph_layout', row.id, { places: text });
}

function layoutOf(db: ReadDb) {
  return db.one(layoutRow, 'SELECT id, places FROM graph_layout WHERE scope = ?', SCOPE);
}

const viewRow = z.object({ id: z.number(), name: z.string(), definition: z.string(), updated_at: z.string() });
export type GraphViewRow = z.infer<typeof viewRow>;

export function graphViews(db: ReadDb): GraphViewRow[] {
  return db.all(viewRow, 'SELECT id, name, definition, updated_at FROM graph_view ORDER BY name, id');
}

export function graphViewById(db: ReadDb, id: number): GraphViewRow | null {
  return db.one(viewRow, 'SELECT id, name, definition, updated_at FROM graph_view WHERE id = ?', id);
}

/** A view of the same name is replaced. */
export function saveGraphView(tx: WriteTransaction, name: string, definition: unknown): number {
  const values = { name, definition: JSON.stringify(definition), updated_at: tx.now };
  const known = tx.db.one(viewRow, 'SELECT id, name, definition, updated_at FROM graph_view WHERE name = ?', name);
  if (!known) return tx.insert('graph_view', values);
  tx.update('graph_view', known.id, values);
  return known.id;
}

export function removeGraphView(tx: WriteTransaction, id: number): void {
  tx.remove('graph_view', id);
}
