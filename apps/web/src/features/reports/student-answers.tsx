'use client';

import type { Report, StudentReport } from '@timeslice/contract';
import { answerText } from '@timeslice/questions';
import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text';
import { AcceptAnswer } from '../../class-result/accept-answer';
import { ModelHistory } from '../../class-result/model-history';
import { RefusedNotice } from '../../instructor/instructor-page';
import { Diagnosis } from '../../questions/diagnosis';
import { QuestionReview } from '../../questions/question';
import { WhoseAnswer } from '../../questions/whose';
import { Button } from '../../ui/button';
import type { Regrader } from './use-regrade';

interface StudentAnswersProps {
  readonly report: Report;
  readonly student: StudentReport;
  readonly regrader: Regrader;
  readonly onClose: () => void;
}

/** Each answer beside the truth; a wrong one can be accepted, in whichever group it is. */
export function StudentAnswers({ report, student, regrader, onClose }: StudentAnswersProps) {
  const t = useTranslations('reports.students');
  const common = useTranslations('common');
  const text = useText();
  return (
    <WhoseAnswer value="theirs">
      <p className="mb-6 text-muted">{t('points', { earned: student.earned, possible: student.possible })}</p>
      <ModelHistory models={student.models} />
      <ol className="grid gap-10">
        {report.questions.map(({ question, truth, modelAnswers }, index) => {
          const result = student.results[index];
          if (truth === null || !result) return null;
          const { answer, mark } = result;
          return (
            <li key={question.id}>
              <h3 className="mb-3 text-lg">
                <span className="mono mr-2 text-muted">{question.index + 1}</span>
                {text(question.title)}
              </h3>
              <QuestionReview prompt={question.prompt} answer={answer} truth={truth} mark={mark} />
              <Diagnosis {...{ prompt: question.prompt, truth, modelAnswers }} answer={answer} mark={mark} />
              {answer && mark && mark.earned < mark.possible && (
                <AcceptAnswer
                  text={answerText(answer)}
                  isBusy={regrader.isBusy}
                  onAccept={() => regrader.regrade(question.id, { type: 'accept', answer })}
                />
              )}
              {regrader.refused?.question === question.id && <RefusedNotice {...regrader.refused} />}
            </li>
          );
        })}
      </ol>
      <div className="mt-8 flex justify-end">
        <Button look="secondary" onPress={onClose} autoFocus>
          {common('close')}
        </Button>
      </div>
    </WhoseAnswer>
  );
}
