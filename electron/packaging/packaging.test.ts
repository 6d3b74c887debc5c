// What is packaged, held to what is built: the allow-list of files, the fuses (1b-19), the icons, what Lectern opens.

import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, matchesGlob, relative, resolve, sep } from 'node:path';
import { FuseState, FuseV1Options, flipFuses, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { LIBRARY_EXTENSION } from '#shared/contract/libraries.ts';
import { afterPack, FUSES } from './after-pack.ts';

const ROOT = resolve(import.meta.dirname, '../..');

interface Association {
  readonly ext: string;
  readonly role: string;
  readonly rank: string;
}

interface Packaging {
  readonly afterPack: string;
  readonly asar: boolean;
  readonly asarUnpack: readonly string[];
  readonly files: readonly string[];
  readonly fileAssociations: readonly Association[];
  readonly linux: { readonly target: readonly string[]; readonly icon: string; readonly mimeTypes: readonly string[] };
  readonly mac: { readonly target: string; readonly icon: string; readonly fileAssociations: readonly Association[] };
  readonly win: { readonly target: string; readonly icon: string };
  readonly npmRebuild: boolean;
  readonly publish: null;
}

const packaging = parse(readFileSync(join(ROOT, 'electron-builder.yml'), 'utf8')) as Packaging;

/** As electron-builder reads a list: what is named is taken, and of packages all but what is left out. */
function packaged(files: readonly string[], target: { readonly platform: string; readonly arch: string }): string[] {
  const patterns = packaging.files.map((pattern) =>
    // biome-ignore lint/suspicious/noTemplateCurlyInString: these are electron-builder's own
    pattern.replaceAll('${platform}', target.platform).replaceAll('${arch}', target.arch),
  );
  const taken = patterns.filter((pattern) => !pattern.startsWith('!'));
  const left = patterns.filter((pattern) => pattern.startsWith('!')).map((pattern) => pattern.slice(1));
  return files.filter((file) => {
    const isPackage = file.startsWith('node_modules/');
    return (
      (isPackage || taken.some((pattern) => matchesGlob(file, pattern))) &&
      !left.some((pattern) => matchesGlob(file, pattern))
    );
  });
}

function filesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll(sep, '/'));
}

/** Every package an install without development tools has. */
const shippedPackages = (): string[] => {
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly devOptional?: boolean }>>;
  };
  return Object.entries(lock.packages)
    .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional)
    .map(([path]) => path);
};

