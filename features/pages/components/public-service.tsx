import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';

/** The place of the public-service advertisement (公益广告); nothing when the office left it empty. */
export function PublicService({ locale, text }: { locale: Locale; text: string }) {
  if (!text) return null;
  return (
    <aside aria-label={words(locale).site.publicService} className="my-8 border border-rule bg-wash p-6 text-center">
      <p lang="zh-CN" className="whitespace-pre-line font-bold font-song text-head text-red-ink tracking-[0.14em]">
        {text}
      </p>
      <p className="text-small text-soft">{words(locale).site.publicService}</p>
    </aside>
  );
}
