import { Controller, Get, Inject, Param, UseGuards } from '@nestjs/common';
import { type Instructor, lessonId, type LessonId, type LessonItem, type LessonSummary } from '@timeslice/contract';
import { InstructorGuard, SignedIn } from '../accounts/instructor.guard';
import { ZodPipe } from '../http/zod-pipe';
import { refused } from '../sessions/refused';
import { Thinking } from '../thinking/thinking';
import { LessonRepository, type LessonVersion } from './lesson.repository';

@Controller('api/lessons')
export class LessonsController {
  constructor(
    @Inject(LessonRepository) private readonly lessons: LessonRepository,
    @Inject(Thinking) private readonly thinking: Thinking,
  ) {}

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
    const items: LessonItem[] = [];
    // One after the other: a long lesson alone would take all the places of those who wait.
    for (const question of found.lesson.questions) items.push(await this.thinking.of('lessonItem', question));
    return items;
  }
}

const summaryOf = ({ version, lesson: { id, title, summary, minutes, questions } }: LessonVersion): LessonSummary => ({
  id,
  version,
  title,
  summary,
  minutes,
  questions: questions.map(({ id, title, ask }) => ({ id, title, kind: ask.kind })),
});
