import { parseProgram, parseScenario, programFile } from '@timeslice/contract';
import type { Reading } from './protocol';
import { aboutRecording, recordingIn } from './recording';

/** What a text is that was opened, dropped or pasted: a scenario, a program, a recording, or none of them. */
export function readingOf(text: string): Reading {
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch (fault) {
    if (!looksLikeJson(text)) {
      const found = recordingIn(text);
      return found.ok ? { is: 'recording', about: aboutRecording(found) } : { is: 'unread', problems: found.problems };
    }
    return { is: 'not-json', why: fault instanceof Error ? fault.message : '' };
  }
  if (formatOf(input).startsWith('timeslice/program')) {
    const parsed = parseProgram(input);
    return parsed.ok ? { is: 'program', file: programFile.parse(input) } : { is: 'wrong', problems: parsed.problems };
  }
  const parsed = parseScenario(input);
  return parsed.ok ? { is: 'scenario', file: parsed.scenario } : { is: 'wrong', problems: parsed.problems };
}

const looksLikeJson = (text: string) => /^\s*[{["]/.test(text);

function formatOf(input: unknown): string {
  const { format }: { format?: unknown } = Object(input);
  return typeof format === 'string' ? format : '';
}
