'use server';
import { formAction } from '@/lib/form-action';
import { RuleBroken } from '@/lib/rule-broken';
import { log } from '@/server/log';
import { clickInput, consentInput, describeInput, focusInput, itemInput, uploadInput } from './library/inputs';
import * as library from './library/mutations';
import { getItem } from './library/queries';
import { focusOfClick } from './rules';
import { makeMissingVariants } from './variants/mutations';

export const uploadAction = formAction(uploadInput, async (viewer, { files }) => {
  const refused = await library.upload(viewer, files, new Date());
  startVariants();
  if (refused.length === 0) return '/desk/media?done=uploaded';
  throw new RuleBroken([{ code: 'someFilesRefused', field: 'files', values: { names: refused.join('、') } }]);
});

// Nobody waits for it; what fails now is tried again within the hour.
const startVariants = () =>
  void makeMissingVariants().catch((error) => log.error({ error: String(error) }, 'variants were not made'));

const place = (id: string, done: string) => `/desk/media/${id}?done=${done}`;

export const describeAction = formAction(describeInput, async (viewer, input) => {
  await library.describe(viewer, input, new Date());
  return place(input.id, 'saved');
});

export const focusAction = formAction(focusInput, async (viewer, input) => {
  await library.setFocus(viewer, input, new Date());
  return place(input.id, 'saved');
});

export const clickAction = formAction(clickInput, async (viewer, { focus, ...which }) => {
  const item = await getItem(viewer, which.id);
  if (item) await library.setFocus(viewer, { ...which, ...focusOfClick(item, focus) }, new Date());
  return place(which.id, 'saved');
});

export const consentAction = formAction(consentInput, async (viewer, input) => {
  await library.stateConsent(viewer, input, new Date());
  return place(input.id, 'saved');
});

export const withdrawConsentAction = formAction(itemInput, async (viewer, input) => {
  await library.withdrawConsent(viewer, input, new Date());
  return place(input.id, 'consentWithdrawn');
});

export const showPeopleAction = formAction(itemInput, async (viewer, { id }) => ({
  shown: { people: await library.readPeople(viewer, id, new Date()) },
}));

export const deleteAction = formAction(itemInput, async (viewer, input) => {
  await library.deleteItem(viewer, input, new Date());
  return '/desk/media?done=mediaDeleted';
});
