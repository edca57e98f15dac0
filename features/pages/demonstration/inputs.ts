import { z } from 'zod';
import { checkbox } from '@/lib/fields';

export const leaveInput = z.object({ confirm: checkbox.refine((given) => given, 'confirmMissing') });
