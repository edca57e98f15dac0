import { Notice } from '@/components/ui/notice';
import { href, type Locale } from '@/lib/locale';
import { receiptCode, shownNumber } from '@/lib/receipts';
import { formatInstant } from '@/lib/time';
import { words } from '@/messages/words';
import { getOwnClue, type OwnClue } from '../queries';
import { reasonsNotToAdd, reasonsNotToWithdrawClue } from '../rules';
import { AddForm, WithdrawForm } from './own-clue-forms';

type Props = { locale: Locale; id: string; token: string; done: string | undefined };

/** The receipt of a clue, and what its nominator can still do. */
export async function OwnClueView({ locale, id, token, done }: Props) {
  const { clues, nominations } = words(locale);
  const text = clues.mine;
  const clue = await getOwnClue(id);
  if (!clue) return null;
  const sentence = done && Object.hasOwn(text.done, done) ? text.done[done as keyof typeof text.done] : '';
  return (
    <div className="mx-auto max-w-[36rem] pt-8">
      <h1 className="text-title">{done === 'received' ? text.thanks : text.title}</h1>
      {sentence && (
        <Notice tone="jade" status>
          <p>{sentence}</p>
        </Notice>
      )}
      <ReceiptBox locale={locale} number={clue.number} code={receiptCode('clue', id)} />
      <Notice tone="gold">
        <p className="text-small">{text.state}</p>
        <p className="font-bold font-song text-lead">{stateOf(locale, clue)}</p>
      </Notice>
      <dl className="my-6">
        {clue.name && <Fact name={text.person} value={`${clue.name}（${nominations.categories[clue.category]}）`} />}
        {clue.deed && <Fact name={text.said} value={clue.deed} />}
        {clue.additions.map((addition, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: additions in their order, of which two may be alike
          <Fact key={at} name={text.added} value={addition} />
        ))}
        <Fact name={text.receivedAt} value={formatInstant(locale, clue.receivedAt)} />
      </dl>
      {clue.pictures.map((picture) => (
        <img key={picture} src={`/people/${picture}?token=${token}`} alt={text.picture} className="mb-6 max-h-60" />
      ))}
      {reasonsNotToAdd({ ...clue, additions: clue.additions.length }).length === 0 && (
        <AddForm locale={locale} token={token} />
      )}
      {reasonsNotToWithdrawClue(clue).length === 0 && <WithdrawForm locale={locale} token={token} />}
    </div>
  );
}

function stateOf(locale: Locale, { status, progress, refusal, passedOnTo }: OwnClue): string {
  const { mine, refusals } = words(locale).clues;
  const state = mine.states[status];
  if (status === 'refused') return state + (refusal ? refusals[refusal] : mine.untold);
  if (status === 'passed-on') return state + (passedOnTo ?? '');
  return status === 'joined' && progress ? state + mine.progress[progress] : state;
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div className="border-rule border-b py-2">
      <dt className="text-small text-soft">{name}</dt>
      <dd className="whitespace-pre-wrap">{value}</dd>
    </div>
  );
}

/** The number and the code with which somebody without an account comes back. */
function ReceiptBox({ locale, number, code }: { locale: Locale; number: string; code: string }) {
  const text = words(locale).clues.mine;
  return (
    <>
      <dl className="mt-6 flex flex-wrap gap-x-12 gap-y-2 border-ink border-t-2 border-b bg-card px-5 py-4">
        <div>
          <dt className="text-soft">{text.number}</dt>
          <dd className="select-all whitespace-nowrap font-song text-head tracking-wider">{shownNumber(number)}</dd>
        </div>
        <div>
          <dt className="text-soft">{text.code}</dt>
          <dd className="select-all whitespace-nowrap font-song text-head tracking-wider">{code}</dd>
        </div>
      </dl>
      <p className="mt-3 mb-6">
        {text.keep}
        {text.copy}
      </p>
    </>
  );
}

/** What stands where the hour of a receipt is over. */
export function ReceiptOver({ locale }: { locale: Locale }) {
  const text = words(locale).clues.mine;
  return (
    <div className="mx-auto max-w-[36rem] pt-8">
      <h1 className="text-title">{text.over}</h1>
      <p className="mt-3">{text.overText}</p>
      <p className="mt-4">
        <a
          href={href(locale, '/nominations/follow')}
          className="inline-flex min-h-11 items-center text-red-ink underline"
        >
          {text.again}
        </a>
      </p>
    </div>
  );
}
