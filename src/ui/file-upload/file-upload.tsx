import type { VNode } from 'preact';
import { descriptionOf, FieldGroup, type FieldProps } from '../form-group/form-group.tsx';
import { type Attributes, classes, scriptWords } from '../markup.ts';

export interface FileUploadProps extends FieldProps {
  readonly multiple?: boolean | undefined;
  /** A place to drop files on, where scripts run. */
  readonly javascript?: boolean | undefined;
  readonly wrapperClasses?: string | undefined;
  readonly wrapperAttributes?: Attributes | undefined;
  readonly chooseFilesButtonText?: string | undefined;
  readonly noFileChosenText?: string | undefined;
  readonly multipleFilesChosenText?: Readonly<Record<string, string>> | undefined;
  readonly dropInstructionText?: string | undefined;
  readonly enteredDropZoneText?: string | undefined;
  readonly leftDropZoneText?: string | undefined;
}

/** A file from the resident's device. */
export const FileUpload = (props: FileUploadProps): VNode => {
  const id = props.id || props.name;
  const control = (
    <input
      class={classes('govuk-file-upload', props.classes, props.errorMessage && 'govuk-file-upload--error')}
      id={id}
      name={props.name}
      type="file"
      disabled={props.disabled}
      multiple={props.multiple}
      aria-describedby={descriptionOf(id, props)}
      {...props.attributes}
    />
  );
  const words = scriptWords({
    'choose-files-button': props.chooseFilesButtonText,
    'no-file-chosen': props.noFileChosenText,
    'multiple-files-chosen': props.multipleFilesChosenText,
    'drop-instruction': props.dropInstructionText,
    'entered-drop-zone': props.enteredDropZoneText,
    'left-drop-zone': props.leftDropZoneText,
  });
  return (
    <FieldGroup id={id} field={props}>
      {props.javascript ? (
        <div
          class={classes('govuk-file-upload-wrapper', props.wrapperClasses)}
          data-module="govuk-file-upload"
          {...words}
          {...props.wrapperAttributes}
        >
          {control}
        </div>
      ) : (
        control
      )}
    </FieldGroup>
  );
};
