// Where the window opens: where it was if a hand could take hold of it there, else in the middle.

import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { electron, FakeBrowserWindow } from './testing/fake-electron.testing.ts';
import { keepWindowState, savedWindow, windowPlace } from './window-state.ts';

vi.mock('electron', async () => (await import('./testing/fake-electron.testing.ts')).electron);

const SCREEN = { x: 0, y: 0, width: 1920, height: 1080 };
const SECOND = { x: 1920, y: 200, width: 1280, height: 720 };
const MIDDLE = { width: 1320, height: 860 };

describe('windowPlace', () => {
  const at = (x: number, y: number, width = 900, height = 700, screens = [SCREEN]) =>
    windowPlace({ x, y, width, height, isMaximised: false }, screens);

  it('is the middle when nothing was saved', () => expect(windowPlace(null, [SCREEN])).toEqual(MIDDLE));

  it('is where it was while its title bar can be taken hold of', () => {
    expect(at(100, 50)).toEqual({ x: 100, y: 50, width: 900, height: 700 });
    expect(at(-700, 0)).toMatchObject({ x: -700 });
    expect(at(1_700, 1_000)).toMatchObject({ x: 1_700, y: 1_000 });
    expect(at(2_000, 300, 900, 700, [SCREEN, SECOND])).toMatchObject({ x: 2_000, y: 300 });
  });

  it('is the middle when that screen is gone or shows too little of it', () => {
    expect(at(2_000, 300)).toEqual(MIDDLE);
    expect(at(-850, 0)).toEqual(MIDDLE);
    expect(at(100, -20)).toEqual(MIDDLE);
    expect(at(100, 1_070)).toEqual(MIDDLE);
    expect(at(2_000, 100, 900, 700, [SCREEN, SECOND])).toEqual(MIDDLE);
    expect(at(0, 0, 900, 700, [])).toEqual(MIDDLE);
  });

  it('is no larger than the screen and no smaller than can be used', () => {
    expect(at(0, 0, 5_000, 5_000)).toEqual({ x: 0, y: 0, width: 1920, height: 1080 });
    expect(at(0, 0, 200, 10)).toMatchObject({ width: 720, height: 480 });
  });
});

describe('the saved state', () => {
  const file = join(electron.app.getPath('userData'), 'window-state.json');
  let window: FakeBrowserWindow;
  beforeEach(() => {
    electron.screen.getAllDisplays.mockReturnValue([{ workArea: SCREEN }]);
    window = new FakeBrowserWindow({});
    window.getNormalBounds.mockReturnValue({ x: 10, y: 20, width: 900, height: 700 });
    keepWindowState(window as never);
  });

  it('is written when the window closes, for its owner alone', () => {
    window.isMaximized.mockReturnValue(true);
    window.emit('close');
    expect(savedWindow()).toEqual({ place: { x: 10, y: 20, width: 900, height: 700 }, isMaximised: true });
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('is written once after a burst of moves', () => {
    vi.useFakeTimers();
    for (let x = 0; x < 50; x++) window.emit('move');
    window.emit('resize');
    expect(window.getNormalBounds).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1_000);
    expect(window.getNormalBounds).toHaveBeenCalledOnce();
    vi.useRealTimers();
  });

  for (const text of ['', '{', 'null', '{"x":"1"}', '{"x":1e300,"y":0,"width":1,"height":1,"isMaximised":false}']) {
    it(`is the usual place when the file holds ${JSON.stringify(text)}`, () => {
      writeFileSync(file, text);
      expect(savedWindow()).toEqual({ place: MIDDLE, isMaximised: false });
      expect(readFileSync(file, 'utf8')).toBe(text);
    });
  }
});
