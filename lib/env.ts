import { z } from 'zod';

const secret = z.string({ error: 'is missing: start Linli with `npm start`, which makes it' }).min(32, 'is too short');

const settings = z.object({
  /** The address that people use, without a slash at its end. */
  LINLI_ORIGIN: z.url('must be an address such as https://linli.example.cn').default('http://127.0.0.1:3000'),
  /** Wraps every person's key; kept outside the database. */
  LINLI_MASTER_KEY: secret,
  /** Keys the hashes by which sealed contacts are found again. */
  LINLI_LOOKUP_KEY: secret,
  NEXTAUTH_SECRET: secret,
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
