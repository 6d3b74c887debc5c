// The calls of Node that both shells make in the same way, as types: this room has no Node and is handed its parts.

/** Of `node:fs`. */
export interface NodeFiles {
  readFileSync(path: string, encoding: 'utf8'): string;
  writeFileSync(
    path: string,
    text: string,
    options: { readonly flag: 'wx'; readonly mode: number; readonly flush: boolean },
  ): void;
  renameSync(from: string, to: string): void;
  mkdirSync(path: string, options: { readonly recursive: true; readonly mode: number }): unknown;
  rmSync(path: string, options: { readonly force: true }): void;
  rmdirSync(path: string): void;
  chmodSync(path: string, mode: number): void;
  lstatSync(path: string): { isDirectory(): boolean; readonly uid: number; readonly mode: number };
  existsSync(path: string): boolean;
  readdirSync(path: string): string[];
  readonly realpathSync: { native(path: string): string };
}

/** Of `node:path`, for the system Lectern runs on. */
export interface NodePaths {
  join(...parts: string[]): string;
  dirname(path: string): string;
  basename(path: string, suffix?: string): string;
  isAbsolute(path: string): boolean;
  readonly sep: string;
}

/** A connection of `node:net`, as text. */
export interface LocalSocket {
  readonly writableLength: number;
  setEncoding(encoding: 'utf8'): unknown;
  setTimeout(ms: number): unknown;
  on(event: 'data', listener: (text: string) => void): unknown;
  on(event: 'close' | 'timeout' | 'error', listener: () => void): unknown;
  write(text: string): unknown;
  destroy(): unknown;
}

export interface LocalServer {
  maxConnections: number;
  listen(path: string, listening: () => void): unknown;
  once(event: 'error', listener: (error: Error) => void): unknown;
  close(closed: () => void): unknown;
}

/** Of `node:net`: sockets of this machine, never of a network. */
export interface NodeSockets {
  createServer(onConnection: (socket: LocalSocket) => void): LocalServer;
}

/** What a shell hands in, once. */
export interface NodeParts {
  readonly files: NodeFiles;
  readonly paths: NodePaths;
  readonly sockets: NodeSockets;
  /** In hexadecimal. */
  readonly sha256: (text: string) => string;
  /** 32 random bytes in the alphabet of URLs. */
  readonly newSecret: () => string;
  readonly system: {
    readonly platform: string;
    readonly env: Readonly<Record<string, string | undefined>>;
    readonly home: string;
    /** Folder for temporary files. */
    readonly temporary: string;
    /** The user's number; null where there are none (Windows). */
    readonly userId: number | null;
  };
}
