import { expect, test } from 'vitest';
import { blocksOf } from './rich-text-blocks';

test('Each block keeps what it is, and its words without marks', () => {
  const html =
    '<h2>小标题</h2><p>一<strong>二</strong><br />三 &amp; 四</p><ul><li><p>五</p></li><li>六</li></ul>' +
    '<blockquote><p>七</p></blockquote><hr /><h3>八</h3>';
  expect(blocksOf(html)).toEqual([
    { kind: 'heading', text: '小标题' },
    { kind: 'paragraph', text: '一二\n三 & 四' },
    { kind: 'item', text: '五' },
    { kind: 'item', text: '六' },
    { kind: 'quote', text: '七' },
    { kind: 'rule', text: '' },
    { kind: 'subheading', text: '八' },
  ]);
});

test('Where a link leads and what a picture shows are words too', () => {
  const html =
    '<p>见<a href="/about">说明</a>。</p><figure><img src="/media/x" alt="木书架" /><figcaption>新书架</figcaption></figure>';
  expect(blocksOf(html)).toEqual([
    { kind: 'paragraph', text: '见说明〔/about〕。' },
    { kind: 'picture', text: '木书架' },
    { kind: 'caption', text: '新书架' },
  ]);
});

test('A row of a table is one block, whatever stands in its cells', () => {
  const html =
    '<table><thead><tr><th scope="col"><p>时间</p></th><th>地点</th></tr></thead>' +
    '<tbody><tr><td><p>九点</p><p>到十点</p></td><td><ul><li>二楼</li></ul></td></tr></tbody></table><p>完</p>';
  expect(blocksOf(html)).toEqual([
    { kind: 'row', text: '时间 ｜ 地点' },
    { kind: 'row', text: '九点 到十点 ｜ 二楼' },
    { kind: 'paragraph', text: '完' },
  ]);
});
