// Names the packages of other platforms in the lock file, which a registry mirror of one platform does not.
// Run it after `npm install PACKAGE` on such a machine: without those names `npm ci` refuses the lock file.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { home } from './setup.mjs'

const path = join(home, 'package-lock.json')
const lock = JSON.parse(readFileSync(path, 'utf8'))
const missing = Object.entries(lock.packages).flatMap(([parent, { optionalDependencies = {} }]) =>
  Object.entries(optionalDependencies)
    .filter(([name]) => !isThere(parent, name))
    .map(([name, version]) => [`node_modules/${name}`, entryFor(name, version, parent)]),
)
const [root, ...rest] = Object.entries(lock.packages)
const all = [...rest, ...missing].sort(([a], [b]) => a.localeCompare(b, 'en'))
lock.packages = Object.fromEntries([root, ...all])
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`)
process.stdout.write(`${missing.length} packages added.\n`)

function isThere(parent, name) {
  return [`${parent}/node_modules/${name}`, `node_modules/${name}`].some((at) => lock.packages[at])
}

/** Their names tell the platform, as in @scope/thing-linux-arm64-musl. */
function entryFor(name, version, parent) {
  const { dev, license } = lock.packages[parent]
  const platform = /(android|darwin|freebsd|linux|openharmony|win32)-([a-z0-9]+)-?(.*)$/.exec(name)
  if (platform === null) throw new Error(`${name} does not tell its platform.`)
  const [, os, cpu, abi] = platform
  const kept = { ...(dev && { dev }), ...libcOf(os, abi), license }
  return { version, cpu: [cpu], ...kept, optional: true, os: [os] }
}

function libcOf(os, abi) {
  if (os !== 'linux') return {}
  if (abi.startsWith('musl')) return { libc: ['musl'] }
  return abi.startsWith('gnu') ? { libc: ['glibc'] } : {}
}
