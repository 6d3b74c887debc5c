// What main says to the page unasked, on one channel: a choice in the menu, files that wait.

import { BrowserWindow } from 'electron';
import type { DesktopNews } from '#shared/contract/desktop-bridge.ts';
import { NEWS_CHANNEL } from './channels.ts';
import { isOwnUrl } from './navigation.ts';

/** Tells the window in front, or the only one there is; a window that shows something else is told nothing. */
export function tellPage(news: DesktopNews): void {
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  if (window && isOwnUrl(window.webContents.getURL())) window.webContents.send(NEWS_CHANNEL, news);
}
