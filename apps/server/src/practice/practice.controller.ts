import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import {
  practiceAnswer,
  type PracticeLesson,
  practicePlace,
  type PracticeQuestion,
  type PracticeResult,
} from '@timeslice/contract';
import { type z } from 'zod';
import { HttpRefusal } from '../http/refusal';
import { ZodPipe } from '../http/zod-pipe';
import { LessonRepository } from '../lessons/lesson.repository';
import { refused } from '../sessions/refused';
import { Thinking } from '../thinking/thinking';

/** Alone and at one's own pace: the built-in lessons, with similar questions for every seed. Nothing is stored. */
@Controller('api/practice')
export class PracticeController {
  constructor(
    @Inject(LessonRepository) private readonly lessons: LessonRepository,
    @Inject(Thinking) private readonly thinking: Thinking,
  ) {}

  @Get()
  async all(): Promise<PracticeLesson[]> {
    return (await this.lessons.allFor(null)).map(({ lesson: { id, title, summary, questions } }) => ({
      id,
      title,
      summary,
      questions: questions.map((one) => ({ id: one.id, title: one.title, kind: one.ask.kind })),
    }));
  }

  @Get('question')
  async question(@Query(new ZodPipe(practicePlace)) place: z.output<typeof practicePlace>): Promise<PracticeQuestion> {
    return this.thinking.of('practiceQuestion', await this.find(place));
  }

  @Post('answer')
  @HttpCode(200)
  async answer(
    @Body(new ZodPipe(practiceAnswer)) { answer, ...place }: z.output<typeof practiceAnswer>,
  ): Promise<PracticeResult> {
    const told = await this.thinking.of('practiceResult', { ...(await this.find(place)), answer });
    if ('result' in told) return told.result;
    throw new HttpRefusal(422, 'wrong-answer-shape', 'This answer does not fit the question.', told.problem);
  }

  private async find({ lesson: id, question: name, seed }: z.output<typeof practicePlace>) {
    const found = await this.lessons.newestFor(null, id);
    if (!found) throw refused('unknown-lesson');
    const { questions } = found.lesson;
    const index = questions.findIndex((one) => one.id === name);
    const question = questions[index];
    if (!question) throw refused('wrong-question');
    return { question, index, seed };
  }
}
