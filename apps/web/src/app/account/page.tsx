import type { Metadata } from 'next';
import { OwnAccount } from '../../features/account/own-account';

export const metadata: Metadata = { title: '내 계정 · Your account' };

export default function Page() {
  return <OwnAccount />;
}
