export const audit = { title: '记录' };
