// Which shell the page runs in.

import { BRIDGE_NAME, type DesktopBridge } from '#shared/contract/desktop-bridge.ts';
import { browserHost } from './browser-host.ts';
import { desktopHost } from './desktop-host.ts';
import type { Host } from './host.ts';

declare global {
  interface Window {
    /** Put there by the desktop shell's preload; absent in a browser. */
    readonly [BRIDGE_NAME]?: DesktopBridge<File>;
  }
}

/** The host of this page. Call it once and early: it takes the launch code out of the address bar (BH6). */
export function findHost(): Host {
  const bridge = window[BRIDGE_NAME];
  return bridge ? desktopHost(bridge) : browserHost();
}
