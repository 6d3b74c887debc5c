// Electron's main program in the transport suite: runs the engine as the desktop shell does, and lets a test drive it.
// Plain JavaScript, started by a real Electron; what arrives over Node's own channel to the parent goes to the engine.

import { app, MessageChannelMain, utilityProcess } from 'electron';

const [engineFile] = process.argv.slice(-1);
const ports = new Map();

/** The test may be gone already; then there is nobody to tell. */
const tell = (said) => process.connected && process.send(said, () => undefined);

await app.whenReady();
const engine = utilityProcess.fork(engineFile, [], { stdio: 'inherit' });
engine.on('message', (message) => tell({ kind: 'engine', message }));
engine.on('exit', (code) => tell({ kind: 'exit', code }));
process.on('disconnect', () => app.exit());
process.on('message', ({ kind, client, message }) => {
  if (kind === 'frame') ports.get(client)?.postMessage(message);
  else if (kind === 'disconnect') ports.get(client)?.close();
  else if (kind === 'kill') engine.kill();
  else if (message.type === 'connect') engine.postMessage(message, [enginePort(client)]);
  else engine.postMessage(message);
});
tell({ kind: 'started' });

function enginePort(client) {
  const { port1, port2 } = new MessageChannelMain();
  ports.set(client, port1);
  port1.on('message', ({ data }) => tell({ kind: 'frame', client, message: data }));
  port1.on('close', () => tell({ kind: 'closed', client }));
  port1.start();
  return port2;
}