describe('the files of the application', () => {
  const target = { platform: 'linux', arch: 'x64' };

  describe('of the build', () => {
    const files = filesIn('dist').filter((file) => !file.endsWith('.lock'));
    const taken = new Set(packaged(files, target));

    it('are the page, the main program, the preload and the engine, whole', () => {
      const needed = files.filter((file) => !file.startsWith('dist/cli/') && !file.endsWith('.map'));
      expect([...taken].sort()).toEqual(needed.sort());
      for (const file of ['page/index.html', 'electron/main.js', 'preload/preload.cjs', 'engine/engine.js'])
        expect(taken).toContain(`dist/${file}`);
    });

    it('contain all that a shipped program imports of its own', () => {
      const imports = /(?:from|import)\s*\(?\s*["'](\.[^"']+)["']|new URL\(["'](\.[^"']+\.js)["']/g;
      for (const file of [...taken].filter((name) => /^dist\/(electron|engine)\/.*\.js$/.test(name))) {
        for (const [, imported, url] of readFileSync(join(ROOT, file), 'utf8').matchAll(imports)) {
          const path = join(file, '..', imported ?? url ?? '');
          expect([file, path, taken.has(path)]).toEqual([file, path, true]);
        }
      }
    });
  });

  it('of the rest of the project are none', () => {
    const rest = globSync('{shared,db,cli,electron,renderer,e2e,bench,.ci}/**/*', { cwd: ROOT });
    expect(rest.length).toBeGreaterThan(200);
    expect(packaged([...rest, 'vite.config.ts', 'package-lock.json', '.npmrc', 'dist/cli/lectern.js'], target)).toEqual(
      [],
    );
  });

  it.each([
    ['linux', 'x64'],
    ['linux', 'arm64'],
    ['darwin', 'arm64'],
    ['win32', 'x64'],
  ])('of packages are better-sqlite3 with the binary for %s-%s alone', (platform, arch) => {
    const taken = packaged(shippedPackages().filter(isInstalled).flatMap(filesIn), { platform, arch });
    expect(taken.filter((file) => !file.startsWith('node_modules/better-sqlite3/lib/')).sort()).toEqual([
      'node_modules/better-sqlite3/LICENSE',
      'node_modules/better-sqlite3/package.json',
      `node_modules/better-sqlite3/prebuilds/${platform}-${arch}.node`,
    ]);
    expect(taken).toContain('node_modules/better-sqlite3/lib/binding.js');
  });

  it('lie in the archive, but for the binary the system has to load', () => {
    expect(packaging.asar).toBe(true);
    expect(packaging.asarUnpack).toEqual(['node_modules/better-sqlite3/prebuilds/*.node']);
  });
});

const isInstalled = (path: string) => existsSync(join(ROOT, path));

describe('the configuration', () => {
  it('is one electron-builder accepts', async () => {
    // Its check belongs to a package of its own, which is no dependency of ours.
    const ofBuilder = createRequire(createRequire(import.meta.url).resolve('electron-builder'));
    const { validateConfiguration } = ofBuilder('app-builder-lib/out/util/config/config') as {
      validateConfiguration(configuration: unknown, debugLogger: unknown): Promise<void>;
    };
    await expect(validateConfiguration(packaging, { isEnabled: false })).resolves.toBeUndefined();
    await expect(validateConfiguration({ ...packaging, asarr: true }, { isEnabled: false })).rejects.toThrow('asarr');
  });

  it('makes what the readers of each system expect, and fetches or sends nothing', () => {
    expect([packaging.linux.target, packaging.mac.target, packaging.win.target]).toEqual([
      ['AppImage', 'deb'],
      'dmg',
      'nsis',
    ]);
    expect([packaging.publish, packaging.npmRebuild]).toEqual([null, false]);
  });

  it('opens libraries, and offers itself for texts without taking them over', () => {
    expect(packaging.fileAssociations).toMatchObject([{ ext: LIBRARY_EXTENSION.slice(1), role: 'Editor' }]);
    expect(packaging.mac.fileAssociations).toMatchObject([{ ext: 'txt', role: 'Viewer', rank: 'Alternate' }]);
    expect(packaging.linux.mimeTypes).toEqual(['text/plain']);
  });
});

describe('the icons', () => {
  /** Width and height from the header of a PNG file. */
  const sizeOf = (file: string): [number, number] => {
    const bytes = readFileSync(join(ROOT, file));
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  };

  it('were drawn from the sign as it is now (npm run icons)', () => {
    const sign = readFileSync(join(ROOT, 'renderer/icon.svg'));
    const drawnFrom = readFileSync(join(ROOT, 'electron/icons/drawn-from.sha256'), 'utf8').trim();
    expect(createHash('sha256').update(sign).digest('hex')).toBe(drawnFrom);
  });

  it('have the sizes they are named by, enough for every system', () => {
    const names = readdirSync(join(ROOT, packaging.linux.icon)).filter((name) => /^\d+x\d+\.png$/.test(name));
    expect(names.length).toBeGreaterThanOrEqual(8);
    for (const name of names) expect(sizeOf(`${packaging.linux.icon}/${name}`).join('x')).toBe(name.slice(0, -4));
    expect(sizeOf(packaging.mac.icon)).toEqual([1024, 1024]);
    expect(Math.min(...sizeOf(packaging.win.icon))).toBeGreaterThanOrEqual(256);
  });

  it('of an installed page are those its manifest names', () => {
    const manifest = JSON.parse(readFileSync(join(ROOT, 'renderer/public/manifest.webmanifest'), 'utf8')) as {
      readonly icons: readonly { readonly src: string; readonly sizes: string }[];
    };
    expect(manifest.icons).toHaveLength(3);
    for (const { src, sizes } of manifest.icons) expect(sizeOf(`renderer/public/${src}`).join('x')).toBe(sizes);
  });
});

describe('the fuses (1b-19)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-fuses-'));
  const program = join(folder, 'program');
  afterAll(() => rmSync(folder, { recursive: true }));
  beforeAll(() => {
    // A program as Electron makes it: the mark the tool looks for, version, length, and the fuses as they come.
    const fuses = Buffer.from('101100011');
    const wire = Buffer.concat([
      Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
      Buffer.from([1, fuses.length]),
      fuses,
    ]);
    writeFileSync(program, Buffer.concat([Buffer.alloc(5_000, 7), wire, Buffer.alloc(5_000, 9)]));
  });

  it('are set by the hook the configuration names', async () => {
    expect(resolve(ROOT, packaging.afterPack)).toBe(resolve(import.meta.dirname, 'after-pack.ts'));
    const addElectronFuses = vi.fn((_context: unknown, fuses: typeof FUSES) => flipFuses(program, fuses));
    const context = { packager: { addElectronFuses } };
    await afterPack(context as never);
    expect(addElectronFuses).toHaveBeenCalledExactlyOnceWith(context, FUSES);
    const { ENABLE, DISABLE } = FuseState;
    expect(await getCurrentFuseWire(program)).toMatchObject({
      [FuseV1Options.RunAsNode]: DISABLE,
      [FuseV1Options.EnableCookieEncryption]: ENABLE,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: DISABLE,
      [FuseV1Options.EnableNodeCliInspectArguments]: DISABLE,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: ENABLE,
      [FuseV1Options.OnlyLoadAppFromAsar]: ENABLE,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: DISABLE,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: DISABLE,
      [FuseV1Options.WasmTrapHandlers]: ENABLE,
    });
  });

  it('stop the packaging when Electron has one that is not decided', async () => {
    const bytes = readFileSync(program);
    const at = bytes.indexOf('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX') + 33;
    bytes[at] = (bytes[at] ?? 0) + 1;
    bytes.write('1', at + (bytes[at] ?? 0), 'latin1');
    const newer = join(folder, 'newer');
    writeFileSync(newer, bytes);
    await expect(flipFuses(newer, FUSES)).rejects.toThrow();
  });
});
