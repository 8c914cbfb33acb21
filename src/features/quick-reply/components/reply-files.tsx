import type { QuickReply } from '@talent/contract/quick-reply'
import { MOST } from '@talent/contract'
import { Chips } from '@/components/form/chips'
import { FormField } from '@/components/form/form-field'
import { useMatter } from '@/features/matter'
import { toggled } from '@/lib/toggled'

/** What a matter has no more. */
export const GONE = '已撤下的文件'

interface ReplyFilesProps {
  matterCode: string
  value: readonly string[]
  /** As they were saved. */
  saved: QuickReply['files']
  fault: string | undefined
  onChange: (keys: string[]) => void
}

/** Which of the matter's files go along; the current one does, also after it was replaced. */
export function ReplyFiles({ matterCode, value, saved, fault, onChange }: ReplyFilesProps) {
  const matter = useMatter(matterCode)
  const files = matter.data?.matter.files ?? []
  const gone = value.filter((key) => matter.data && !files.some((file) => file.key === key))
  const options = [
    ...files.map(({ key, name }) => ({ value: key, text: name })),
    ...gone.map((key) => ({ value: key, text: saved.find((one) => one.key === key)?.name ?? GONE })),
  ]
  if (options.length === 0) return null
  const press = (key: string) => onChange(toggled(value, key).slice(0, MOST.files))
  return (
    <FormField name="files" label="附带的文件" help="事项里换了文件，这里跟着换" error={fault} optional>
      <Chips label="附带的文件" look="pick" multiple options={options} value={value} onPress={press} />
    </FormField>
  )
}
