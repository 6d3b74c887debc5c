// lectern serve: the browser shell.

import { type Command, InvalidArgumentError, Option } from 'commander';
import { libraryCommand, runCommand } from '../command.ts';
import { type ServeOptions, serve } from '../serve/serve.ts';

export function addServe(program: Command): void {
  libraryCommand(program, 'serve')
    .description('open Lectern in your browser, served from this machine to this machine only')
    .addOption(new Option('--port <number>', 'port to listen on').argParser(parsePort).default(0, 'any free one'))
    .option('--no-open', 'only print the address, open no browser')
    .option('--export-folder <dir>', 'folder the page may export to (default: exports are downloads)')
    .addHelpText('after', SERVE_HELP)
    .action((options: ServeOptions) => runCommand(options, (context) => serve(options, context)));
}

const SERVE_HELP = `
The address printed opens one page, once, within ten minutes. Each line on standard input prints another one;
with --json as {"address": "..."}, one object a line.

Always on the same --port, the browser can keep Lectern as a window of its own (install it from its menu); a
window that is opened later still asks for an address from here.`;

function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) throw new InvalidArgumentError('A port is a number up to 65535.');
  return port;
}
