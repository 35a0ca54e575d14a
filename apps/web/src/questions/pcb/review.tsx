'use client';

import { isRight } from '@timeslice/questions';
import { useTranslations } from 'use-intl';
import type { ReviewProps } from '../kind-screens';
import { isAllRight, NoAnswer, Verdict, Why } from '../verdict';
import { nothingKnown, OwnAnswer } from './own-answer';
import { Picture } from './picture';
import { Setting } from './setting';
import { StepLog } from './steps';

/** The own choices beside what was saved and restored, and the switch in words. */
export function Review({ prompt, answer, truth, mark }: ReviewProps<'pcb'>) {
  const t = useTranslations('questions.pcb');
  if (!truth) {
    return (
      <div className="flex flex-col gap-5">
        {answer && <OwnAnswer {...{ prompt, answer }} known={nothingKnown} />}
        <Setting prompt={prompt} />
      </div>
    );
  }
  // also right under another convention, or since a regrading
  const right = mark ? isAllRight(mark) : answer !== null && isRight(truth, answer);
  const why = mark?.finding?.why ?? truth.why;
  return (
    <div className="pcb-review flex flex-col gap-5">
      {answer ? (
        <Verdict right={right}>
          {t(right ? 'allRight' : 'exchange', {
            saved: blockOf(prompt.blocks, (right ? answer : truth).saved ?? ''),
            restored: blockOf(prompt.blocks, (right ? answer : truth).restored ?? ''),
          })}
        </Verdict>
      ) : (
        <NoAnswer />
      )}
      <Why>{why}</Why>
      {answer && <OwnAnswer {...{ prompt, answer }} known={truth} />}
      <Picture prompt={prompt} steps={truth.steps} />
      <StepLog steps={truth.steps} />
    </div>
  );
}

const blockOf = (blocks: readonly { readonly thread: string; readonly block: string }[], thread: string) =>
  blocks.find((one) => one.thread === thread)?.block ?? thread;
