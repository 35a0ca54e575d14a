import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import {
  practiceAnswer,
  type PracticeLesson,
  practicePlace,
  type PracticeQuestion,
  type PracticeResult,
  type Question,
} from '@timeslice/contract';
import { problemOf } from '@timeslice/questions';
import { build, judgeOf, type Pair, promptOf, revealOf, truthOf, variantOf } from '@timeslice/questions/keys';
import { modelAnswers } from '@timeslice/session';
import { type z } from 'zod';
import { HttpRefusal } from '../http/refusal';
import { ZodPipe } from '../http/zod-pipe';
import { LessonRepository } from '../lessons/lesson.repository';
import { refused } from '../sessions/refused';

/** Alone and at one's own pace: the built-in lessons, with other numbers for every seed. Nothing is stored. */
@Controller('api/practice')
export class PracticeController {
  constructor(@Inject(LessonRepository) private readonly lessons: LessonRepository) {}

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
    const { question, index, pair, varies } = await this.find(place);
    const { id, title, text } = question;
    return { question: { id, index, title, text, prompt: promptOf(pair), timeLimit: null }, varies };
  }

  @Post('answer')
  @HttpCode(200)
  async answer(
    @Body(new ZodPipe(practiceAnswer)) { answer, ...place }: z.output<typeof practiceAnswer>,
  ): Promise<PracticeResult> {
    const { question, pair, varies } = await this.find(place);
    const problem = problemOf(pair.prompt, answer);
    if (problem) throw new HttpRefusal(422, 'wrong-answer-shape', 'This answer does not fit the question.', problem);
    const mark = judgeOf(pair)(answer);
    return {
      mark,
      modelAnswers: modelAnswers(pair, [mark]),
      truth: truthOf(pair),
      range: revealOf(pair),
      explanation: varies ? null : question.explanation,
    };
  }

  private async find({ lesson: id, question: name, seed }: z.output<typeof practicePlace>): Promise<Found> {
    const found = await this.lessons.newestFor(null, id);
    if (!found) throw refused('unknown-lesson');
    const { lesson } = found;
    const index = lesson.questions.findIndex((one) => one.id === name);
    const original = lesson.questions[index];
    if (!original) throw refused('wrong-question');
    const variant = variantOf(original, seed);
    const question: Question = variant ? { ...original, ...variant } : original;
    const built = build(question);
    if (!built.ok)
      throw new Error(`Question ${name} with seed ${seed} cannot be asked: ${JSON.stringify(built.problem)}`);
    return { question, index, pair: built.pair, varies: variant !== null };
  }
}

interface Found {
  readonly question: Question;
  readonly index: number;
  readonly pair: Pair;
  /** Whether its numbers are other ones than the lesson's. */
  readonly varies: boolean;
}
