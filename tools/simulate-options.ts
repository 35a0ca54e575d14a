import { parseArgs } from 'node:util';
import { scheduleOfText, type Schedule } from '@timeslice/engine';

export interface Options {
  /** `-` is standard input. */
  readonly files: readonly string[];
  readonly show: 'json' | 'table' | 'explain';
  readonly outcomes: boolean;
  /** Of programs, in place of that in the file. */
  readonly schedule: Schedule | null;
}

export type Task =
  | { readonly do: 'help' | 'json-schema' }
  | { readonly do: 'lines'; readonly options: Options }
  | { readonly do: 'files'; readonly options: Options }
  | { readonly do: 'refuse'; readonly why: string };

const flag = { type: 'boolean', default: false } as const;

/** What the arguments ask for. */
export function taskOf(args: readonly string[]): Task {
  try {
    const { values, positionals: files } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ndjson: flag,
        table: flag,
        explain: flag,
        outcomes: flag,
        schedule: { type: 'string' },
        'json-schema': flag,
        help: { ...flag, short: 'h' },
      },
    });
    if (values.help) return { do: 'help' };
    if (values['json-schema']) return { do: 'json-schema' };
    const schedule = values.schedule === undefined ? null : scheduleOfText(values.schedule);
    if (values.schedule !== undefined && schedule === null) {
      return refuse(`--schedule is ${JSON.stringify(values.schedule)}; allowed: none, every-3, or 4-8-8`);
    }
    const show = values.table ? 'table' : values.explain ? 'explain' : 'json';
    const options: Options = { files, show, outcomes: values.outcomes, schedule };
    if (!values.ndjson) return files.length > 0 ? { do: 'files', options } : refuse('no FILE');
    if (files.length > 0) return refuse('--ndjson reads standard input, and no FILE');
    return show === 'json' ? { do: 'lines', options } : refuse(`--ndjson writes JSON, and no --${show}`);
  } catch (error) {
    if (error instanceof TypeError && 'code' in error) return refuse(error.message.split('. ')[0]!);
    throw error;
  }
}

const refuse = (why: string): Task => ({ do: 'refuse', why });
