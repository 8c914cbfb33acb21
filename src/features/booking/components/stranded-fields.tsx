import { FormField } from '@/components/form/form-field'
import { OptionGroup } from '@/components/form/option-group'
import { timeLabel } from '../labels'
import type { SavePattern } from '../use-save-pattern'

const STRANDED = [
  { value: 'keep', text: '保留' },
  { value: 'cancel', text: '取消' },
] as const

/** Each booking that what is being saved leaves outside: what becomes of it. */
export function StrandedFields({ stranded, decide }: Pick<SavePattern, 'stranded' | 'decide'>) {
  return (
    <>
      {stranded.map(({ booking: { id, guest, time }, act, fault }) => (
        <FormField
          key={id}
          name="stranded"
          label={`${guest}的预约 ${time === null ? '' : timeLabel(time.startsAt)}`}
          help="改后不在开放时间内。要改时间，请先在日程里改"
          error={fault}
        >
          <OptionGroup
            label={`${guest}的预约怎么处理`}
            columns={2}
            look="centre"
            options={STRANDED}
            value={act}
            onPress={(chosen) => decide(id, chosen)}
          />
        </FormField>
      ))}
    </>
  )
}

/** For a sheet's feedback: what is to be looked at first. */
export const strandedFaults = ({ stranded }: Pick<SavePattern, 'stranded'>) => {
  const fault = stranded.find((one) => one.fault !== undefined)?.fault
  return fault === undefined ? {} : { stranded: fault }
}
