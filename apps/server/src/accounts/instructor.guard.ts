import { type CanActivate, createParamDecorator, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { type Instructor } from '@timeslice/contract';
import { type Request, type Response } from 'express';
import { HttpRefusal } from '../http/refusal';
import { Accounts } from './accounts';

declare module 'express-serve-static-core' {
  interface Locals {
    /** Who is signed in; set by InstructorGuard. */
    instructor?: Instructor;
  }
}

/** `@UseGuards(InstructorGuard)`: only for a signed-in instructor; others get 401 `not-signed-in`. */
@Injectable()
export class InstructorGuard implements CanActivate {
  constructor(@Inject(Accounts) private readonly accounts: Accounts) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const instructor = await this.accounts.instructorOf(http.getRequest<Request>().headers);
    if (instructor === null) throw new HttpRefusal(401, 'not-signed-in', 'Sign in first.');
    http.getResponse<Response>().locals.instructor = instructor;
    return true;
  }
}

/** `@SignedIn() instructor: Instructor`, behind InstructorGuard. */
export const SignedIn = createParamDecorator((_: unknown, context: ExecutionContext): Instructor => {
  const { instructor } = context.switchToHttp().getResponse<Response>().locals;
  if (instructor === undefined) throw new Error('@SignedIn stands on a route without InstructorGuard');
  return instructor;
});
