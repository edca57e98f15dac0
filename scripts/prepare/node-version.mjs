// Imported first by every entry, so that an old Node gets a sentence instead of a stack trace.

/** The lowest minor of each major that package.json's "engines" allows. */
const lowestMinor = { 20: 20, 22: 12, 24: 0 };

const [major, minor] = process.versions.node.split('.').map(Number);

if (!(minor >= lowestMinor[major])) {
  console.error(`Linli needs Node 20.20 or later, 22.12 or later, or 24; this is Node ${process.versions.node}.`);
  process.exit(1);
}
