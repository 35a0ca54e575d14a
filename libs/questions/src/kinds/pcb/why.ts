import { type Bilingual, josa, type Registers } from '@timeslice/engine';
import { after, whyNot } from '../../sentences';
import { type PcbPrompt, registersText, sameRegisters } from './public';
import type { PcbKey } from './secret';

const blockOf = ({ blocks }: PcbPrompt, thread: string) => blocks.find((one) => one.thread === thread);

/** Why the CPU is saved into that block, and not into the given one. */
export function whySaved(prompt: PcbPrompt, { saved }: PcbKey, given: string | null): Bilingual {
  const block = blockOf(prompt, saved)?.block ?? '';
  const own: Bilingual = {
    ko: `지금까지 실행된 것은 ${saved}이므로 CPU에 있는 값은 ${saved}의 것이고, 다음 차례에 이어서 실행되도록 ${block}에 저장합니다.`,
    en: `${saved} has been running: what stands in the CPU is its, and is saved in ${block}, so that it can go on there on its next turn.`,
  };
  if (given === null) return own;
  return after(own, {
    ko: `${josa(given, '은/는')} CPU에 없었으므로 저장할 것이 없습니다.`,
    en: `${given} was not in the CPU: there is nothing of it to save.`,
  });
}

/** Why these registers are saved. */
export function whyValues(prompt: PcbPrompt, { saved, values }: PcbKey, given: Registers | null): Bilingual {
  const now: Bilingual = {
    ko: `저장하는 것은 이 순간 CPU에 있는 값입니다: ${registersText(values)}.`,
    en: `What is saved is what stands in the CPU at this instant: ${registersText(values)}.`,
  };
  const holder = given && prompt.blocks.find(({ registers }) => sameRegisters(registers, given));
  if (!holder) return now;
  if (holder.thread === saved) {
    return after(now, {
      ko: `고른 값은 ${josa(saved, '이/가')} CPU를 받을 때의 옛 값이며, 저장하면 새 값으로 바뀝니다.`,
      en: `The values given are those that ${saved} came with; saving puts the new ones in their place.`,
    });
  }
  return after(now, {
    ko: `고른 값은 ${holder.thread}의 것으로 ${holder.block}에 그대로 있습니다.`,
    en: `The values given belong to ${holder.thread} and stay in ${holder.block}.`,
  });
}

/** Why the CPU is loaded from that block: the scheduler's rule. */
export function whyRestored(prompt: PcbPrompt, { restored, steps, trace }: PcbKey, given: string | null): Bilingual {
  const block = blockOf(prompt, restored)?.block ?? '';
  const loaded: Bilingual = {
    ko: `CPU에는 다음에 실행될 것의 값을 불러옵니다. 스케줄러가 고른 ${restored}의 값은 ${block}에 있습니다.`,
    en: `The CPU is loaded with what runs next: the scheduler chose ${restored}, whose values are in ${block}.`,
  };
  const decision = steps.steps.find((one) => one.step === 'choose')?.decision ?? null;
  return decision === null ? loaded : after(loaded, whyNot(trace, decision, given));
}
