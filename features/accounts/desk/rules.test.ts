import { describe, expect, test } from 'vitest';
import { type Role, roles } from '@/db/schema/accounts.values';
import type { Viewer } from '@/lib/viewer';
import { placesOf, settingsOf } from './rules';

const staff = (role: Role, communityId: string | null = null) =>
  ({ kind: 'staff', id: 'a', name: '某人', role, communityId }) as Viewer;
const names = (places: { name: string }[]) => places.map(({ name }) => name).join(' ');

const writing = 'today announcements reviews media siteErrors slips figures pageViews';
const opened: Partial<Record<Role, [navigation: string, settings: string]>> = {
  editor: [writing, ''],
  lead: [`${writing} settings`, 'communities'],
  office: [`${writing} records settings`, 'columns communities pages portal calendar terms jobs'],
  auditor: ['today announcements reviews media figures pageViews records', ''],
  administrator: ['today pageViews people records settings', 'portal jobs'],
};

describe('The navigation of the desk', () => {
  test.each(roles.map((role) => [role, ...(opened[role] ?? ['today', ''])] as const))(
    'opens to %s: %s; settings: %s',
    (role, navigation, settings) => {
      expect(names(placesOf(staff(role), '/desk'))).toBe(navigation);
      expect(names(settingsOf(staff(role)))).toBe(settings);
    },
  );

  test('An office member of one community does not set what the whole sub-district shares', () => {
    expect(names(settingsOf(staff('office', 'c')))).toBe('communities');
  });

  test.each([
    ['/desk', 'today'],
    ['/desk/announcements/1/versions', 'announcements'],
    ['/desk/settings', 'settings'],
    ['/desk/columns/new', 'settings'],
    ['/desk/portal/leave', 'settings'],
    ['/desk/nowhere', undefined],
  ])('At %s the place marked is %s', (path, name) => {
    expect(placesOf(staff('office'), path).filter(({ current }) => current)).toEqual(
      name ? [expect.objectContaining({ name })] : [],
    );
  });
});
