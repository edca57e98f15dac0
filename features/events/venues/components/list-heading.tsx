import { LinkButton } from '@/components/ui/button';

type Props = { title: string; help: string; add: { href: string; label: string } | undefined };

/** The head of one of the lists from which events are planned, and the way to add to it. */
export function ListHeading({ title, help, add }: Props) {
  return (
    <div className="mb-5 flex flex-wrap items-end justify-between gap-4">
      <div>
        <h1 className="text-title">{title}</h1>
        <p className="mt-1 max-w-[48em] text-soft">{help}</p>
      </div>
      {add && (
        <LinkButton kind="primary" href={add.href}>
          {add.label}
        </LinkButton>
      )}
    </div>
  );
}
