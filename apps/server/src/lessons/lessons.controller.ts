import { Controller, Get, Inject, UseGuards } from '@nestjs/common';
import { type Instructor, type LessonSummary } from '@timeslice/contract';
import { InstructorGuard, SignedIn } from '../accounts/instructor.guard';
import { LessonRepository, type LessonVersion } from './lesson.repository';

@Controller('api/lessons')
export class LessonsController {
  constructor(@Inject(LessonRepository) private readonly lessons: LessonRepository) {}

  @Get()
  @UseGuards(InstructorGuard)
  async all(@SignedIn() { id }: Instructor): Promise<LessonSummary[]> {
    return (await this.lessons.allFor(id)).map(summaryOf);
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
