import type { Bilingual } from '@timeslice/engine';
import type { Ask } from '../../../kind';
import type { FormulaName } from '../public';
import { gamingShare, multiprogramming, nextTurn, roundUtilisation, switchShare } from './cpu-shares';
import type { Formula } from './formula';
import { separateCounters, stacks } from './memory';
import { gilIo, gilThreads, oneCpuThreads, processesOnCores, serialPart } from './parallel';

export const formulas: { readonly [N in FormulaName]: Formula } = {
  'switch-share': switchShare,
  'round-utilisation': roundUtilisation,
  'gaming-share': gamingShare,
  multiprogramming,
  'next-turn': nextTurn,
  'serial-part': serialPart,
  'one-cpu-threads': oneCpuThreads,
  'gil-threads': gilThreads,
  'processes-on-cores': processesOnCores,
  'gil-io': gilIo,
  'separate-counters': separateCounters,
  stacks,
};

/** The question in words: the text of a lesson's question that has this formula. */
export const formulaText = ({ name, numbers }: NonNullable<Ask<'number'>['formula']>): Bilingual =>
  formulas[name].text(numbers);
