import { LIMITS } from '@talent/contract'
import { addToRoster, type RosterChoices } from '@talent/contract/roster'
import { Button } from '@/components/form/button'
import { Form } from '@/components/form/form'
import { FormField } from '@/components/form/form-field'
import { TextInput } from '@/components/form/text-input'
import { ActionBar } from '@/components/layout/action-bar'
import { Card } from '@/components/layout/card'
import { PageShell } from '@/components/layout/page-shell'
import { fieldFaults } from '@/lib/error-text'
import { useKeptPart } from '@/lib/kept-part'
import { replace } from '@/lib/navigate'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'
import { routes } from '@/routes'
import { inputOf, NOTHING_TYPED } from '../roster-draft'
import { PlaceFields } from './place-fields'
import { TrialCard } from './trial-card'

/** 加一位专员: the account that saved this number, and what they may be given. */
export function NewEntryForm({ choices }: { choices: RosterChoices }) {
  const { part, change, clear } = useKeptPart('desk-edit', 'roster:new', NOTHING_TYPED)
  const { submit, busy, error } = useSubmit(async () => {
    const { id } = await call(addToRoster, { body: { phone: part.phone, place: inputOf(part) } })
    clear()
    replace('rosterEntry', { id })
  })
  const faults = fieldFaults(error)
  return (
    <PageShell
      title={routes.rosterNew.title}
      demo
      footer={
        <ActionBar feedback={{ faults, error }}>
          <Button full busy={busy} busyText="正在添加" onTap={() => void submit()}>
            加为专员
          </Button>
        </ActionBar>
      }
    >
      <Form sending={busy}>
        <Card>
          <FormField
            name="phone"
            label="手机号"
            help="本人登录后在“基本情况”里保存的手机号，要完全一致"
            error={faults['phone']}
          >
            <TextInput
              label="手机号"
              kind="phone"
              value={part.phone}
              maxLength={LIMITS.phoneTyped}
              invalid={faults['phone'] !== undefined}
              onChange={(phone) => change({ phone })}
            />
          </FormField>
        </Card>
        <PlaceFields place={part} choices={choices} load={null} faults={faults} change={change} />
      </Form>
      <TrialCard id={undefined} place={part} />
    </PageShell>
  )
}
