import { cookies } from 'next/headers';
import { pathOfThisSite } from '@/lib/locale';

const year = 365 * 86_400;

/** Changes between the standard view and large print, and goes back to the page. A plain form posts here. */
export async function POST(request: Request) {
  const form = await request.formData();
  const view = form.get('view') === 'elder' ? 'elder' : 'standard';
  (await cookies()).set('linli-view', view, { path: '/', maxAge: year, sameSite: 'lax', httpOnly: true });
  const back = pathOfThisSite(String(form.get('back') ?? '')) ?? '/';
  return new Response(null, { status: 303, headers: { Location: back } });
}
