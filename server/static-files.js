import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, relative } from 'node:path';
import { acceptedEncoding, compress } from './compression.js';
import { settings } from './settings.js';

/** @type {Record<string, string>} */
const types = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};
/** The one file whose type its ending does not tell. */
const speculationRules = '/speculation-rules.json';
const compressible = new Set(['.js', '.css', '.json', '.svg', '.txt']);

/**
 * Build output and `public/`, listed once at the start (so no path can lead elsewhere), each compressed once.
 */
export function staticFiles() {
  /** @type {Map<string, string>} */
  const files = new Map();
  const roots = [
    ['public', '/'],
    // While the tree is worked on, Next answers for what it builds.
    ...(settings.dev ? [] : [[join(settings.distFolder, 'static'), '/_next/static/']]),
  ];
  for (const [folder = '', prefix = ''] of roots) {
    if (!existsSync(folder)) continue;
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const file = join(entry.parentPath ?? entry.path, entry.name);
      files.set(prefix + relative(folder, file), file);
    }
  }
  /** @type {Map<string, Promise<Buffer>>} */
  const bodies = new Map();

  /**
   * Answers when the path is one of the files, and says whether it did.
   * @param {string} path
   * @param {import('node:http').IncomingMessage} req
   * @param {import('node:http').ServerResponse} res
   */
  return async function serve(path, req, res) {
    const file = files.get(path);
    if (!file) return false;
    const extension = extname(file);
    const encoding = compressible.has(extension) ? acceptedEncoding(req.headers['accept-encoding']) : 'identity';
    const key = `${encoding} ${file}`;
    let body = bodies.get(key);
    if (!body) {
      body = readFile(file).then((content) => compress(content, encoding, true));
      if (!settings.dev) bodies.set(key, body);
    }
    const content = await body;
    res.writeHead(200, {
      'Content-Type':
        path === speculationRules
          ? 'application/speculationrules+json'
          : (types[extension] ?? 'application/octet-stream'),
      'Content-Length': content.length,
      'Cache-Control': path.startsWith('/_next/static/')
        ? 'public, max-age=31536000, immutable'
        : 'public, max-age=3600',
      'X-Content-Type-Options': 'nosniff',
      Vary: 'Accept-Encoding',
      ...(encoding === 'identity' ? {} : { 'Content-Encoding': encoding }),
    });
    res.end(req.method === 'HEAD' ? undefined : content);
    return true;
  };
}
