import { classNames } from '@/lib/class-names';

/** Shows what `cleanRichText` let through when it was saved; nothing else is ever stored as rich text. */
export function RichText({ html, className }: { html: string; className?: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the text was cleaned by an allow-list before it was stored
  return <div className={classNames('rich-text', className)} dangerouslySetInnerHTML={{ __html: html }} />;
}
