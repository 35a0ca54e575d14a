'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Figures } from './use-figures';

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'];

/** Digits in reach of the thumb; a device with a mouse has a keyboard and does not see it. */
export function FigurePad({ figures, status }: { readonly figures: Figures; readonly status: ReactNode }) {
  const t = useTranslations('questions.figures');
  const { current, pad } = figures;
  const off = current === null;
  return (
    <div className="thumb-bar figure-bar">
      <div role="group" aria-label={t('pad')} className="figure-pad">
        {digits.map((digit) => (
          <PadKey key={digit} isDisabled={off} onPress={() => pad.press(digit)}>
            {digit}
          </PadKey>
        ))}
        <PadKey label={t('point')} isDisabled={off || current.decimals === 0} onPress={() => pad.press('.')}>
          .
        </PadKey>
        <PadKey label={t('back')} isDisabled={off} onPress={pad.back}>
          ⌫
        </PadKey>
        <PadKey onPress={pad.next} isWide>
          {t('next')}
        </PadKey>
      </div>
      <div className="figure-bar-status">
        <span aria-hidden="true" className="figure-bar-where">
          {current?.label}
        </span>
        {status}
      </div>
    </div>
  );
}

interface PadKeyProps {
  readonly label?: string;
  readonly isDisabled?: boolean;
  readonly isWide?: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/** Leaves the focus where it is: in the field that it writes in. */
const PadKey = ({ label, isDisabled = false, isWide = false, onPress, children }: PadKeyProps) => (
  <button
    type="button"
    className="figure-key"
    data-wide={isWide || undefined}
    aria-label={label}
    disabled={isDisabled}
    onPointerDown={(event) => event.preventDefault()}
    onMouseDown={(event) => event.preventDefault()}
    onClick={onPress}
  >
    {children}
  </button>
);
