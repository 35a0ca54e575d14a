import type { Column } from '../number/axis';
import { dotsOf, type DotRoom, type DotScale } from './dot-layout';

interface DotStacksProps {
  readonly columns: readonly Column[];
  readonly scale: DotScale;
  readonly room: DotRoom;
}

/** Answers as dots, equal ones in one stack: a drawing beside which the numbers are told in words. */
export const DotStacks = ({ columns, scale, room }: DotStacksProps) => (
  <svg aria-hidden="true" width={room.width} height={room.height} className="dot-stacks">
    {columns.flatMap((column) =>
      dotsOf(column, scale, room).map(({ x, y }) => <circle key={`${x} ${y}`} cx={x} cy={y} r={scale.size * 0.46} />),
    )}
  </svg>
);
