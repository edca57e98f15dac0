import type { Words } from '../words';
import { accounts } from './accounts';

const sentences: Words['audit']['sentences'] = {
  'portal.prepared': (who) => `${who} prepared the portal`,
  'portal.edited': (who) => `${who} edited masthead and footer`,
  'portal.first-run-handed': (who) => `${who} handed out the token of the first run`,
  'portal.opened': (who) => `${who} opened the portal`,
  'portal.demonstration-left': (who) => `${who} ended the demonstration`,
  'page.edited': (who) => `${who} edited a page`,
  'community.added': (who) => `${who} added a community`,
  'community.edited': (who) => `${who} edited a community`,
  'column.added': (who) => `${who} added a column`,
  'column.edited': (who) => `${who} edited a column`,
  'announcement.drafted': (who) => `${who} began a text`,
  'announcement.saved': (who, { version, restoredVersion }) =>
    `${who} saved a text${typeof version === 'number' ? ` (version ${version})` : ''}${restoredIn(restoredVersion)}`,
  'announcement.set-aside': (who) => `${who} changed a text at the same time as somebody else; it was set aside`,
  'announcement.published': (who) => `${who} published a text`,
  'announcement.corrected': (who, { restoredVersion }) => `${who} corrected a text${restoredIn(restoredVersion)}`,
  'announcement.withdrawn': (who) => `${who} withdrew a text`,
  'announcement.pinned': (who, { pinned }) =>
    pinned === false ? `${who} took a text from the lead` : `${who} made a text the lead`,
  'announcement.discarded': (who) => `${who} deleted a draft`,
  'media.added': (who, { format }) =>
    `${who} added a ${format === undefined || format === 'webp' ? 'picture' : 'document'}`,
  'media.edited': (who) => `${who} edited an item of the library`,
  'media.consent-stated': (who) => `${who} stated the consent of people on a picture`,
  'media.consent-withdrawn': (who) => `${who} noted that somebody on a picture withdrew the consent`,
  'media.deleted': (who) => `${who} deleted an item of the library`,
  'announcement.imported': (who) => `${who} imported a text`,
  'import.uploaded': (who, { rows }) => `${who} uploaded a list to import${countIn(rows, 'rows')}`,
  'import.discarded': (who) => `${who} gave up an import`,
  'import.done': (who, { texts, entries, events }) =>
    `${who} finished an import${countIn(texts, 'texts')}${countIn(entries, 'entries')}${countIn(events, 'events')}`,
  'list.exported': (who, { rows }) => `${who} exported a list${countIn(rows, 'rows')}`,
  'announcement.scheduled': (who, { act }) =>
    `${who} chose when a text is ${act === 'withdraw' ? 'withdrawn' : 'published'}`,
  'announcement.schedule-cancelled': (who, { act }) =>
    `${who} cancelled the time at which a text was to be ${act === 'withdraw' ? 'withdrawn' : 'published'}`,
  'announcement.schedule-refused': (who, { act }) =>
    `${who} did not ${act === 'withdraw' ? 'withdraw' : 'publish'} a text at its time: the rules refused`,
  'account.registered': (who) => `${who} registered`,
  'account.added': (who, { role }) => `${who} added an account${roleIn(role)}`,
  'account.corrected': (who) => `${who} corrected their account`,
  'account.password-changed': (who, { by }) => `${who} set a new password${by === 'link' ? ' by a one-time link' : ''}`,
  'account.signed-in': (who, { by }) => `${who} signed in${by === 'link' ? ' by a one-time link' : ''}`,
  'account.signed-out-everywhere': (who) => `${who} signed out everywhere`,
  'account.link-asked': (who) => `${who} forgot a password and asked for a link`,
  'account.link-handed': (who) => `${who} handed out a one-time link`,
  'account.role-changed': (who, { role }) => `${who} changed an account’s role or community${roleIn(role)}`,
  'account.deactivated': (who) => `${who} stopped an account`,
  'account.reactivated': (who) => `${who} restored an account`,
  'account.taken-away': (who) => `${who} took their data away`,
  'consent.given': (who, { noticeVersion }) =>
    `${who} accepted the notice on personal data${noticeVersion ? ` (version ${noticeVersion})` : ''}`,
  'person.read': (who, { fields }) =>
    `${who} looked at personal data${Array.isArray(fields) ? `: ${fields.join(', ')}` : ''}`,
  'person.erased': (who) => `${who} destroyed a person’s key`,
  'site-error.told': (who) => `${who} reported a mistake`,
  'site-error.answered': (who, { status }) =>
    `${who} answered a reported mistake${status === 'mended' ? ': mended' : status === 'declined' ? ': not changed' : ''}`,
  'terms.set': (who) => `${who} set the rules for good people`,
  'clue.received': (who, { proof }) => `${who} ${proof === 'paper' ? 'entered a clue from paper' : 'sent a clue'}`,
  'clue.let-in': (who) => `${who} found that a person wrote a clue`,
  'clue.added-to': (who) => `${who} added to a clue`,
  'clue.withdrawn': (who) => `${who} withdrew a clue`,
  'clue.joined': (who) => `${who} joined a clue with others of the same person`,
  'clue.passed-on': (who) => `${who} passed a clue on to another place`,
  'clue.refused': (who) => `${who} did not take up a clue`,
  'nomination.opened': (who) => `${who} opened a nomination`,
  'nomination.form-saved': (who) => `${who} saved a nomination form`,
  'nomination.picture-added': (who) => `${who} added a picture to a nomination`,
  'nomination.picture-removed': (who) => `${who} removed a picture from a nomination`,
  'nomination.opinion-entered': (who) => `${who} entered an opinion that was asked for`,
  'nomination.secret-set': (who, { secret }) =>
    secret === false ? `${who} lifted the secrecy` : `${who} made a nomination secret`,
  'visit.written': (who) => `${who} wrote the report of a visit`,
  'visit.signed': (who) => `${who} signed the report of a visit`,
  'nomination.verified': (who) => `${who} found a nomination verified`,
  'nomination.declined': (who) => `${who} decided that a nomination does not go on`,
  'nominee.consented': (who, { purposes }) =>
    `${who} entered the consent of the person${countIn(Array.isArray(purposes) ? purposes.length : undefined, 'purposes')}`,
  'nominee.consent-withdrawn': (who, { because }) =>
    because
      ? `${who} changed the form or the pictures, which ended a consent of the person`
      : `${who} entered that the person withdrew a consent`,
  'nominee.refused': (who) => `${who} entered that the person does not wish to be nominated`,
  'review.opened': (who) => `${who} opened a review`,
  'review.panel-changed': (who) => `${who} changed the panel of a review`,
  'review.scored': (who) => `${who} gave a score`,
  'review.liked': (who) => `${who} liked a candidate`,
  'review.closed': (who) => `${who} closed a review`,
  'review.decided': (who) => `${who} decided who goes on from a review`,
  'notice.opened': (who) => `${who} arranged a public notice`,
  'notice.started': (who) => `${who} started a public notice`,
  'notice.paused': (who) => `${who} paused a public notice`,
  'notice.resumed': (who) => `${who} resumed a public notice`,
  'notice.extended': (who, { days }) => `${who} extended a public notice${countIn(days, 'working days')}`,
  'notice.ended': (who) => `${who} ended a public notice: its term is over`,
  'notice.withdrawn': (who) => `${who} withdrew a public notice`,
  'notice.waived': (who) => `${who} did without a public notice to protect the person`,
  'objection.received': (who, { mode }) =>
    `${who} received ${mode === 'confidential' ? 'a confidential' : 'a named'} objection`,
  'objection.closed': (who, { status }) =>
    `${who} closed an objection${status === 'upheld' ? ': upheld' : ': dismissed'}`,
  'honour.awarded': (who) => `${who} honoured a good person`,
  'honour.revoked': (who) => `${who} revoked an honour`,
  'honour.forwarded': (who) => `${who} forwarded a good person upward`,
  'honour.result-entered': (who) => `${who} entered a result of a level above`,
  'honour.result-removed': (who) => `${who} removed a result of a level above that was entered wrongly`,
  'support.recorded': (who, { kind }) => `${who} recorded ${supportOf(kind)}`,
  'support.cancelled': (who) => `${who} cancelled a record of support`,
  'certificate.issued': (who) => `${who} issued a certificate`,
  'certificate.revoked': (who) => `${who} revoked a certificate`,
  'venue.saved': (who) => `${who} saved a venue`,
  'speaker.saved': (who) => `${who} saved a speaker`,
  'speaker.left': (who) => `${who} took a speaker off the roster`,
  'programme.saved': (who) => `${who} saved a template of steps`,
  'series.saved': (who) => `${who} saved a series`,
  'event-target.set': (who) => `${who} set a yearly target`,
  'event.drafted': (who) => `${who} drafted an event`,
  'event.saved': (who) => `${who} saved the draft of an event`,
  'event.changed': (who) => `${who} changed an event`,
  'event.published': (who) => `${who} published an event`,
  'event.cancelled': (who) => `${who} cancelled an event`,
  'event.discarded': (who) => `${who} threw away the draft of an event`,
  'event.seats-crossed': (who) => `${who}: the seats of an event changed`,
  'event.held': (who) => `${who} settled the attendance of an event`,
  'event.reminded': (who) => `${who} reminded of an event`,
  'event.file-changed': (who) => `${who} changed the file of an event`,
  'event.picture-changed': (who) => `${who} changed the pictures of an event`,
  'event.recapped': (who) => `${who} drafted the recap of an event`,
  'event.feedback-sent': (who) => `${who} sent feedback on an event`,
  'event.imported': (who) => `${who} imported events of earlier years`,
  'score-card.saved': (who) => `${who} saved a score card`,
  'sign-up.received': (who) => `${who} signed up`,
  'sign-up.changed': (who) => `${who} changed a sign-up`,
  'sign-up.accepted': (who) => `${who} took a seat that was offered`,
  'sign-up.cancelled': (who) => `${who} gave a seat back`,
  'sign-up.removed': (who) => `${who} took a sign-up off`,
  'sign-up.offered': (who) => `${who} offered a seat`,
  'sign-up.lapsed': (who) => `${who} took back a seat that was not confirmed`,
  'attendance.received': (who) => `${who} took attendance`,
  'attendance.undone': (who) => `${who} took back an attendance`,
  'quiz.question-saved': (who) => `${who} saved a question`,
  'quiz.station-saved': (who) => `${who} saved a station`,
  'quiz.answered': (who) => `${who} answered a station`,
  'quiz.prize-handed-out': (who) => `${who} handed out a prize`,
  'message.read': (who) => `${who} read a message`,
  'message.handed-over': (who) => `${who} handed a slip over`,
  'message.not-taken': (who) => `${who} could not hand a slip over`,
  'message.retried': (who) => `${who} had a message sent again`,
  'ledger.entry-kept': (who) => `${who} entered something in a ledger`,
  'ledger.entry-changed': (who) => `${who} changed an entry of a ledger`,
  'ledger.entry-removed': (who) => `${who} took an entry out of a ledger`,
  'ledger.entry-reversed': (who) => `${who} reversed an entry of a closed month`,
  'ledger.picture-changed': (who) => `${who} changed the pictures of an entry`,
  'ledger.caught-up': (who, { entries }) =>
    `${who} entered in a ledger what was done before it was kept${typeof entries === 'number' ? ` (${entries} entries)` : ''}`,
  'ledger.month-closed': (who, { month }) =>
    `${who} signed and closed a month of the ledgers${typeof month === 'string' ? ` (${month})` : ''}`,
  'campaign.saved': (who) => `${who} saved a campaign`,
  'plan.saved': (who) => `${who} saved a plan item`,
  'plan.closed': (who, { status }) => `${who} ${status === 'dropped' ? 'dropped' : 'closed'} a plan item`,
  'summary.drafted': (who) => `${who} began a work summary`,
  'summary.saved': (who) => `${who} changed a work summary`,
  'summary.submitted': (who) => `${who} handed in a work summary`,
  'summary.returned': (who) => `${who} sent a work summary back`,
  'summary.signed': (who) => `${who} signed a work summary; its figures are fixed`,
  'summary.discarded': (who) => `${who} deleted the draft of a work summary`,
  'summary.template-saved': (who) => `${who} saved a template of summaries`,
  'indicators.imported': (who, { indicators }) =>
    `${who} imported a test system${typeof indicators === 'number' ? ` (${indicators} indicators)` : ''}`,
  'indicators.closed': (who) => `${who} closed the evidence of a test system`,
  'evidence.tagged': (who) => `${who} added evidence to an indicator`,
  'evidence.untagged': (who) => `${who} took evidence from an indicator`,
  'evidence.picture-added': (who) => `${who} added a picture to an indicator`,
  'evidence.picture-removed': (who) => `${who} took a picture from an indicator`,
  'evidence.statement-saved': (who) => `${who} wrote the statement of an indicator`,
  'evidence.packed': (who) => `${who} downloaded evidence as a package`,
  'calendar.filled': (who, { days }) =>
    `${who} entered the holidays of a year${typeof days === 'number' ? ` (${days} days)` : ''}`,
  'calendar.day-added': (who, { kind }) => `${who} added a day to the calendar${kindOf(kind)}`,
  'calendar.day-changed': (who, { kind }) => `${who} changed a day of the calendar${kindOf(kind)}`,
  'calendar.day-removed': (who, { kind }) => `${who} removed a day from the calendar${kindOf(kind)}`,
  'job.retried': (who) => `${who} had a job tried again`,
  'backup.made': (who) => `${who} made a backup`,
  'backup.restored': (who) => `${who} restored a backup`,
};

