// Which links may leave (1b-15, I38, I41).

import { describe, expect, it } from 'vitest';
import { externalUrl } from './external-url.ts';

const ALLOWED: Readonly<Record<string, string>> = {
  'https://arxiv.org/abs/2101.00001': 'arxiv.org',
  'HTTP://Example.org:8080/a?b#c': 'example.org:8080',
  'mailto:someone@example.org?subject=Hello': 'someone@example.org',
  // Shown as what it is, not as what it looks like.
  'https://аррӏе.com/': 'xn--80ak6aa92e.com',
  'https://doi.org/10.1000/182': 'doi.org',
};

const REFUSED: readonly string[] = [
  '',
  'example.org',
  '//example.org',
  '/etc/passwd',
  'javascript:alert(1)',
  'JaVa\tScript:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  ' https://example.org',
  'https://exa\u0000mple.org',
  'https://example.org/\u202egpj.exe',
  'https://example.org/\u200b',
  'https:\\\\example.org',
  'https://user@example.org/',
  'https://user:secret@example.org/',
  'https://arxiv.org@evil.example/',
  'file:///etc/passwd',
  'file://host/share',
  '\\\\host\\share',
  'smb://host/share',
  'ftp://example.org/',
  'data:text/html,<script>alert(1)</script>',
  'blob:https://example.org/x',
  'vbscript:x',
  'ms-msdt:/id PCWDiagnostic',
  'search-ms:query=x',
  'app://bundle/',
  'devtools://devtools/',
  'view-source:https://example.org',
  'chrome://settings',
  'ssh://host',
  'tel:+123',
  'mailto:',
  'https://',
  'https:// example.org',
  `https://example.org/${'x'.repeat(2_048)}`,
];

describe('externalUrl', () => {
  for (const [url, destination] of Object.entries(ALLOWED)) {
    it(`allows ${url}`, () => expect(externalUrl(url)).toMatchObject({ destination }));
  }
  for (const url of REFUSED) {
    it(`refuses ${JSON.stringify(url.slice(0, 60))}`, () => expect(externalUrl(url)).toBeNull());
  }
});
