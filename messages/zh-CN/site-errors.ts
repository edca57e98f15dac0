export const siteErrors = { title: '网站纠错' };
