'use client';

import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from 'react-aria-components/TextField';
import { Icon } from './icon';

export interface TextFieldProps extends Omit<AriaTextFieldProps, 'className' | 'children' | 'style' | 'isInvalid'> {
  readonly label: string;
  readonly description?: string | undefined;
  /** What is wrong with the value, in words; none where all is well. */
  readonly error?: string | undefined;
  readonly placeholder?: string;
}

export function TextField({ label, description, error, placeholder, ...rest }: TextFieldProps) {
  return (
    <AriaTextField
      {...rest}
      validationBehavior="aria"
      isInvalid={error !== undefined}
      className="flex flex-col gap-1.5"
    >
      <Label className="text-sm font-semibold leading-ui">{label}</Label>
      <Input
        {...(placeholder !== undefined && { placeholder })}
        className="min-h-12 w-full rounded-control border-[1.5px] border-control bg-surface px-3.5 text-lg leading-ui placeholder:text-subtle hover:border-ink invalid:border-bad data-invalid:border-2 data-invalid:border-bad"
      />
      {description !== undefined && (
        <Text slot="description" className="text-sm text-muted">
          {description}
        </Text>
      )}
      <FieldMessage>{error}</FieldMessage>
    </AriaTextField>
  );
}

export function FieldMessage({ children }: { readonly children: string | undefined }) {
  return (
    <FieldError className="flex items-start gap-1.5 text-sm font-semibold text-bad">
      <Icon name="cross" className="mt-1 size-3 shrink-0" />
      {children}
    </FieldError>
  );
}
