import { type PipeTransform } from '@nestjs/common';
import { type z } from 'zod';
import { HttpRefusal } from './refusal';

/** `@Body(new ZodPipe(schema)) body: z.output<typeof schema>`; the same for `@Param` and `@Query`. */
export class ZodPipe<Schema extends z.ZodType> implements PipeTransform<unknown, z.output<Schema>> {
  constructor(private readonly schema: Schema) {}

  transform(value: unknown): z.output<Schema> {
    const parsed = this.schema.safeParse(value);
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    throw new HttpRefusal(
      400,
      'malformed',
      `${issue?.path.join('.') || 'request'}: ${issue?.message ?? 'is not valid'}`,
    );
  }
}
