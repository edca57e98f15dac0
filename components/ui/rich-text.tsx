import { classNames } from '@/lib/class-names';
import { shownRichText } from '@/lib/rich-text-shown';

type Props = { html: string; tableLabel: string; className?: string };

/** Shows what `cleanRichText` let through when it was saved; nothing else is ever stored as rich text. */
export function RichText({ html, tableLabel, className }: Props) {
  const shown = { __html: shownRichText(html, tableLabel) };
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the text was cleaned by an allow-list before it was stored
  return <div className={classNames('rich-text', className)} dangerouslySetInnerHTML={shown} />;
}
