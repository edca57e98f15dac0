import { Notice } from './notice';

/** What an act led to, said once after its redirect: the sentence of `done` in the address, if there is one. */
export function DoneNotice({
  sentences,
  done,
}: {
  sentences: Record<string, string>;
  done: string | string[] | undefined;
}) {
  const sentence = typeof done === 'string' && Object.hasOwn(sentences, done) ? sentences[done] : undefined;
  if (!sentence) return null;
  return (
    <div className="no-print">
      <Notice tone="jade" status>
        <p>{sentence}</p>
      </Notice>
    </div>
  );
}
