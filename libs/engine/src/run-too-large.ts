/** A run that would not end in reasonable time, or whose trace would not fit into memory; the message says what would. */
export class RunTooLarge extends RangeError {
  override readonly name = 'RunTooLarge';
}
