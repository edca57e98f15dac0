import { readSheet as readFile } from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { type Recommended, type SummaryWords, summaryFile } from './summary-sheet';

const words: SummaryWords = {
  title: '好人推荐汇总表',
  number: '序号',
  name: '姓名',
  sex: '性别',
  birth: '出生年月',
  politics: '政治面貌',
  employer: '单位职务',
  category: '类别',
  oneLine: '一句话事迹',
  unit: '推荐单位',
  phone: '联系电话',
};

const person: Recommended = {
  name: '沈玉禾',
  sex: '女',
  birth: '1968.03',
  politics: '中共党员',
  employer: '退休工人',
  category: '孝老爱亲',
  oneLine: '十二年照料瘫痪的邻居',
  unit: '青枫里社区',
  phone: '00000000000',
};

test('Everybody who is recommended stands in the sheet, numbered, with what the office asks for', async () => {
  const other = { ...person, name: '=阎守拙', phone: null };
  const content = await summaryFile(words, [person, other], 'zh-CN');
  const { title: _, ...headers } = words;
  expect(await readFile(Buffer.from(content))).toEqual([
    Object.values(headers),
    [1, ...Object.values(person)],
    [2, ...Object.values(other)],
  ]);
});

test('The headings are the office’s in either language', async () => {
  const [head] = await readFile(Buffer.from(await summaryFile(words, [], 'en')));
  expect(head).toContain('一句话事迹');
});
