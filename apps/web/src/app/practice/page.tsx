import type { Metadata } from 'next';
import { Practice } from '../../features/practice/practice';

export const metadata: Metadata = { title: '연습 · Practice' };

export default function Page() {
  return <Practice />;
}
