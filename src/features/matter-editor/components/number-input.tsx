import { useState } from 'react'
import { LIMITS, tidyNumber } from '@talent/contract'
import { TextInput } from '@/components/form/text-input'

interface NumberInputProps {
  label: string
  value: number | null
  unit?: string
  onChange: (value: number | null) => void
}

/** What can't be read as a number: right for nothing that is set here, so that the check names it. */
const NO_NUMBER = -1

function read(typed: string): number | null {
  const number = tidyNumber(typed)
  if (number === '') return null
  return /^\d+(\.\d*)?$/.test(number) ? Number(number) : NO_NUMBER
}

/** A number as it is being typed; null: nothing is. */
export function NumberInput({ label, value, unit, onChange }: NumberInputProps) {
  const [typed, setTyped] = useState(value === null ? '' : String(value))
  return (
    <TextInput
      label={label}
      kind="number"
      unit={unit}
      value={typed}
      maxLength={LIMITS.numberTyped}
      onChange={(next) => {
        setTyped(next)
        onChange(read(next))
      }}
    />
  )
}
