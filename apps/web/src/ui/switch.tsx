'use client';

import type { ReactNode } from 'react';
import { Switch as AriaSwitch } from 'react-aria-components/Switch';

interface SwitchProps {
  readonly children: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly isDisabled?: boolean;
}

/** On is told by the place of the knob and the filled track, not by a hue. */
export function Switch({ children, isSelected, onChange, isDisabled = false }: SwitchProps) {
  return (
    <AriaSwitch isSelected={isSelected} onChange={onChange} isDisabled={isDisabled} className="switch">
      <span aria-hidden="true" className="switch-track">
        <span className="switch-knob" />
      </span>
      {children}
    </AriaSwitch>
  );
}
