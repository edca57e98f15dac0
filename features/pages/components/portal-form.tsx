import type { ReactNode } from 'react';
import { LeaveGuard } from '@/components/leave-guard';
import { Field, TextArea } from '@/components/ui/field';
import { Form, SubmitButton } from '@/components/ui/form';
import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import { editPortalAction } from '../actions';
import type { Portal } from '../queries';

/** Masthead, footer, legal marks and public service, in the order in which a reader meets them. */
export function PortalForm({ locale, portal }: { locale: Locale; portal: Portal }) {
  const { site, pages } = words(locale);
  const text = pages.edit;
  const { optional } = site;
  return (
    <div className="max-w-[46rem]">
      <h1 className="mb-5 text-title">{text.portal}</h1>
      <Form action={editPortalAction} words={site.form}>
        <LeaveGuard question={site.form.leaveUnsaved} />
        <input type="hidden" name="version" value={portal.version} />
        <Group legend={text.groups.masthead}>
          <Field name="name" label={text.name} value={portal.name} required />
          <Field name="nameEn" label={text.nameEn} value={portal.nameEn} lang="en" required />
          <Field name="subDistrict" label={text.subDistrict} value={portal.subDistrict} required />
          <Field
            name="subDistrictEn"
            label={text.subDistrictEn}
            value={portal.subDistrictEn}
            lang="en"
            optional={optional}
          />
          <div className="md:col-span-2">
            <Field name="tagline" label={text.tagline} value={portal.tagline} optional={optional} />
            <Field name="taglineEn" label={text.taglineEn} value={portal.taglineEn} lang="en" optional={optional} />
          </div>
        </Group>
        <Group legend={text.groups.footer} help={text.footerHelp}>
          <Field name="host" label={text.host} value={portal.host} optional={optional} />
          <Field name="organiser" label={text.organiser} value={portal.organiser} optional={optional} />
          <Field name="address" label={text.address} value={portal.address} optional={optional} />
          <Field name="officeHours" label={text.officeHours} value={portal.officeHours} optional={optional} />
          <Field name="telephone" label={text.telephone} value={portal.telephone} inputMode="tel" optional={optional} />
          <Field name="email" label={text.email} value={portal.email} inputMode="email" optional={optional} />
        </Group>
        <Group legend={text.groups.marks} help={text.portalHelp}>
          <Field name="icpNumber" label={text.icpNumber} value={portal.icpNumber} optional={optional} />
          <Field name="policeNumber" label={text.policeNumber} value={portal.policeNumber} optional={optional} />
        </Group>
        <Group legend={text.groups.publicService}>
          <div className="md:col-span-2">
            <TextArea
              name="publicService"
              label={text.publicService}
              hint={text.publicServiceHint}
              value={portal.publicService}
              optional={optional}
            />
          </div>
        </Group>
        <SubmitButton sending={site.sending}>{text.savePortal}</SubmitButton>
      </Form>
    </div>
  );
}

function Group({ legend, help, children }: { legend: string; help?: string; children: ReactNode }) {
  return (
    <fieldset className="mb-6">
      <legend className="mb-3 w-full border-ink border-b-2 pb-1 font-bold font-song text-lead">{legend}</legend>
      {help && <p className="mb-3 text-note text-soft">{help}</p>}
      <div className="grid gap-x-6 md:grid-cols-2">{children}</div>
    </fieldset>
  );
}
