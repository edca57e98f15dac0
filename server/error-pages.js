/**
 * Complete pages in both languages for what no page could answer: they need no database, no build and no script.
 */
const texts = {
  403: [
    '这次提交没有被接受',
    '请求来自别的网站。请回到本站页面，再提交一次。',
    'Not accepted',
    'The request came from another site. Go back to the page and send it again.',
  ],
  404: [
    '没有这个页面',
    '地址可能写错了，或者页面已经移走。',
    'There is no such page',
    'The address may be mistyped, or the page has moved.',
  ],
  405: [
    '不支持这种请求',
    '请从首页重新开始。',
    'This kind of request is not supported',
    'Please start again from the home page.',
  ],
  413: ['内容太大', '请缩小后再提交。', 'Too large', 'Please send something smaller.'],
  500: [
    '出了点问题',
    '是我们的差错，已经记录下来。请过一会儿再试；您刚才填写的内容，用浏览器的后退键还能找回。',
    'Something went wrong',
    'The fault is ours and has been noted. Please try again in a while; the back button brings back what you typed.',
  ],
  503: ['现在人太多了', '请等几秒再刷新。', 'Very busy right now', 'Please wait a few seconds and reload.'],
};

/** @param {number} status */
export function errorPage(status) {
  const known = /** @type {keyof typeof texts} */ (status in texts ? status : 500);
  const [title, text, titleEn, textEn] = texts[known];
  return Buffer.from(`<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><meta name="robots" content="noindex"><link rel="stylesheet" href="/plain.css"></head>
<body><main><h1>${title}</h1><p>${text}</p><p><a href="/">回到首页</a></p>
<section lang="en"><h2>${titleEn}</h2><p>${textEn}</p><p><a href="/en">Home page</a></p></section></main></body></html>
`);
}
