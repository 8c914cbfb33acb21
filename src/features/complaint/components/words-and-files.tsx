import { LIMITS } from '@talent/contract'
import { FILES_MOST } from '@talent/contract/file'
import type { DraftFile } from '@talent/contract/matter'
import { FieldError, FormField } from '@/components/form/form-field'
import { TextInput } from '@/components/form/text-input'
import { FilePicker, FilesOf, UploadedFiles } from '@/features/file'

interface WordsAndFilesProps {
  /** The form, as its uploads know it. */
  form: string
  label: string
  help?: string
  placeholder?: string
  draft: { words: string; files: readonly DraftFile[] }
  faults: { words?: string | undefined; fileIds?: string | undefined }
  onWords: (words: string) => void
  onFiles: (update: (before: readonly DraftFile[]) => DraftFile[]) => void
}

/** What is written, with pictures or documents that show it. */
export function WordsAndFiles({
  form,
  label,
  help,
  placeholder,
  draft,
  faults,
  onWords,
  onFiles,
}: WordsAndFilesProps) {
  const count = draft.files.length
  return (
    <>
      <FormField name="words" label={label} help={help} error={faults.words}>
        <TextInput
          area
          label={label}
          placeholder={placeholder}
          value={draft.words}
          maxLength={LIMITS.complaint}
          invalid={faults.words !== undefined}
          onChange={onWords}
        />
      </FormField>
      <FormField name="fileIds" label="图片或 PDF" optional>
        <FilesOf value={form}>
          <FilePicker
            name="fileIds"
            label="附件"
            text={count > 0 ? '再传' : '上传'}
            room={FILES_MOST - count}
            onUploaded={({ id, type }) => onFiles((before) => [...before, { id, type }])}
          />
        </FilesOf>
        <UploadedFiles
          of="附件"
          files={draft.files}
          onRemove={(id) => onFiles((before) => before.filter((file) => file.id !== id))}
        />
        {faults.fileIds && <FieldError text={faults.fileIds} />}
      </FormField>
    </>
  )
}
