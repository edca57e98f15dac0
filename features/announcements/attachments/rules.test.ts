import { describe, expect, test } from 'vitest';
import { roles } from '@/db/schema/accounts.values';
import { announcementStatuses } from '@/db/schema/announcements.values';
import { viewerOf, visitor } from '@/lib/viewer';
import { attachmentAddress, fileNameOf, reachOfAttachment } from './rules';

const person = (role: (typeof roles)[number], communityId: string | null = 'here') =>
  viewerOf({ id: 'me', role, communityId, signature: '某' });
const readers = ['editor', 'lead', 'office', 'auditor'];

describe('Who may have the attachments of a text', () => {
  test.each(announcementStatuses)('that is %s, as a visitor', (status) => {
    const reach = { draft: undefined, published: 'public', withdrawn: 'gone' }[status];
    expect(reachOfAttachment(visitor, { status, communityId: 'here' })).toBe(reach);
  });

  test.each(roles)('as %s', (role) => {
    const draft = { status: 'draft' as const, communityId: 'here' };
    expect(reachOfAttachment(person(role), draft)).toBe(readers.includes(role) ? 'desk' : undefined);
    expect(reachOfAttachment(person(role, 'there'), draft)).toBeUndefined();
    expect(reachOfAttachment(person(role), { ...draft, status: 'published' })).toBe('public');
    expect(reachOfAttachment(person(role), { ...draft, status: 'withdrawn' })).toBe('gone');
  });
});

describe('The name of an attachment', () => {
  test('has the ending of what it is', () => {
    expect(fileNameOf({ name: '报名表.exe', format: 'docx' })).toBe('报名表.exe.docx');
  });

  test.each([
    ['报名表', '/attachments/1/%E6%8A%A5%E5%90%8D%E8%A1%A8.pdf'],
    ['a/../b', '/attachments/1/a-..-b.pdf'],
    ['[一]?#%', '/attachments/1/-%E4%B8%80-%3F%23%25.pdf'],
  ])('%s stays one step of the address', (name, address) => {
    expect(attachmentAddress({ id: '1', name, format: 'pdf' })).toBe(address);
  });
});
