'use client';

import type { HostedSession, HostScene } from '@timeslice/contract';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { RefusalDetail } from '../../instructor/refusal-detail';
import type { Classroom } from '../../live/use-classroom';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Notice } from '../../ui/notice';
import { ActionBar } from './action-bar';
import { PhaseHead } from './phase-head';
import { Roster } from './roster/roster';
import { Screen } from './screens/screen';
import { type Step, stepsOf } from './next-steps';
import { TopBar } from './top-bar';
import { useConductor } from './use-conductor';
import { useTimeLimit } from './use-time-limit';
import { useHostKeys, type KeyMap } from './use-host-keys';

interface ControlProps {
  readonly hosted: HostedSession;
  readonly classroom: Classroom<HostScene>;
  readonly scene: HostScene;
}

/** One screen for the whole session: what is going on, who is here, and one obvious thing to do next. */
export function Control({ hosted, classroom, scene }: ControlProps) {
  const t = useTranslations('host');
  const refusals = useTranslations('refusals');
  const conductor = useConductor(classroom.send);
  const [timeLimit, setTimeLimit] = useTimeLimit(scene);
  const [discussion, setDiscussion] = useState<number | null>(null);
  const steps = stepsOf(scene, { answering: timeLimit, discussion });

  const [ending, setEnding] = useState(false);
  const take = ({ does }: Step) => (does.type === 'end' ? setEnding(true) : void conductor.act(does));
  useHostKeys(conductor.pending === null ? keysOf(steps, take) : none);

  return (
    <div className="flex min-h-dvh flex-col">
      <TopBar {...{ hosted, scene, conductor }} link={classroom.link} onEnd={() => setEnding(true)} />
      <div className="grid flex-1 content-start lg:grid-cols-[minmax(0,1fr)_21rem] lg:content-stretch">
        <main id="content" className="min-w-0 px-4 pt-5 pb-10 md:px-8">
          <PhaseHead scene={scene} />
          {conductor.refused && (
            <div className="mb-6">
              <Notice
                kind="problem"
                action={
                  <Button look="secondary" size="sm" onPress={conductor.dismiss}>
                    {t('dismiss')}
                  </Button>
                }
              >
                {refusals(conductor.refused.code)}
                {conductor.refused.detail && <RefusalDetail detail={conductor.refused.detail} />}
              </Notice>
            </div>
          )}
          <Screen
            scene={scene}
            room={{ hosted, act: conductor.act, serverNow: classroom.serverNow, timeLimit, setTimeLimit }}
          />
        </main>
        <aside className="border-line px-4 pt-5 pb-10 max-lg:border-t md:px-8 lg:border-l lg:px-6">
          <Roster scene={scene} act={conductor.act} />
        </aside>
      </div>
      <ActionBar {...{ scene, steps, take, discussion, setDiscussion }} pending={conductor.pending} />
      <ConfirmDialog
        title={t('end.title')}
        action={t('end.action')}
        danger
        isOpen={ending}
        onClose={() => setEnding(false)}
        onConfirm={() => void conductor.act({ type: 'end' })}
      >
        {t('end.body')}
      </ConfirmDialog>
    </div>
  );
}

const none: KeyMap = {};

const keysOf = (steps: readonly Step[], take: (step: Step) => void): KeyMap =>
  Object.fromEntries(steps.flatMap((step) => (step.key === null ? [] : [[step.key, () => take(step)]])));
