import type { Metadata } from 'next';
import { Teach } from '../../features/teach/teach';

export const metadata: Metadata = { title: '수업 자료 · Lessons' };

export default function Page() {
  return <Teach />;
}
