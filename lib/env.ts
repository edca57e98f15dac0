import { z } from 'zod';

const secret = z.string({ error: 'is missing: start Linli with `npm start`, which makes it' }).min(32, 'is too short');

const sender = /^(?:[^<>"\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/;
// An empty variable is one that is not set.
const unless = <S extends z.ZodType>(schema: S) => z.preprocess((value) => value || undefined, schema.optional());

const variables = z.object({
  /** The address that people use, without a slash at its end. */
  LINLI_ORIGIN: z.url('must be an address such as https://linli.example.cn').default('http://127.0.0.1:3000'),
  /** Wraps every person's key; kept outside the database. */
  LINLI_MASTER_KEY: secret,
  /** Keys the hashes by which sealed contacts are found again. */
  LINLI_LOOKUP_KEY: secret,
  NEXTAUTH_SECRET: secret,
  /** The server that takes e-mail: smtps://name:password@host, or smtp:// with encryption begun on the way. */
  LINLI_SMTP_URL: unless(z.url({ protocol: /^smtps?$/, error: 'must be smtp://… or smtps://…' })),
  /** From whom e-mail comes: an address, or a name with the address in < >. */
  LINLI_MAIL_FROM: unless(z.string().regex(sender, 'must be an address, or a name with an address in < >')),
  /** The robot of the staff's group: an address with a key, as WeCom makes it. */
  LINLI_WEBHOOK_URL: unless(z.url({ protocol: /^https?$/, error: 'must be an address with https://' })),
  /** `allowed`: the robot may stand in a private network, and be spoken to without encryption. */
  LINLI_WEBHOOK_PRIVATE: unless(z.literal('allowed', { error: 'is `allowed`, or not set' })),
});

/** What holds of several settings together. */
const settings = variables.superRefine((read, context) => {
  const say = (name: string, message: string) => context.addIssue({ code: 'custom', path: [name], message });
  if (read.LINLI_SMTP_URL && !read.LINLI_MAIL_FROM) say('LINLI_MAIL_FROM', 'is missing: from whom does e-mail come?');
  if (read.LINLI_MAIL_FROM && !read.LINLI_SMTP_URL) say('LINLI_SMTP_URL', 'is missing: which server takes e-mail?');
  if (read.LINLI_WEBHOOK_URL?.startsWith('http:') && !read.LINLI_WEBHOOK_PRIVATE)
    say('LINLI_WEBHOOK_URL', 'must begin with https://, unless LINLI_WEBHOOK_PRIVATE=allowed');
});

let parsed: z.infer<typeof settings> | undefined;

/** The settings, checked when first asked for. Throws one line that names what is wrong. */
export function env(): z.infer<typeof settings> {
  if (parsed) return parsed;
  const result = settings.safeParse(process.env);
  if (!result.success) {
    throw new Error(result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; '));
  }
  parsed = result.data;
  return parsed;
}
