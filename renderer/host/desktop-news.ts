// What the desktop shell says to the page unasked: a choice in the menu, files opened with Lectern.

import type { DesktopBridge, MenuChoice } from '#shared/contract/desktop-bridge.ts';
import type { FileRef } from '#shared/contract/imports.ts';
import { subscribe } from './engine-news.ts';
import type { Host, HostMenu } from './host.ts';

const EDITABLE = 'input, textarea, [contenteditable="true"], [contenteditable=""]';

export class DesktopNewsDesk {
  readonly #bridge: DesktopBridge<File>;
  readonly #choiceListeners = new Set<(choice: MenuChoice) => void>();
  readonly #fileListeners = new Set<(files: readonly FileRef[]) => void>();

  constructor(bridge: DesktopBridge<File>) {
    this.#bridge = bridge;
    bridge.listen((news) => {
      if (news.type === 'menu') this.#chosen(news.choice);
      else void this.#handOver();
    });
  }

  readonly onChoice: HostMenu['onChoice'] = (listener) => subscribe(this.#choiceListeners, listener);

  readonly onFilesOpened: Host['onFilesOpened'] = (listener) => {
    const unsubscribe = subscribe(this.#fileListeners, listener);
    // Files that were opened before anybody listened: with them Lectern was started.
    void this.#handOver();
    return unsubscribe;
  };

  /** Undo in the menu means typing where there is a text field, as its key does there. */
  #chosen(choice: MenuChoice): void {
    const isOfText = (choice.id === 'undo' || choice.id === 'redo') && document.activeElement?.matches(EDITABLE);
    // The one way to reach the undo of a text field; the note's editor listens to the event it makes.
    if (isOfText) document.execCommand(choice.id);
    else for (const listener of this.#choiceListeners) listener(choice);
  }

  async #handOver(): Promise<void> {
    if (this.#fileListeners.size === 0) return;
    const files = await this.#bridge.takeOpenedFiles();
    if (files.length > 0) for (const listener of this.#fileListeners) listener(files);
  }
}
