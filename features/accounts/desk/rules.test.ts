import { describe, expect, test } from 'vitest';
import { type Role, roles } from '@/db/schema/accounts.values';
import type { Viewer } from '@/lib/viewer';
import { placesBeside, placesOf, settingsOf } from './rules';

const staff = (role: Role, communityId: string | null = null) =>
  ({ kind: 'staff', id: 'a', name: '某人', role, communityId }) as Viewer;
const names = (places: { name: string }[]) => places.map(({ name }) => name).join(' ');

const writing = 'today announcements goodPeople events ledgers media siteErrors slips figures summaries pageViews';
const opened: Partial<Record<Role, [navigation: string, settings: string]>> = {
  editor: [writing, ''],
  lead: [`${writing} settings`, 'communities'],
  office: [`${writing} records settings`, 'columns communities pages portal calendar terms jobs'],
  auditor: ['today announcements goodPeople events ledgers media figures summaries pageViews records', ''],
  administrator: ['today pageViews people records settings', 'portal jobs'],
  'grid-member': ['today events ledgers', ''],
  'grid-head': ['today events ledgers', ''],
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
    ['/desk/clues/1', 'goodPeople'],
    ['/desk/visits/1', 'goodPeople'],
    ['/desk/support', 'goodPeople'],
    ['/desk/events/venues', 'events'],
    ['/desk/nowhere', undefined],
  ])('At %s the place marked is %s', (path, name) => {
    expect(placesOf(staff('office'), path).filter(({ current }) => current)).toEqual(
      name ? [expect.objectContaining({ name })] : [],
    );
  });
});

describe('Beside a page of work that has several steps', () => {
  const beside = (role: Role, path: string) => names(placesBeside(staff(role), path));

  test('stand the others of the way, as far as a role opens them, with the present one marked', () => {
    expect(beside('lead', '/desk/notices/2026-0001')).toBe('clues nominations reviews notices honours supports');
    expect(beside('auditor', '/desk/honours')).toBe('nominations reviews notices honours supports');
    expect(placesBeside(staff('lead'), '/desk/notices/new').find(({ current }) => current)?.name).toBe('notices');
  });

  test('of events, the lists from which they are planned, with the present one marked', () => {
    const lists = 'events eventLedger venues speakers programmes eventSeries';
    expect(beside('lead', '/desk/events/2026-0001/edit')).toBe(`${lists} targets scoreCard questions`);
    expect(beside('editor', '/desk/events')).toBe(`${lists} scoreCard questions`);
    expect(beside('grid-member', '/desk/events')).toBe('events eventLedger scoreCard');
    const marked = (path: string) => placesBeside(staff('lead'), path).find(({ current }) => current)?.name;
    expect(marked('/desk/events/2026-0001')).toBe('events');
    expect(marked('/desk/events/venues/new')).toBe('venues');
  });

  test('stands nothing where the page belongs to other work', () => {
    for (const path of ['/desk', '/desk/media', '/desk/columns']) expect(beside('lead', path)).toBe('');
  });
});
