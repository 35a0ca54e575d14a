export const usage = `Usage: npm run -s simulate -- [OPTION...] FILE...
       npm run -s simulate -- --ndjson [OPTION...] < LINES`;

export const help = `${usage}

Runs scenarios (docs/scenario.md) and programs (docs/program.md): for each file one line of JSON, its trace.
FILE may be -, standard input.

  --table          a chart and the metrics for people; for a program its steps and the shared values
  --explain        the rules in force, in words
  --ndjson         one scenario or program per line of standard input, one line of JSON for each;
                   a bad one gets a line {"error": {...}} and the run goes on
  --outcomes       of programs: everything that any schedule can lead to, with a schedule for each
  --schedule TEXT  runs programs under this schedule: none, every-3, or 4-8 (the CPU is taken away after
                   instructions 4 and 8)
  --json-schema    the JSON Schema of both kinds of file
  --help           this text

The language is that of LC_ALL, LC_MESSAGES or LANG (ko, else English), the width that of the terminal (COLUMNS where
there is none). Colours are used on a terminal; NO_COLOR=1 turns them off, FORCE_COLOR=1 on.
Exit code: 0; 2 where an argument or a file was bad; 1 where something good could not be shown.

Examples:
  npm run -s simulate -- --table lesson.json
  LANG=ko npm run -s simulate -- --table lesson.json
  npm run -s simulate -- --table --outcomes race.json
  npm run -s simulate -- --ndjson < scenarios.ndjson > traces.ndjson
  npm run -s simulate -- --json-schema > timeslice.schema.json
  echo '{"format": "timeslice/scenario@1", "policy": {"kind": "rr", "quantum": 2}, "processes": [
    {"id": "P1", "bursts": [["cpu", 5]]}, {"id": "P2", "arrival": 1, "bursts": [["cpu", 3]]}]}' |
    npm run -s simulate -- --table -`;
