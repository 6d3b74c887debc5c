// Where the window was: remembered from one start to the next, and only used where there still is a screen.

import { join } from 'node:path';
import { app, type BrowserWindow, type Rectangle, screen } from 'electron';
import { z } from 'zod';
import { readText, replaceText } from '#shared/contract/private-files.ts';
import { NODE_PARTS } from './node-parts.ts';

const FILE_NAME = 'window-state.json';
const SAVE_AFTER_MS = 500;

export const MIN_SIZE = { width: 720, height: 480 } as const;
const DEFAULT_SIZE = { width: 1320, height: 860 } as const;
/** So much of the title bar must be on a screen for a hand to take hold of it. */
const GRIP = { width: 120, height: 32 } as const;

const length = z.number().int().min(-100_000).max(100_000);
const stateSchema = z.object({ x: length, y: length, width: length, height: length, isMaximised: z.boolean() });
type WindowState = z.infer<typeof stateSchema>;

/** Where to open the window: where it was if that can be seen, else in the middle at its usual size. */
export function windowPlace(
  saved: WindowState | null,
  workAreas: readonly Rectangle[],
): Partial<Rectangle> & { readonly width: number; readonly height: number } {
  const area = saved === null ? undefined : workAreas.find((candidate) => hasGripOn(saved, candidate));
  if (saved === null || area === undefined) return DEFAULT_SIZE;
  const width = Math.max(MIN_SIZE.width, Math.min(saved.width, area.width));
  const height = Math.max(MIN_SIZE.height, Math.min(saved.height, area.height));
  return { x: saved.x, y: saved.y, width, height };
}

function hasGripOn({ x, y, width }: WindowState, area: Rectangle): boolean {
  const seen = Math.min(x + width, area.x + area.width) - Math.max(x, area.x);
  return seen >= GRIP.width && y >= area.y && y + GRIP.height <= area.y + area.height;
}

/** What was saved, with the place it leads to on the screens there are now. */
export function savedWindow(): { readonly place: ReturnType<typeof windowPlace>; readonly isMaximised: boolean } {
  const saved = stateSchema.safeParse(parseJson(readText(NODE_PARTS, stateFile()) ?? '')).data ?? null;
  const workAreas = screen.getAllDisplays().map(({ workArea }) => workArea);
  return { place: windowPlace(saved, workAreas), isMaximised: saved?.isMaximised ?? false };
}

/** Saves the window's place while it changes and when it closes. */
export function keepWindowState(window: BrowserWindow): void {
  let timer: NodeJS.Timeout | undefined;
  const save = () => {
    clearTimeout(timer);
    if (!window.isDestroyed()) saveState({ ...window.getNormalBounds(), isMaximised: window.isMaximized() });
  };
  const saveSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(save, SAVE_AFTER_MS);
  };
  window.on('resize', saveSoon);
  window.on('move', saveSoon);
  window.on('close', save);
}

function saveState(state: WindowState): void {
  try {
    replaceText(NODE_PARTS, stateFile(), `${JSON.stringify(stateSchema.parse(state))}\n`);
  } catch {
    // A window that opens in the middle next time is no loss worth a word.
  }
}

function stateFile(): string {
  return join(app.getPath('userData'), FILE_NAME);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
