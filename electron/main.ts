// The desktop shell: a window on the page, the engine in a process of its own, and main in between doing little.

import { homedir } from 'node:os';
import { app, dialog, session } from 'electron';
import { toAppError } from '#shared/contract/client.ts';
import { defaultLibraryFile } from '#shared/contract/library-location.ts';
import { setAppMenu } from './app-menu.ts';
import { registerBridge } from './bridge.ts';
import { EngineProcess } from './engine-process.ts';
import { guardEveryPage } from './navigation.ts';
import { PAGE_FOLDER } from './places.ts';
import { registerPageScheme, servePage } from './protocol.ts';
import { guardSession } from './session-guard.ts';
import { claimSingleInstance } from './single-instance.ts';
import { wordStartError } from './start-errors.ts';
import { receiveUpload } from './uploads.ts';
import { focusWindow, openWindow } from './window.ts';

const LIBRARY_ARGUMENT = '--library=';

/** What has to be said before Electron is ready (1b-4, 1b-18), and the start once it is. */
function main(): void {
  // What Lectern makes is for its owner alone (BH12).
  process.umask(0o077);
  // Where Electron keeps its own data, and so who counts as a second instance, goes by this name.
  app.setName('Lectern');
  app.enableSandbox();
  registerPageScheme();
  // No name is ever looked up: the desktop shell speaks to nobody (1b-1).
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  guardEveryPage();
  if (!claimSingleInstance(focusWindow)) {
    app.quit();
    return;
  }
  app.on('window-all-closed', () => app.quit());
  app.whenReady().then(start).catch(failToStart);
}

async function start(): Promise<void> {
  guardSession(session.defaultSession);
  setAppMenu();
  const engine = await EngineProcess.start({ libraryFile: libraryFile(process.argv), shell: 'the desktop window' });
  closeWithApp(engine);
  servePage(session.defaultSession.protocol, PAGE_FOLDER, (request) => receiveUpload(request, engine));
  registerBridge(engine);
  openWindow();
}

function libraryFile(argv: readonly string[]): string {
  const given = argv.find((argument) => argument.startsWith(LIBRARY_ARGUMENT))?.slice(LIBRARY_ARGUMENT.length);
  return given || defaultLibraryFile({ platform: process.platform, env: process.env, home: homedir() });
}

/** The page is gone by `will-quit`, so what it still had to save has arrived; then the library is closed. */
function closeWithApp(engine: EngineProcess): void {
  app.once('will-quit', (event) => {
    event.preventDefault();
    void engine.close().finally(() => app.exit());
  });
}

function failToStart(error: unknown): void {
  dialog.showErrorBox('Lectern could not open your library', wordStartError(toAppError(error).value));
  app.exit(1);
}

main();
