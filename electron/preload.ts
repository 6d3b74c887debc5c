// The bridge between page and main: sandboxed, a few named functions, and nothing of Electron in any of them (1b-20).

import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { BRIDGE_NAME, type DesktopBridge, type DesktopNews, PORT_MESSAGE } from '#shared/contract/desktop-bridge.ts';
import { CHANNELS, NEWS_CHANNEL, PORT_CHANNEL } from './channels.ts';

const bridge: DesktopBridge<File> = {
  grantFile: async (file) => {
    // The path goes to main and not to the page: a dropped file is the permission to read that file.
    const path = webUtils.getPathForFile(file);
    return path === '' ? null : ipcRenderer.invoke(CHANNELS.grantFile, { path });
  },
  chooseExportFolder: () => ipcRenderer.invoke(CHANNELS.chooseExportFolder),
  openExternal: (url) => ipcRenderer.invoke(CHANNELS.openExternal, String(url)),
  connect: (connectionId) => ipcRenderer.invoke(CHANNELS.connect, String(connectionId)),
  recentLibraries: () => ipcRenderer.invoke(CHANNELS.recentLibraries),
  openLibrary: () => ipcRenderer.invoke(CHANNELS.openLibrary),
  createLibrary: (name) => ipcRenderer.invoke(CHANNELS.createLibrary, String(name)),
  switchLibrary: (token) => ipcRenderer.invoke(CHANNELS.switchLibrary, String(token)),
  forgetLibrary: (token) => ipcRenderer.invoke(CHANNELS.forgetLibrary, String(token)),
  showLibrary: (token) => ipcRenderer.invoke(CHANNELS.showLibrary, String(token)),
  showBackups: () => ipcRenderer.invoke(CHANNELS.showBackups),
  restartEngine: () => ipcRenderer.invoke(CHANNELS.restartEngine),
  setAvailableCommands: (ids) => ipcRenderer.invoke(CHANNELS.setAvailableCommands, ids.map(String)),
  setTheme: (theme) => ipcRenderer.invoke(CHANNELS.setTheme, String(theme)),
  takeOpenedFiles: () => ipcRenderer.invoke(CHANNELS.takeOpenedFiles),
  saveFile: (name, bytes) => ipcRenderer.invoke(CHANNELS.saveFile, { name: String(name), bytes }),
  copyText: (text) => ipcRenderer.invoke(CHANNELS.copyText, String(text)),
  dragOut: (download) => ipcRenderer.invoke(CHANNELS.dragOut, String(download)),
  listen: (listener) => {
    ipcRenderer.on(NEWS_CHANNEL, (_event, news: DesktopNews) => listener(news));
  },
};

contextBridge.exposeInMainWorld(BRIDGE_NAME, bridge);

ipcRenderer.on(PORT_CHANNEL, (event, connectionId: string) => {
  // Only this window can hear it, and only our page is ever in this window: the origin needs no naming.
  window.postMessage({ type: PORT_MESSAGE, id: connectionId }, '*', [...event.ports]);
});
