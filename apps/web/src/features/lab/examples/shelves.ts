import type { Shelf } from './example';
import { exams } from './exams';
import { machines } from './machines';
import { policies } from './policies';
import { textbook } from './textbook';
import { threads } from './threads';

/** All examples, the textbooks first. */
export const shelves: readonly Shelf[] = [textbook, exams, policies, threads, machines];
