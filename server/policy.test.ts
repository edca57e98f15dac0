import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { hashPolicy, withoutFrameworkScripts } from './policy.js';

const hash = (text: string) => createHash('sha256').update(text).digest('base64');

test('A kept page allows exactly the scripts that bore the nonce of its render', () => {
  const html = '<script nonce="n1">self.a=1</script><script>alert(1)</script><script nonce="n2">alert(2)</script>';
  const policy = hashPolicy(html, 'n1');
  expect(policy).toContain(hash('self.a=1'));
  expect(policy).not.toContain(hash('alert(1)'));
  expect(policy).not.toContain(hash('alert(2)'));
  expect(policy).not.toContain('unsafe-inline');
});

test('A reading page keeps our own script and its data, and loses everything else that runs', () => {
  const html = [
    '<link rel="preload" as="script" href="/_next/a.js"/>',
    '<link rel="stylesheet" href="/_next/a.css"/>',
    '<script src="/_next/a.js" async=""></script>',
    '<script>self.__next_f.push([1])</script>',
    '<script type="application/ld+json">{}</script>',
    '<script src="/reading.js" defer=""></script>',
  ].join('');
  const page = withoutFrameworkScripts(html);
  expect(page).toBe(
    '<link rel="stylesheet" href="/_next/a.css"/><script type="application/ld+json">{}</script><script src="/reading.js" defer=""></script>',
  );
});
