import { DataTable } from '@/components/ui/data-table';
import { DeskSection } from '@/components/ui/desk-section';
import { StatusBadge } from '@/components/ui/status-badge';
import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import type { EventView } from '../queries';
import { isEmptyStep } from '../rules';

/** How an event goes: its steps, and which of them are still empty. */
export function EventSteps({ locale, event: { steps } }: { locale: Locale; event: EventView }) {
  const text = words(locale).eventPlanning.one;
  return (
    <DeskSection title={text.steps}>
      {steps.length === 0 ? (
        <p className="text-soft">{text.noSteps}</p>
      ) : (
        <>
          <DataTable caption={text.steps} head={Object.values(text.stepHead)}>
            {steps.map((step) => (
              <tr key={step.id}>
                <th scope="row" className="min-w-32">
                  {step.title}
                  {step.required && (
                    <span className="ml-2 whitespace-nowrap text-small text-soft">{text.required}</span>
                  )}
                </th>
                <td className="min-w-32">
                  {step.performer}
                  {isEmptyStep(step) && (
                    <StatusBadge tone={step.required ? 'gold' : 'plain'}>{text.stepEmpty}</StatusBadge>
                  )}
                </td>
                <td className="min-w-40">{step.material}</td>
                <td className="text-right">{step.minutes}</td>
              </tr>
            ))}
          </DataTable>
          <p className="mt-2 text-right text-note text-soft">
            {text.total(steps.reduce((sum, { minutes }) => sum + minutes, 0))}
          </p>
        </>
      )}
    </DeskSection>
  );
}