const restoredIn = (version: unknown) => (typeof version === 'number' ? `, restoring version ${version}` : '');

function roleIn(role: unknown): string {
  const names: Record<string, string> = accounts.roles;
  return typeof role === 'string' ? `: ${names[role] ?? role}` : '';
}

const countIn = (count: unknown, unit: string) => (typeof count === 'number' ? ` (${count} ${unit})` : '');
const supportOf = (kind: unknown) =>
  kind === 'courtesy' ? 'a courtesy' : kind === 'support' ? 'support in need' : 'a visit';
const kindOf = (kind: unknown) => (kind === 'workday' ? ' (worked)' : kind === 'holiday' ? ' (holiday)' : '');

export const audit: Words['audit'] = {
  title: 'Records',
  help: 'Who did what, and when. Records are only ever added, never changed or deleted; each bears the fingerprint of the one before.',
  verify: 'To prove that nobody tampered with them, an administrator runs this on the server:',
  sentences,
  unknownAct: (who, action) => `${who}: ${action}`,
  actors: { visitor: 'A visitor', resident: 'A resident', staff: 'A member of staff', system: 'The system' },
  head: { number: 'Number', at: 'When', sentence: 'Who did what', subject: 'Subject' },
  action: 'Act',
  allActions: 'Every act',
  actOnly: (action) => {
    const act = sentences[action]('', {}).trim();
    return act.charAt(0).toUpperCase() + act.slice(1);
  },
  subject: 'Id of the subject',
  open: 'Open',
  onlyThis: 'Its records',
  emptyTitle: 'No records match',
  emptyText: 'Choose another act, or clear the filters.',
};
