'use client';

import type { Report, StudentReport } from '@timeslice/contract';
import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text';
import { ModelHistory } from '../../class-result/model-history';
import { Diagnosis } from '../../questions/diagnosis';
import { QuestionReview } from '../../questions/question';
import { WhoseAnswer } from '../../questions/whose';
import { Button } from '../../ui/button';

interface StudentAnswersProps {
  readonly report: Report;
  readonly student: StudentReport;
  readonly onClose: () => void;
}

/** Each answer beside the truth. */
export function StudentAnswers({ report, student, onClose }: StudentAnswersProps) {
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
          return (
            <li key={question.id}>
              <h3 className="mb-3 text-lg">
                <span className="mono mr-2 text-muted">{question.index + 1}</span>
                {text(question.title)}
              </h3>
              <QuestionReview prompt={question.prompt} answer={result.answer} truth={truth} mark={result.mark} />
              <Diagnosis
                {...{ prompt: question.prompt, truth, modelAnswers }}
                answer={result.answer}
                mark={result.mark}
              />
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
