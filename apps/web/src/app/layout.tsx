import '@fontsource-variable/jetbrains-mono/wght.css';
import type { Metadata, Viewport } from 'next';
import 'pretendard/dist/web/variable/pretendardvariable-dynamic-subset.css';
import type { ReactNode } from 'react';
import { exportedLanguage } from '../i18n/exported-language';
import { LanguageProvider } from '../i18n/language-provider';
import { bootScript } from '../theme/boot-script';
import { FollowTheme } from '../theme/follow-theme';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'Timeslice', template: '%s · Timeslice' },
  description: '스케줄을 먼저 예측하고, 실제 실행과 비교합니다. Predict the schedule, then watch it run.',
  applicationName: 'Timeslice',
  formatDetection: { telephone: false },
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf7' },
    { media: '(prefers-color-scheme: dark)', color: '#0f1218' },
  ],
};

export default function Layout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang={exportedLanguage} data-theme="light" suppressHydrationWarning>
      <head>
        <script dangerouslySetInnerHTML={{ __html: bootScript }} />
      </head>
      <body>
        <FollowTheme />
        <LanguageProvider>{children}</LanguageProvider>
      </body>
    </html>
  );
}
