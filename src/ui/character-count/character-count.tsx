import type { VNode } from 'preact';
import { Hint } from '../hint/hint.tsx';
import { classes, scriptWords } from '../markup.ts';
import { Textarea, type TextareaProps } from '../textarea/textarea.tsx';

type CountWords = Readonly<Record<string, string>>;

export interface CharacterCountProps
  extends Omit<TextareaProps, 'describedBy' | 'disabled' | 'autocomplete'> {
  readonly maxlength?: number | undefined;
  readonly maxwords?: number | undefined;
  /** Per cent of the limit from which the count is shown. */
  readonly threshold?: number | undefined;
  readonly countType?: string | undefined;
  readonly countMessage?: { readonly classes?: string | undefined } | undefined;
  readonly textareaDescriptionText?: string | undefined;
  readonly charactersUnderLimitText?: CountWords | undefined;
  readonly charactersAtLimitText?: string | undefined;
  readonly charactersOverLimitText?: CountWords | undefined;
  readonly wordsUnderLimitText?: CountWords | undefined;
  readonly wordsAtLimitText?: string | undefined;
  readonly wordsOverLimitText?: CountWords | undefined;
}

/** A textarea that says how much room is left. The limit is also said without script. */
export const CharacterCount = (props: CharacterCountProps): VNode => {
  const { label, hint, errorMessage, formGroup, name, rows, value, spellcheck, attributes } = props;
  const id = props.id || name;
  const limit = props.maxwords || props.maxlength;
  const countType = props.countType || (props.maxwords ? 'words' : undefined);
  const description =
    props.textareaDescriptionText ||
    `You can enter up to %{count} ${countType === 'words' ? 'words' : 'characters'}`;
  const words = scriptWords({
    'textarea-description':
      !limit && props.textareaDescriptionText ? { other: props.textareaDescriptionText } : undefined,
    'characters-under-limit': props.charactersUnderLimitText,
    'characters-at-limit': props.charactersAtLimitText,
    'characters-over-limit': props.charactersOverLimitText,
    'words-under-limit': props.wordsUnderLimitText,
    'words-at-limit': props.wordsAtLimitText,
    'words-over-limit': props.wordsOverLimitText,
  });
  return (
    <Textarea
      {...{ label, hint, errorMessage, name, id, rows, value, spellcheck, attributes }}
      classes={classes('govuk-js-character-count', props.classes)}
      describedBy={`${id}-info`}
      formGroup={{
        classes: classes('govuk-character-count', formGroup?.classes),
        attributes: {
          'data-module': 'govuk-character-count',
          'data-maxlength': props.maxlength,
          'data-maxwords': props.maxwords,
          'data-threshold': props.threshold,
          'data-count-type': countType,
          ...words,
          ...formGroup?.attributes,
        },
        beforeInput: formGroup?.beforeInput,
        afterInput: {
          text: (
            <>
              <Hint
                text={limit ? description.replace('%{count}', String(limit)) : ''}
                id={`${id}-info`}
                classes={classes('govuk-character-count__message', props.countMessage?.classes)}
              />
              {formGroup?.afterInput?.text}
            </>
          ),
        },
      }}
    />
  );
};
