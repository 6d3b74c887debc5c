// Called by electron-builder between packing and signing: sets Electron's fuses, every one of them (1b-19).

import { type FuseConfig, FuseV1Options, FuseVersion } from '@electron/fuses';

/** What is decided for each fuse; one that a later Electron adds stops the packaging until it is decided too. */
export const FUSES = {
  version: FuseVersion.V1,
  strictlyRequireAllFuses: true,
  // Flipping breaks the signature Apple's own processors ask for; electron-builder signs again where it can.
  resetAdHocDarwinSignature: true,
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  // Electron checks its archive on macOS and Windows; on Linux the fuse is there and nothing looks at it.
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  // There is no snapshot of ours to load.
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  // Only about how WebAssembly checks its bounds; Electron's own choice.
  [FuseV1Options.WasmTrapHandlers]: true,
} as const satisfies FuseConfig;

/** What the hook needs of electron-builder's context; its packager knows where the program lies on each system. */
interface PackContext {
  readonly packager: { addElectronFuses(context: unknown, fuses: FuseConfig): Promise<unknown> };
}

export async function afterPack(context: PackContext): Promise<void> {
  await context.packager.addElectronFuses(context, FUSES);
}
