import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const toGzip = promisify(gzip);
const toBrotli = promisify(brotliCompress);

/** @typedef {'br' | 'gzip' | 'identity'} Encoding */

/**
 * The best encoding that a client accepts.
 * @param {string | string[] | undefined} header
 * @returns {Encoding}
 */
export function acceptedEncoding(header) {
  const accepted = String(header ?? '');
  if (/\bbr\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/.test(accepted)) return 'br';
  if (/\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/.test(accepted)) return 'gzip';
  return 'identity';
}

/**
 * `thorough` for what is kept and sent often, quick for what is sent once. Runs on the thread pool.
 * @param {Buffer} body
 * @param {Encoding} encoding
 * @param {boolean} thorough
 * @returns {Promise<Buffer>}
 */
export async function compress(body, encoding, thorough) {
  if (encoding === 'identity') return body;
  if (encoding === 'gzip') return toGzip(body, { level: thorough ? 9 : 3 });
  return toBrotli(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: thorough ? 9 : 3,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  });
}
