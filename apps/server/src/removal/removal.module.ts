import { Module } from '@nestjs/common';
import { SessionsModule } from '../sessions/sessions.module';
import { Removal } from './removal';
import { RemovalController } from './removal.controller';
import { Retention } from './retention';

@Module({ imports: [SessionsModule], controllers: [RemovalController], providers: [Removal, Retention] })
export class RemovalModule {}
