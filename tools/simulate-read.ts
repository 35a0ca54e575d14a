import { parseProgram, parseScenario, programFile, type ScenarioProblem } from '@timeslice/contract';
import { resolve, type Program, type ProgramFile, type Scenario } from '@timeslice/engine';

export type Work =
  | { readonly is: 'scenario'; readonly scenario: Scenario }
  | { readonly is: 'program'; readonly program: Program; readonly file: () => ProgramFile };

export type Read =
  { readonly ok: true; readonly work: Work } | { readonly ok: false; readonly problems: readonly ScenarioProblem[] };

const SHOWN = 80;
const formats = '"timeslice/scenario@1" or "timeslice/program@1"';

/** What a file or a line of NDJSON asks for. */
export function read(text: string): Read {
  const json = parseJson(text.replace(/^\ufeff/, ''));
  if ('problem' in json) return { ok: false, problems: [json.problem] };
  const { value } = json;
  const format = isObject(value) ? value['format'] : undefined;
  switch (format) {
    case 'timeslice/scenario@1': {
      const parsed = parseScenario(value);
      return parsed.ok ? { ok: true, work: { is: 'scenario', scenario: resolve(parsed.scenario) } } : parsed;
    }
    case 'timeslice/program@1': {
      const parsed = parseProgram(value);
      if (!parsed.ok) return parsed;
      return { ok: true, work: { is: 'program', program: parsed.program, file: () => programFile.parse(value) } };
    }
    default: {
      const message = `format is ${shown(format)}; allowed: ${formats}`;
      return { ok: false, problems: [{ path: 'format', value: format, allowed: formats, message }] };
    }
  }
}

function parseJson(text: string): { readonly value: unknown } | { readonly problem: ScenarioProblem } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      problem: { path: '(file)', value: short(text), allowed: 'JSON', message: `(file) is not JSON: ${reason}` },
    };
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const short = (text: string) => (text.length > SHOWN ? `${text.slice(0, SHOWN)}...` : text);
const shown = (value: unknown) => (value === undefined ? 'nothing' : short(JSON.stringify(value)));
