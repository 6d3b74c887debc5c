// The two streams of a command: answers on standard output, everything else on standard error.

import type { ErrorValue } from '#shared/contract/errors.ts';
import { wordError } from './messages.ts';
import { terminalJson, terminalText } from './terminal-text.ts';

export class Output {
  readonly json: boolean;

  constructor(json: boolean) {
    this.json = json;
  }

  /** The command's answer: `value` as one line of JSON with --json, else as `asText` words it. */
  print<Value>(value: Value, asText: (value: Value) => string): void {
    process.stdout.write(`${this.json ? terminalJson(value) : terminalText(asText(value))}\n`);
  }

  /** A remark beside the answer. */
  say(text: string): void {
    process.stderr.write(`${terminalText(text)}\n`);
  }

  /** How far long work is: one line that overwrites itself on a terminal, a line now and then elsewhere. */
  progress(text: string): void {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${terminalText(text)}`);
    else this.say(text);
  }

  /** Takes the line of {@link Output.progress} off a terminal. */
  progressEnded(): void {
    if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  }

  /** Words a failure; with --json its code and details are also the answer. */
  fail(error: ErrorValue): void {
    if (this.json) process.stdout.write(`${terminalJson({ error })}\n`);
    this.say(`lectern: ${wordError(error)}`);
  }
}
