import type { Applicant } from '@talent/contract/employer'
import { FormField } from '@/components/form/form-field'
import { OptionGroup } from '@/components/form/option-group'
import { toggled } from '@/lib/toggled'
import { ApplicantFacts } from './applicant-facts'

interface ChooseApplicantsProps {
  label: string
  applicants: readonly Pick<Applicant, 'id' | 'name' | 'education' | 'major' | 'sentAt'>[]
  chosen: readonly string[]
  error: string | undefined
  onChange: (chosen: string[]) => void
}

/** Some of them, told apart by more than their masked names. */
export const ChooseApplicants = ({ label, applicants, chosen, error, onChange }: ChooseApplicantsProps) => (
  <FormField name="chosen" label={label} error={error}>
    <OptionGroup
      label={label}
      multiple
      options={applicants.map((one) => ({
        value: one.id,
        text: one.name,
        sub: <ApplicantFacts applicant={one} />,
      }))}
      value={chosen}
      onPress={(id) => onChange(toggled(chosen, id))}
    />
  </FormField>
)
