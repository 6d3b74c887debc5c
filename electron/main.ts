// The desktop shell: a window on the page, the engine in a process of its own, and main in between doing little.

import { app, session } from 'electron';
import { AppMenu } from './app-menu.ts';
import { registerBridge } from './bridge.ts';
import type { ProcessOwner } from './library-owner.ts';
import { guardEveryPage } from './navigation.ts';
import { tellPage } from './news.ts';
import { type GivenFiles, givenFiles, OpenedFiles } from './opened-files.ts';
import { PAGE_FOLDER } from './places.ts';
import { registerPageScheme, servePage } from './protocol.ts';
import { guardSession } from './session-guard.ts';
import { claimSingleInstance } from './single-instance.ts';
import { openFirstLibrary } from './start-library.ts';
import { receiveUpload } from './uploads.ts';
import { focusWindow, openWindow } from './window.ts';

/** What was opened with Lectern before there was a window to show it in, and since. */
const openedFiles = new OpenedFiles();
let owner: ProcessOwner | null = null;

/** What has to be said before Electron is ready (1b-4, 1b-18), and the start once it is. */
function main(): void {
  // What Lectern makes is for its owner alone (BH12); what the reader exports is as other programs would make it.
  const exportFileMode = 0o666 & ~process.umask(0o077);
  // Where Electron keeps its own data, and so who counts as a second instance, goes by this name.
  app.setName('Lectern');
  app.enableSandbox();
  registerPageScheme();
  // No name is ever looked up and no proxy searched for: the desktop shell speaks to nobody (1b-1).
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('no-proxy-server');
  guardEveryPage();
  // In a checkout the first argument is this program.
  const given = givenFiles(process.argv.slice(app.isPackaged ? 1 : 2), process.cwd());
  if (!claimSingleInstance(given, openGiven)) {
    app.quit();
    return;
  }
  openedFiles.add(given.imports);
  let named = given.library;
  // macOS says this way what is opened, the file it is started with included.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    const opened = givenFiles([path], '/');
    if (owner === null) named = opened.library ?? named;
    openGiven({ ...opened, library: owner === null ? null : opened.library });
  });
  app.on('window-all-closed', () => app.quit());
  app
    .whenReady()
    .then(() => start(named, exportFileMode))
    .catch(failToStart);
}

async function start(named: string | null, exportFileMode: number): Promise<void> {
  guardSession(session.defaultSession);
  const first = await openFirstLibrary(named, exportFileMode);
  if (first === null) return app.exit(1);
  owner = first;
  closeWithApp(first);
  const menu = new AppMenu({
    choose: (choice) => tellPage({ type: 'menu', choice }),
    recent: () => first.list(),
  });
  first.keeper.onOpened(() => menu.show());
  menu.show();
  servePage(session.defaultSession.protocol, PAGE_FOLDER, (request) => receiveUpload(request, first.keeper.running));
  registerBridge({ owner: first, menu, openedFiles, exportFileMode });
  openWindow();
}

/** Files opened with Lectern while it runs. The page moves to a library itself: it saves first what is being typed. */
function openGiven({ library, imports }: GivenFiles): void {
  focusWindow();
  openedFiles.add(imports);
  if (imports.length > 0) tellPage({ type: 'files-waiting' });
  if (library !== null && owner !== null) {
    tellPage({ type: 'menu', choice: { id: 'switch-library', token: owner.offer(library) } });
  }
}

/** The page is gone by `will-quit`, so what it still had to save has arrived; then the library is closed. */
function closeWithApp(open: ProcessOwner): void {
  app.once('will-quit', (event) => {
    event.preventDefault();
    void open.close().finally(() => app.exit());
  });
}

function failToStart(error: unknown): void {
  process.stderr.write(`lectern: ${error instanceof Error ? (error.stack ?? error.message) : error}\n`);
  app.exit(1);
}

main();
