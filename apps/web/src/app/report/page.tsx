import type { Metadata } from 'next';
import { Report } from '../../features/reports/report';

export const metadata: Metadata = { title: '수업 기록 · Report' };

export default function Page() {
  return <Report />;
}
