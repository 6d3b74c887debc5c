// The bridge between page and main: sandboxed, a few named functions, and nothing of Electron in any of them (1b-20).

import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { BRIDGE_NAME, type DesktopBridge, PORT_MESSAGE } from '#shared/contract/desktop-bridge.ts';
import { CHANNELS, PORT_CHANNEL } from './channels.ts';

const bridge: DesktopBridge<File> = {
  grantFile: async (file) => {
    // The path goes to main and not to the page: a dropped file is the permission to read that file.
    const path = webUtils.getPathForFile(file);
    return path === '' ? null : ipcRenderer.invoke(CHANNELS.grantFile, { path });
  },
  chooseExportFolder: () => ipcRenderer.invoke(CHANNELS.chooseExportFolder),
  openExternal: (url) => ipcRenderer.invoke(CHANNELS.openExternal, String(url)),
  connect: (connectionId) => ipcRenderer.invoke(CHANNELS.connect, String(connectionId)),
};

contextBridge.exposeInMainWorld(BRIDGE_NAME, bridge);

ipcRenderer.on(PORT_CHANNEL, (event, connectionId: string) => {
  // Only this window can hear it, and only our page is ever in this window: the origin needs no naming.
  window.postMessage({ type: PORT_MESSAGE, id: connectionId }, '*', [...event.ports]);
});
