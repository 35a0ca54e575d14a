import type { Metadata } from 'next';
import { Projector } from '../../features/projector/projector';

export const metadata: Metadata = { title: '프로젝터 · Projector', referrer: 'no-referrer' };

export default function Page() {
  return <Projector />;
}
