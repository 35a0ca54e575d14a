'use client';

import { isRight } from '@timeslice/questions';
import { useTranslations } from 'use-intl';
import { Icon } from '../../ui/icon';
import type { ReviewProps } from '../kind-screens';
import { isAllRight, Verdict } from '../verdict';
import { Own } from './own';
import { Sample } from './sample';

/** The own words beside the author's. Other words than the accepted ones are not called wrong: somebody has to read them. */
export function Review({ answer, truth, mark }: ReviewProps<'text'>) {
  const t = useTranslations('questions.text');
  const right = truth !== null && answer !== null && (mark ? isAllRight(mark) : isRight(truth, answer));
  return (
    <div className="flex flex-col gap-5">
      {truth && answer && right && <Verdict right>{t('right')}</Verdict>}
      {truth && answer && !right && (
        <div>
          <p className="verdict" data-open>
            <Icon name="more" />
            <span>{t('notYetRight')}</span>
          </p>
          <p className="verdict-score">{t('byHost')}</p>
        </div>
      )}
      <Own answer={answer} />
      {truth && <Sample sample={truth.sample} />}
    </div>
  );
}
