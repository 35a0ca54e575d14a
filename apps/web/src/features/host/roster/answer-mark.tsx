import type { Person } from '@timeslice/contract';

/** Told by form: dashed and empty, half, full with a tick. The words stand beside it. */
export function AnswerMark({ answer }: { readonly answer: Person['answer'] }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" className="size-4 shrink-0" fill="none" stroke="var(--ink)">
      {answer === undefined && (
        <rect
          x="1"
          y="1"
          width="14"
          height="14"
          rx="2"
          stroke="var(--control)"
          strokeWidth="1.5"
          strokeDasharray="3 2"
        />
      )}
      {answer === 'drafting' && (
        <>
          <rect x="1" y="1" width="14" height="14" rx="2" strokeWidth="1.5" />
          <path d="M1.5 14.5V8h13v6.5z" fill="var(--ink)" stroke="none" />
        </>
      )}
      {answer === 'done' && (
        <>
          <rect x="1" y="1" width="14" height="14" rx="2" fill="var(--ink)" />
          <path d="M4 8.2 7 11l5-6" stroke="var(--canvas)" strokeWidth="2" />
        </>
      )}
    </svg>
  );
}
