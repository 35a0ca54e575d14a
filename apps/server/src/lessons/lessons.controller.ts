import { Controller, Get, Inject, Param, UseGuards } from '@nestjs/common';
import { type Instructor, lessonId, type LessonId, type LessonItem, type LessonSummary } from '@timeslice/contract';
import type { AnswerProblem } from '@timeslice/questions';
import { build, separation } from '@timeslice/questions/keys';
import { InstructorGuard, SignedIn } from '../accounts/instructor.guard';
import { ZodPipe } from '../http/zod-pipe';
import { refused } from '../sessions/refused';
import { LessonRepository, type LessonVersion } from './lesson.repository';

@Controller('api/lessons')
export class LessonsController {
  constructor(@Inject(LessonRepository) private readonly lessons: LessonRepository) {}

  @Get()
  @UseGuards(InstructorGuard)
  async all(@SignedIn() { id }: Instructor): Promise<LessonSummary[]> {
    return (await this.lessons.allFor(id)).map(summaryOf);
  }

  /** What each question tells apart; of a lesson that this instructor may teach. */
  @Get(':lesson/items')
  @UseGuards(InstructorGuard)
  async items(
    @SignedIn() { id }: Instructor,
    @Param('lesson', new ZodPipe(lessonId)) lesson: LessonId,
  ): Promise<LessonItem[]> {
    const found = await this.lessons.newestFor(id, lesson);
    if (!found) throw refused('unknown-lesson');
    return found.lesson.questions.map((question) => {
      const { id, title, ask } = question;
      const built = build(question);
      const { told, bits, settled, flags } = built.ok ? separation(built.pair) : tellsNothing(built.problem);
      return { id, title, kind: ask.kind, told, bits, settled, flags };
    });
  }
}

/** A lesson that was stored before a rule of its kinds may have a question that cannot be asked any more. */
const tellsNothing = (problem: AnswerProblem): Pick<LessonItem, 'told' | 'bits' | 'settled' | 'flags'> => ({
  told: [],
  bits: 0,
  settled: 0,
  flags: [{ flag: 'cannot-be-asked', problem }],
});

const summaryOf = ({ version, lesson: { id, title, summary, minutes, questions } }: LessonVersion): LessonSummary => ({
  id,
  version,
  title,
  summary,
  minutes,
  questions: questions.map(({ id, title, ask }) => ({ id, title, kind: ask.kind })),
});
