import { Card } from '@/components/layout/card'
import { FormField } from '@/components/form/form-field'
import { TextInput } from '@/components/form/text-input'

interface NoteCardProps {
  value: string
  maxLength: number
  onChange: (note: string) => void
}

/** 附一句话: what goes with the materials handed in. */
export function NoteCard({ value, maxLength, onChange }: NoteCardProps) {
  return (
    <Card>
      <FormField name="note" label="附一句话" optional>
        <TextInput area label="附一句话" maxLength={maxLength} value={value} onChange={onChange} />
      </FormField>
    </Card>
  )
}
