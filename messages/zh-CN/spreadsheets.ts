export const spreadsheets = {
  stop: '。',
  yes: '是',
  no: '否',
  expected: {
    text: (max: number) => `文字，${max} 字以内`,
    number: (min: number, max: number) => `数字，${min} 到 ${max}`,
    date: '日期，例如 2026-11-22，或 2026-11-22 09:30',
    yesNo: '是 或 否',
    choice: (names: string) => `只能是：${names}`,
  },
  guide: {
    title: '填写说明',
    choices: '可选项',
    head: { column: '列', must: '要不要填', expected: '填什么' },
    must: '必填',
    may: '可不填',
  },
  export: '导出 Excel',
};
