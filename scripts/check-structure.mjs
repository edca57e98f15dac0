// Every file has one place that a newcomer can guess (CONTRIBUTING.md). A path that no line below allows fails.
// To extend the vocabulary, add a line; a new area or a new kind of file is a decision, not an accident.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const areas = `
  accounts announcements audit calendar certificates communities events evidence figures honours jobs ledgers media
  nominations
  organisation outbox pages plans privacy public-notices search selections site-errors street-reports summaries
  volunteers wishes`;

// `sheets`: a list as a file of Excel.
const parts = 'rules inputs queries mutations actions figures sheets';

// <area> and <part> stand for the words above, <name> for one kebab-case name, ** for any folders and a file.
const vocabulary = `
  package.json package-lock.json tsconfig.json biome.json knip.json next.config.js drizzle.config.ts
  playwright.config.ts vitest.config.ts lefthook.yml server.js proxy.ts instrumentation.ts .postcssrc.json
  .npmrc .nvmrc .gitignore .gitattributes .editorconfig
  README.md README.zh-CN.md AGENTS.md CLAUDE.md STYLE.md CONTRIBUTING.md SECURITY.md CHANGELOG.md LICENSE

  features/<area>/<part>.ts          features/<area>/<name>/<part>.ts
  features/<area>/<part>.test.ts     features/<area>/<name>/<part>.test.ts
  features/<area>/components/<name>.tsx
  features/<area>/<name>/components/<name>.tsx
  features/ledgers/definitions/<name>.ts

  db/<name>.ts db/<name>.test.ts db/seed/**
  db/schema/<name>.ts db/schema/<name>.values.ts
  drizzle/sqlite/** drizzle/postgres/**

  app/** components/<name>.tsx components/globals.css components/ui/<name>.tsx lib/**
  server/<name>.js server/<name>.test.ts
  messages/<name>.ts messages/zh-CN/<name>.ts messages/en/<name>.ts messages/<name>.test.ts
  public/** e2e/<name>.ts e2e/<name>.spec.ts scripts/** deploy/** docs/** .ci/** .github/**`;

const saysNothing = /^(utils?|helpers?|types?|common|services?|hooks)$/;
const kebab = '[a-z0-9]+(?:-[a-z0-9]+)*';
// Next's own forms ([id], (group), @slot, _private), generated migrations, and names that others fixed.
const properlyNamed = new RegExp(
  `^(?:[@_.]?${kebab}(?:\\.[a-z0-9-]+)*|\\[.+\\]|\\(${kebab}\\)|zh-CN|[A-Z]+(?:\\.zh-CN)?(?:\\.md)?)$`,
);

const words = (text) => text.trim().split(/\s+/);
const oneOf = (text) => `(?:${words(text).join('|')})`;
const allowed = words(vocabulary).map((pattern) => {
  const source = pattern.replaceAll('.', '\\.').replace('**', '.+');
  const [area, part] = [oneOf(areas), oneOf(parts)];
  return new RegExp(`^${source.replace('<area>', area).replace('<part>', part).replaceAll('<name>', kebab)}$`);
});

function reasonAgainst(path) {
  const segments = path.split('/');
  const vague = segments.find((segment) => saysNothing.test(segment.split('.')[0]));
  if (vague) return `"${vague}" does not say what is in it`;
  if (/(^|\/)index\.\w+$/.test(path)) return 'import the file itself, not a barrel';
  if (!path.startsWith('drizzle/') && !segments.every((segment) => properlyNamed.test(segment)))
    return 'names are kebab-case';
  if (!allowed.some((pattern) => pattern.test(path)))
    return 'has no place in the vocabulary (scripts/check-structure.mjs)';
  if (path.endsWith('/page.tsx') && lines(path) >= 60) return `${lines(path)} lines; a page stays under 60`;
}

const lines = (path) => readFileSync(path, 'utf8').trimEnd().split('\n').length;

/** Tracked files and new ones that are not ignored; without git (an unpacked archive), the tree. */
function listFiles() {
  const git = spawnSync('git', ['ls-files', '-coz', '--exclude-standard'], { encoding: 'utf8' });
  if (git.status === 0) return git.stdout.split('\0').filter((path) => path && existsSync(path));
  const ignored =
    /^(node_modules|\.next.*|\.git|data|test-results|playwright-report|coverage|next-env\.d\.ts|.*\.tsbuildinfo)$/;
  const within = (folder) =>
    readdirSync(folder || '.', { withFileTypes: true })
      .filter(({ name }) => folder || !ignored.test(name))
      .flatMap((entry) => (entry.isDirectory() ? within(`${folder}${entry.name}/`) : `${folder}${entry.name}`));
  return within('');
}

const files = listFiles();
// An area that people see has components, and a browser test of its own.
const components = files.filter((path) => /^features\/[^/]+\/(?:[^/]+\/)?components\//.test(path));
const areasPresent = new Set(components.map((path) => path.split('/')[1]));
const untested = [...areasPresent].filter((area) => !existsSync(`e2e/${area}.spec.ts`));
const complaints = [
  ...files.map((path) => [path, reasonAgainst(path)]).filter(([, reason]) => reason),
  ...untested.map((area) => [`features/${area}`, `has no e2e/${area}.spec.ts`]),
];
for (const [path, reason] of complaints) console.error(`${path}: ${reason}`);
if (complaints.length > 0) process.exit(1);
