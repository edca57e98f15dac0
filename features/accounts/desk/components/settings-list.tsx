import { NotYours } from '@/components/not-yours';
import { href, type Locale } from '@/lib/locale';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import { settingsOf } from '../rules';

/** The settings that the viewer's role opens. */
export function SettingsList({ locale, viewer }: { locale: Locale; viewer: Viewer }) {
  const { desk } = words(locale);
  const settings = settingsOf(viewer);
  if (settings.length === 0) return <NotYours locale={locale} />;
  return (
    <div className="max-w-[60rem]">
      <h1 className="text-title">{desk.places.settings}</h1>
      <p className="mt-1 mb-5 text-soft">{desk.settingsHelp}</p>
      <ul className="grid gap-4 md:grid-cols-2">
        {settings.map(({ path, name }) => (
          <li key={path} className="relative border border-rule bg-card p-5">
            <a href={href(locale, path)} className="font-bold font-song text-lead after:absolute after:inset-0">
              {desk.places[name]}
            </a>
            <p className="mt-1 text-note text-soft">{desk.settingsAbout[name]}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}
