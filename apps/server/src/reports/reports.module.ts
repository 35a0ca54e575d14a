import { Module } from '@nestjs/common';
import { SessionsModule } from '../sessions/sessions.module';
import { ReportsController } from './reports.controller';

@Module({ imports: [SessionsModule], controllers: [ReportsController] })
export class ReportsModule {}
