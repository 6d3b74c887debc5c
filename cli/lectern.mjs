#!/usr/bin/env node
// Starts Lectern's command line: refuses an old Node before anything else is loaded, since better-sqlite3 crashes there.
// Plain JavaScript, and no import above the check: this file must be readable by the Node it refuses.

const version = process.versions.node.split('.').map(Number);

if (version[0] > 22 || (version[0] === 22 && version[1] >= 14)) {
  import('./launch.mjs').then((launcher) => launcher.launch());
} else {
  process.stderr.write(
    `Lectern needs Node 22.14 or newer and this is ${process.versions.node}. In a checkout, "npm run -s lectern -- COMMAND" uses the Node that comes with it.\n`,
  );
  process.exitCode = 1;
}
