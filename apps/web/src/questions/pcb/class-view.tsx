'use client';

import { registersText, sameRegisters } from '@timeslice/questions';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { Distribution } from '../../ui/schedule/distribution';
import { identitiesOf } from '../../ui/schedule/process-style';
import type { ClassProps } from '../kind-screens';
import { stepsUntil } from './after-steps';
import { BlockChip } from './block-chip';
import { knownFrom } from './known';

/** How often each block and each value was chosen, as bars; the right ones are marked once their step is shown. */
export function ClassView({ prompt, tally, shown, until = Infinity }: ClassProps<'pcb'>) {
  const t = useTranslations('questions.pcb');
  const identities = useMemo(() => identitiesOf(prompt.scenario), [prompt.scenario]);
  const known = knownFrom(stepsUntil(shown?.steps ?? [], until));
  const bars = (counts: typeof tally.saved, right: string | null) =>
    counts.map(({ thread, count }) => {
      const block = prompt.blocks.find((one) => one.thread === thread)?.block ?? thread;
      const identity = identities.get(thread);
      return {
        id: thread,
        label: <BlockChip block={block} identity={identity} />,
        count,
        correct: thread === right,
        ...(identity && { process: identity.index }),
      };
    });
  return (
    <div className="pcb-class">
      <section>
        <p className="pcb-class-title">{t('saved')}</p>
        <Distribution label={t('saved')} bars={bars(tally.saved, known.saved)} />
      </section>
      <section>
        <p className="pcb-class-title">{t('restored')}</p>
        <Distribution label={t('restored')} bars={bars(tally.restored, known.restored)} />
      </section>
      <section className="pcb-class-values">
        <p className="pcb-class-title">{t('values')}</p>
        <Distribution
          label={t('values')}
          bars={tally.values.map(({ registers, count }) => ({
            id: registersText(registers),
            label: <span className="mono pcb-offer">{registersText(registers)}</span>,
            count,
            correct: known.values !== null && sameRegisters(registers, known.values),
          }))}
        />
      </section>
    </div>
  );
}
