'use client';

import { type AnswerGroup, type HostScene, type SceneIn, SNAPSHOT_MAX } from '@timeslice/contract';
import { answerText } from '@timeslice/questions';
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
  if (result.marked === 0) return null;
  return (
    <>
      <ModelShares models={result.models} />
      <AnswerFlow flow={result.flow} />
      <ConfidenceMatrix rows={result.confidence} />
      <AnswerGroups
        prompt={question.prompt}
        groups={result.groups}
        actions={(group) => <GroupActions scene={scene} room={room} group={group} />}
      />
      <Wall scene={scene} room={room} />
      <Regrade
        kind={question.prompt.kind}
        marking={marking}
        regradings={regradings}
        onChange={(change, reason) =>
          room.act({ type: 'regrade', question: question.id, change, ...(reason !== '' && { reason }) })
        }
      />
    </>
  );
}

/** One of a group for the wall; a wrong one accepted as right. */
function GroupActions({ scene, room, group }: OutcomeProps & { readonly group: AnswerGroup }) {
  const t = useTranslations('host.groups');
  const { question, picked } = scene;
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
          onAccept={() =>
            room.act({
              type: 'regrade',
              question: question.id,
              change: { type: 'accept', answer: group.answer },
            })
          }
        />
      )}
    </div>
  );
}
