'use client';

import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { ProgressBar } from 'react-aria-components/ProgressBar';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { buttonLook, type ButtonLook, type ButtonSize } from './button-look';
import { cx } from './cx';
import { Spinner } from './spinner';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style'> {
  readonly look?: ButtonLook;
  /** `lg` is 56 px high, the primary action of a phone. */
  readonly size?: ButtonSize;
  /** As wide as its container. */
  readonly block?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

export function Button({ look = 'primary', size = 'md', block = false, className, children, ...rest }: ButtonProps) {
  const t = useTranslations('common');
  return (
    <AriaButton {...rest} className={cx(buttonLook(look, size, block), className)}>
      {rest.isPending === true && (
        <ProgressBar isIndeterminate aria-label={t('working')}>
          <Spinner />
        </ProgressBar>
      )}
      {children}
    </AriaButton>
  );
}
