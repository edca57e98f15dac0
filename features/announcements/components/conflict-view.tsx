import type { ReactNode } from 'react';
import { Field } from '@/components/ui/field';
import { Form, SubmitButton } from '@/components/ui/form';
import { RichText } from '@/components/ui/rich-text';
import type { Locale } from '@/lib/locale';
import { formatInstant } from '@/lib/time';
import { words } from '@/messages/words';
import type { Aside, Draft } from '../drafts/queries';
import { adoptAsideAction, settleAsideAction } from '../versions/actions';

type Props = { locale: Locale; draft: Draft; aside: Aside };

/** Both texts side by side: the one that stands and the one that was kept aside. One of them is chosen. */
export function ConflictView({ locale, draft, aside }: Props) {
  const { site, announcements } = words(locale);
  const text = announcements.conflict;
  return (
    <>
      <h1 className="text-title">{text.title}</h1>
      <p className="mt-2 mb-6 max-w-[44em]">{text.help(draft.editor ?? '', formatInstant(locale, draft.updatedAt))}</p>
      <div className="grid gap-6 lg:grid-cols-2">
        <Side
          heading={text.mine}
          who={text.asideBy(aside.editor ?? '', formatInstant(locale, aside.savedAt))}
          text={{ ...aside, tableLabel: site.table }}
        >
          <Form id="adopt" action={adoptAsideAction} words={site.form}>
            <input type="hidden" name="id" value={draft.id} />
            <input type="hidden" name="versionId" value={aside.id} />
            <input type="hidden" name="version" value={draft.version} />
            {draft.status === 'published' && (
              <Field
                name="correctionNote"
                label={announcements.edit.correctionNote}
                hint={announcements.edit.correctionNoteHint}
              />
            )}
            <SubmitButton>{text.useMine}</SubmitButton>
          </Form>
        </Side>
        <Side
          heading={text.theirs}
          who={text.asideBy(draft.editor ?? '', formatInstant(locale, draft.updatedAt))}
          text={{ ...draft, tableLabel: site.table }}
        >
          <Form id="settle" action={settleAsideAction} words={site.form}>
            <input type="hidden" name="id" value={draft.id} />
            <input type="hidden" name="versionId" value={aside.id} />
            <SubmitButton kind="plain">{text.keepTheirs}</SubmitButton>
          </Form>
        </Side>
      </div>
    </>
  );
}

type SideProps = {
  heading: string;
  who: string;
  text: { title: string; summary: string; body: string; tableLabel: string };
  children: ReactNode;
};

function Side({ heading, who, text, children }: SideProps) {
  return (
    <section className="border border-rule bg-card p-5">
      <h2 className="border-ink border-b-2 pb-1 text-head">{heading}</h2>
      <p className="mt-1 text-small text-soft">{who}</p>
      <p className="mt-4 font-bold font-song text-head">{text.title}</p>
      <p className="my-2 text-soft">{text.summary}</p>
      <RichText html={text.body} tableLabel={text.tableLabel} />
      <div className="mt-6 border-rule border-t pt-4">{children}</div>
    </section>
  );
}
