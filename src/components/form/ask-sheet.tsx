import type { ReactNode } from 'react'
import { Button } from './button'
import { Form } from './form'
import { FormField } from './form-field'
import { TextInput } from './text-input'
import { Sheet } from '@/components/layout/sheet'
import { useKeptPart } from '@/lib/kept-part'
import { useSubmit } from '@/lib/use-submit'

interface AskSheetProps {
  title: string
  label: string
  help?: string
  /** What is said where nothing was typed. */
  missing: string
  max: number
  act: string
  acting: string
  danger?: boolean
  /** Where on the phone it is kept while one types. */
  kept: { kind: Parameters<typeof useKeptPart>[0]; id: string }
  send: (words: string) => Promise<unknown>
  onClose: () => void
  /** Before the question. */
  children?: ReactNode
  /** Under what is typed: what could stand there. */
  offers?: (words: string, put: (words: string) => void) => ReactNode
}

/** One question and its press, over the page: kept on the phone while one types. */
export function AskSheet({ title, label, help, missing, max, act, acting, danger, ...props }: AskSheetProps) {
  const { kept, send, onClose, children, offers } = props
  const { part, change, clear } = useKeptPart(kept.kind, kept.id, { words: '', pressed: false })
  const words = part.words.trim()
  const faults = part.pressed && words === '' ? { words: missing } : {}
  const { submit, busy, error } = useSubmit(async () => {
    await send(words)
    clear()
    onClose()
  })
  return (
    <Form sending={busy}>
      <Sheet
        open
        title={title}
        onClose={onClose}
        feedback={{ faults, error }}
        footer={
          <Button
            kind={danger ? 'danger' : undefined}
            full
            busy={busy}
            busyText={acting}
            onTap={() => {
              change({ pressed: true })
              if (words !== '') void submit()
            }}
          >
            {act}
          </Button>
        }
      >
        {children}
        <FormField name="words" label={label} help={help} error={faults.words}>
          <TextInput
            label={label}
            value={part.words}
            maxLength={max}
            invalid={faults.words !== undefined}
            onChange={(next) => change({ words: next })}
          />
        </FormField>
        {offers?.(part.words, (next) => change({ words: next }))}
      </Sheet>
    </Form>
  )
}
