import { Select, TextArea } from '@/components/ui/field';
import { Folded } from '@/components/ui/folded';
import { Form, SubmitButton } from '@/components/ui/form';
import { proofKinds } from '@/db/schema/evidence.values';
import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import { changeTagAction, untagAction } from '../actions';
import { provesMax } from '../inputs';
import { titleSaid } from '../spelled/queries';
import type { Tag } from '../tags/queries';

/** Saying anew what a record proves, and taking it away. */
export function TagActs({ locale, tag }: { locale: Locale; tag: Tag }) {
  const { evidence, site } = words(locale);
  const text = evidence.indicator;
  const title = tag.subject ? titleSaid(locale, tag.subject) : text.gone;
  return (
    <div className="flex flex-wrap items-start gap-x-6">
      {tag.subject && (
        <Form action={changeTagAction} id={`tag-${tag.id}`} words={site.form} className="max-w-[40rem]">
          <Folded summary={text.change} kind="link">
            <input type="hidden" name="id" value={tag.id} />
            <Select
              name="kind"
              label={text.kind}
              value={tag.kind}
              options={proofKinds.map((value) => ({ value, label: evidence.kinds[value] }))}
            />
            <TextArea
              name="proves"
              label={text.proves}
              hint={text.provesHint}
              optional={site.optional}
              value={tag.proves}
              rows={3}
              maxLength={provesMax}
            />
            <SubmitButton kind="plain" sending={site.sending} label={text.changeOf(title)}>
              {text.save}
            </SubmitButton>
          </Folded>
        </Form>
      )}
      <Form action={untagAction} id={`untag-${tag.id}`} words={site.form}>
        <input type="hidden" name="id" value={tag.id} />
        <SubmitButton kind="quiet" sending={site.sending} label={text.removeOf(title)}>
          {text.remove}
        </SubmitButton>
      </Form>
    </div>
  );
}
