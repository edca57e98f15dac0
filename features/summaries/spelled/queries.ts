import 'server-only';
import { eventKinds } from '@/db/schema/events.values';
import { figures } from '@/features/figures/queries';
import { figureName } from '@/features/figures/rules';
import { ledgers } from '@/features/ledgers/definitions/all';
import { words } from '@/messages/words';

/**
 * Tokens as a writer reads and types them: {整治作业：更换破损窨井盖} for {remediation.quantity.well-cover}. What is not known stays as it
 * stands. Texts are written in Chinese, and so are these names.
 */
function dictionary(): [name: string, spelled: string][] {
  const { spelled, plans } = words('zh-CN').summaries;
  const { kinds } = words('zh-CN').events;
  return [
    ...figures.map((figure): [string, string] => [figure.name, figureName('zh-CN', figure)]),
    ['plans', plans],
    ['cases:events', spelled.cases(spelled.events)],
    ['cases:honours', spelled.cases(spelled.honours)],
    ...eventKinds.map((kind): [string, string] => [`cases:${kind}`, spelled.cases(kinds[kind])]),
    ...ledgers.flatMap(({ name, title, ratio, categories }) => {
      const parts = Object.entries(categories?.options ?? {});
      const of = (category?: readonly [string, string]) => (category ? `${title[0]}：${category[0]}` : title[0]);
      const all: [string, string][] = [
        [name, of()],
        ...parts.map(([part, option]): [string, string] => [`${name}.${part}`, of(option.name)]),
      ];
      return all.flatMap(([address, said]): [string, string][] => [
        ...(ratio ? [[`share:${address}`, spelled.share(said)] as [string, string]] : []),
        [`places:${address}`, spelled.places(said)],
      ]);
    }),
  ];
}

let spelling: Map<string, string> | undefined;
let reading: Map<string, string> | undefined;

const token = /\{([^{}\n]{1,200})\}/g;
const claim = /\[\[([^[\]\n|]{1,200})\|([^[\]\n|]{1,200})\]\]/g;

/** A text with its tokens spelled out. */
export function spelledOut(body: string): string {
  spelling ??= new Map(dictionary());
  const titles = new Map(ledgers.map(({ name, title }) => [name, title[0]]));
  return translated(body, spelling, titles, '、');
}

/** The same the other way round; a token by its name is understood as well. */
export function spelledBack(body: string): string {
  reading ??= new Map(dictionary().map(([name, spelled]) => [spelled, name]));
  const names = new Map(ledgers.map(({ name, title }) => [title[0], name]));
  return translated(body, reading, names, ', ');
}

type Names = Map<string, string>;

const translated = (body: string, tokens: Names, ledgersBy: Names, between: string): string =>
  body
    .replace(token, (_, inner: string) => {
      const parts = inner.split('+').map((part) => tokens.get(part.trim()) ?? part.trim());
      return `{${parts.join('+')}}`;
    })
    .replace(claim, (_, said: string, of: string) => {
      const parts = of.split(/[,、，]/).map((part) => ledgersBy.get(part.trim()) ?? part.trim());
      return `[[${said}|${parts.join(between)}]]`;
    });
