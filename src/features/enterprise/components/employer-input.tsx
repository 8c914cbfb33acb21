import { View } from '@tarojs/components'
import { LIMITS } from '@talent/contract'
import { TextInput } from '@/components/form/text-input'
import { EnterpriseChoices } from './enterprise-choices'

interface Employer {
  employer: string
  /** Of the directory, while the text is the one picked. */
  enterpriseId: string | null
}

interface EmployerInputProps {
  label: string
  value: Employer
  invalid: boolean
  onChange: (value: Employer) => void
}

/** An employer as one types it, with what the directory knows of it to pick. */
export function EmployerInput({
  label,
  value: { employer, enterpriseId },
  invalid,
  onChange,
}: EmployerInputProps) {
  return (
    <>
      <TextInput
        label={label}
        value={employer}
        maxLength={LIMITS.employer}
        invalid={invalid}
        onChange={(typed) => onChange({ employer: typed, enterpriseId: null })}
      />
      {enterpriseId === null ? (
        <EnterpriseChoices
          typed={employer}
          value={null}
          onPick={({ id, name }) => onChange({ employer: name, enterpriseId: id })}
        />
      ) : (
        <View className="aux mt4">已对上单位名录</View>
      )}
    </>
  )
}
