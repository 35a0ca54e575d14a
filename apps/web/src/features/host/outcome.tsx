'use client';

import { type AnswerGroup, type HostScene, type RegradeChange, type SceneIn, SNAPSHOT_MAX } from '@timeslice/contract';
import { answerText } from '@timeslice/questions';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { picksOf } from './outcome/picks';
import { AcceptAnswer } from '../../class-result/accept-answer';
import { AnswerFlow } from '../../class-result/answer-flow';
import { AnswerGroups } from '../../class-result/answer-groups';
import { ConfidenceMatrix } from '../../class-result/confidence-matrix';
import { ModelShares } from '../../class-result/model-shares';
import { Button } from '../../ui/button';
import { Regrade } from '../../questions/regrade';
import { Wall } from './outcome/wall';
import type { RoomTools } from './screens/screen';

export interface OutcomeProps {
  readonly scene: SceneIn<HostScene, 'locked' | 'discuss' | 'reveal' | 'explain'>;
  readonly room: RoomTools;
}

/** From the lock on, for the host alone: what the class answered, what that most likely comes of, and what to do with it. */
export function Outcome({ scene, room }: OutcomeProps) {
  const { question, result, marking, regradings } = scene;
  const [isBusy, setBusy] = useState(false);
  const regrade = async (change: RegradeChange, reason = '') => {
    if (isBusy) return false;
    setBusy(true);
    const done = await room.act({ type: 'regrade', question: question.id, change, ...(reason !== '' && { reason }) });
    setBusy(false);
    return done;
  };
  if (result.marked === 0) return null;
  return (
    <>
      <ModelShares models={result.models} />
      <AnswerFlow flow={result.flow} />
      <ConfidenceMatrix rows={result.confidence} />
      <AnswerGroups
        prompt={question.prompt}
        groups={result.groups}
        actions={(group) => <GroupActions {...{ scene, room, group, isBusy, regrade }} />}
      />
      <Wall scene={scene} room={room} />
      <Regrade key={question.id} prompt={question.prompt} {...{ marking, regradings, isBusy }} onChange={regrade} />
    </>
  );
}

interface GroupActionsProps extends OutcomeProps {
  readonly group: AnswerGroup;
  /** A change of the marking is under way. */
  readonly isBusy: boolean;
  readonly regrade: (change: RegradeChange) => Promise<boolean>;
}

/** One of a group for the wall; a wrong one accepted as right. */
function GroupActions({ scene, room, group, isBusy, regrade }: GroupActionsProps) {
  const t = useTranslations('host.groups');
  const { picked } = scene;
  const isPicked = picked.answers.some(({ answer }) => answerText(answer) === group.text);
  return (
    <div className="flex flex-wrap gap-2">
      {!isPicked && (
        <Button
          look="quiet"
          size="sm"
          aria-label={t('pickOf', { text: group.text })}
          isDisabled={picked.answers.length >= SNAPSHOT_MAX}
          onPress={() => void room.act({ type: 'snapshot', answers: [...picksOf(picked), group.participant] })}
        >
          {t('pick')}
        </Button>
      )}
      {!group.right && (
        <AcceptAnswer
          text={group.text}
          isBusy={isBusy}
          onAccept={() => regrade({ type: 'accept', answer: group.answer })}
        />
      )}
    </div>
  );
}
