// Run it after each `npm install`. A registry that lacks the binaries of other platforms makes npm leave them out of
// package-lock.json, and `npm ci` then refuses the file. This adds an entry for each: name, version and platform.
// There is no integrity hash in it, since nothing was fetched. Running it again changes nothing.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const file = fileURLToPath(new URL('../package-lock.json', import.meta.url));
const lock = JSON.parse(readFileSync(file, 'utf8'));

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const processors = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];
const flags = ['dev', 'devOptional', 'peer'];

/** What the words of a name such as `binding-linux-arm64-musl` say about where the package belongs. */
function platform(name) {
  const words = name.replace('linuxmusl', 'linux-musl').split(/[/-]/);
  const os = systems.filter((system) => words.includes(system));
  const cpu = processors.filter((processor) => words.includes(processor));
  const libc = os.includes('linux') ? words.map(libcOf).filter(Boolean) : [];
  return Object.fromEntries(Object.entries({ cpu, libc, os }).filter(([, values]) => values.length > 0));
}

function libcOf(word) {
  if (word.startsWith('musl')) return 'musl';
  return word.startsWith('gnu') ? 'glibc' : undefined;
}

/** The folders in which Node looks for what `owner` needs, nearest first. */
function foldersFor(owner) {
  const above = owner.lastIndexOf('/node_modules/');
  const nearest = `${owner}${owner && '/'}node_modules/`;
  if (owner === '') return [nearest];
  return [nearest, ...foldersFor(above < 0 ? '' : owner.slice(0, above))];
}

const isExact = (range) => /^\d+\.\d+\.\d+[\w.+-]*$/.test(range);

const missing = {};
for (const [owner, entry] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    const places = foldersFor(owner).map((folder) => folder + name);
    const taken = places.find((place) => lock.packages[place] ?? missing[place]);
    const found = lock.packages[taken] ?? missing[taken];
    if (found && (found.version === range || !isExact(range))) continue;
    const inherited = Object.fromEntries(flags.filter((flag) => entry[flag]).map((flag) => [flag, true]));
    const facts = Object.entries({ ...platform(name), ...inherited, optional: true });
    missing[found ? places[0] : places.at(-1)] = {
      version: range.replace(/^\D*/, ''),
      ...Object.fromEntries(facts.sort(([a], [b]) => a.localeCompare(b, 'en'))), // npm's order
    };
  }
}

const entries = Object.entries({ ...lock.packages, ...missing });
lock.packages = Object.fromEntries(entries.sort(([a], [b]) => a.localeCompare(b, 'en')));
if (Object.keys(missing).length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`package-lock.json: ${Object.keys(missing).length} entries added.`);
