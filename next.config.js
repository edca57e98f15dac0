/** @type {import('next').NextConfig} */
export default {
  distDir: process.env.LINLI_DIST ?? '.next',
  poweredByHeader: false,
  // The front compresses, once for each shared page.
  compress: false,
  // Title and canonical link stand in <head> for everyone, not only for crawlers.
  htmlLimitedBots: /.*/,
  typedRoutes: false,
  serverExternalPackages: ['better-sqlite3', '@electric-sql/pglite', 'lunar-typescript', 'sanitize-html'],
  experimental: {
    serverActions: { bodySizeLimit: '50mb' },
  },
  // `/…` is Chinese, `/en/…` English; the front answers a typed `/zh-CN/…` with 308.
  rewrites: async () => ({
    beforeFiles: [
      { source: '/', destination: '/zh-CN' },
      { source: '/en/feeds/:path*', destination: '/feeds/:path*' },
      {
        source:
          '/:path((?!_next/|api/|media/|people/|attachments/|events/[^/]+/ticket/|readyz$|en(?:/|$)|zh-CN(?:/|$)|(?!desk/figures/).*\\.[a-z0-9]+$).*)',
        destination: '/zh-CN/:path',
      },
    ],
    afterFiles: [],
    fallback: [],
  }),
};
