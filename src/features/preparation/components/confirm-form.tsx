import { useMemo, useState } from 'react'
import { View } from '@tarojs/components'
import { own } from '@talent/contract'
import type { Profile } from '@talent/contract/account'
import {
  askedOf,
  fieldsOf,
  kindOf,
  withWaivers,
  type Matter,
  type MatterField,
  type VerifiedFact,
} from '@talent/contract/matter'
import {
  confirmPreparation,
  declinePreparation,
  differencesFrom,
  type Preparation,
} from '@talent/contract/preparation'
import type { RequestChanged } from '@talent/contract/service-request'
import { Avatar } from '@/components/data/avatar'
import { Facts } from '@/components/data/facts'
import { NextStepStrip } from '@/components/data/next-step'
import { StatusTag } from '@/components/data/status-tag'
import { Confirm } from '@/components/feedback/confirm'
import { Note } from '@/components/feedback/note'
import { Button } from '@/components/form/button'
import { Form } from '@/components/form/form'
import { RoundButton } from '@/components/form/round-button'
import { Tap } from '@/components/form/tap'
import { ActionBar } from '@/components/layout/action-bar'
import { Card } from '@/components/layout/card'
import { PageShell } from '@/components/layout/page-shell'
import { SectionCard } from '@/components/layout/section-card'
import {
  EarlierSubmission,
  EMPTY_BODY,
  FieldControl,
  FormChanges,
  formFaults,
  FormSteps,
  MissingProfile,
  submissionOf,
  useFormPage,
  type EarlierMaterials,
  type FormPage,
} from '@/features/matter'
import { a11y } from '@/lib/a11y'
import { momentLabel, todayInChina } from '@/lib/dates'
import { errorLine } from '@/lib/error-text'
import { draftKey } from '@/lib/kept-draft'
import { callPhone } from '@/lib/navigate'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'
import { confirmStrip } from '../confirm-strip'
import { useKeptForm } from '../use-kept-form'
import './confirm-form.scss'

export interface ConfirmFormProps {
  preparation: Preparation & { filled: NonNullable<Preparation['filled']> }
  matter: Matter
  days: readonly string[]
  provisional: boolean
  profile: Profile | null
  reusable?: EarlierMaterials
  /** 免交: what is verified of the person. */
  verified?: readonly VerifiedFact[]
  filesOf: (requestId: string) => Promise<ReadonlySet<string>>
  onSubmitted: (request: RequestChanged) => void
}

interface RowProps {
  field: MatterField
  page: Pick<FormPage<RequestChanged>, 'draft' | 'faults' | 'write' | 'recheck'>
  /** What the profile says otherwise. */
  differs: string | undefined
}

/** One answer somebody gave for the talent: as it is read, until they change it. */
function FilledRow({ field, page, differs }: RowProps) {
  const [changing, setChanging] = useState(false)
  const answer = own(page.draft.body.answers, field.key)
  const fault = own(page.faults, `answers.${field.key}`)
  const shown = answer === undefined ? '' : kindOf(field).show(answer, field)
  if (changing || fault !== undefined || shown === '')
    return (
      <View className="confirm-form__field">
        <FieldControl
          field={field}
          answer={answer}
          fault={fault}
          onChange={(value) => {
            setChanging(true)
            page.write(field.key, value)
          }}
          onLeave={() => page.recheck(`answers.${field.key}`)}
        />
        {differs !== undefined && <Differs says={differs} />}
      </View>
    )
  return (
    <View className="confirm-form__row">
      <View className="cap confirm-form__label">{field.label}</View>
      <View className="g">
        <View>{shown}</View>
        {differs !== undefined && <Differs says={differs} />}
      </View>
      <Tap className="link hit" label={`改${field.label}`} onTap={() => setChanging(true)}>
        改
      </Tap>
    </View>
  )
}

const Differs = ({ says }: { says: string }) => (
  <View className="cap amber">{`和资料里的“${says}”不同，请核对`}</View>
)

function Head({ preparation }: { preparation: Preparation }) {
  return (
    <>
      <View className="between">
        <View className="g">
          <View className="h-head" {...a11y({ role: 'heading', 'aria-level': 2 })}>
            {preparation.matterTitle}
          </View>
          <View className="cap">还没提交，您确认后才算</View>
        </View>
        <StatusTag tone="amber-line" icon="edit" text="待您确认" />
      </View>
      <View className="mt12">
        <NextStepStrip {...confirmStrip(preparation)} />
      </View>
    </>
  )
}

/** Who filled it in, when, how it was agreed, and the way to ask them. */
function Preparer({
  preparation: { preparer, sentAt, filled },
}: {
  preparation: ConfirmFormProps['preparation']
}) {
  return (
    <View className="row">
      <Avatar name={preparer.name} portrait={preparer.portrait} size={48} />
      <View className="g">
        <View className="h-title">{`${preparer.name} 替您填的`}</View>
        <View className="cap">
          <Facts
            facts={[...(preparer.enterprise ? [preparer.enterprise] : []), momentLabel(sentAt), filled.note]}
          />
        </View>
      </View>
      {preparer.officePhone !== '' && (
        <RoundButton
          icon="phone"
          label={`给${preparer.name}打电话`}
          onTap={() => callPhone(preparer.officePhone)}
        />
      )}
    </View>
  )
}

/** 不办了, asked once more: what was filled in is gone then. */
function Decline({
  preparation: { id, version, preparer },
  open,
  onClose,
}: {
  preparation: Preparation
  open: boolean
  onClose: () => void
}) {
  const { submit, busy, error } = useSubmit(() =>
    call(declinePreparation, { params: { id }, body: { version } }),
  )
  return (
    <Confirm
      open={open}
      title="这件事不办了？"
      text={
        <>
          <View>{`代填的内容会删除，不留记录。会告诉${preparer.name}您不办了，不用说原因。`}</View>
          {error && (
            <View className="red mt8" {...a11y({ role: 'alert' })}>
              {errorLine(error)}
            </View>
          )}
        </>
      }
      stay="再看看"
      act="确定不办"
      busy={busy}
      onStay={onClose}
      onAct={() => void submit()}
    />
  )
}

const NONE: readonly VerifiedFact[] = []

/** 请您确认: what is on this page is what is sent; nothing was applied for before. */
export function ConfirmForm({
  preparation,
  matter: whole,
  days,
  provisional,
  profile,
  reusable,
  verified = NONE,
  filesOf,
  onSubmitted,
}: ConfirmFormProps) {
  const { id, version, filled } = preparation
  const formKey = draftKey('preparation', id)
  const { draft } = useKeptForm(formKey, { ...EMPTY_BODY, answers: filled.answers }, filled.changes)
  const { body } = draft
  const matter = useMemo(() => withWaivers(whole, verified, todayInChina()), [whole, verified])
  const [consents, setConsents] = useState<readonly string[]>([])
  const [declining, setDeclining] = useState(false)
  const [leftOff] = useState({ done: [], first: undefined })
  const asked = useMemo(() => askedOf(matter, body.answers), [matter, body.answers])
  const found = useMemo(() => formFaults(matter, body, consents, asked), [matter, body, consents, asked])
  const page = useFormPage<RequestChanged>({
    formKey,
    draft,
    shown: asked.matter,
    found,
    places: matter,
    consents,
    onConsents: setConsents,
    leftOff,
    profileFilled: profile !== null,
    send: () => {
      const { matterCode: _, ...form } = submissionOf(matter, days, body)
      return call(confirmPreparation, { params: { id }, body: { version, ...form } })
    },
    filesOf: (made) => filesOf(made.id),
    onSubmitted,
  })
  const differs = differencesFrom(profile, asked.matter, asked.answers)
  const fields = fieldsOf(asked.matter)
  const given = fields.filter(({ key }) => own(filled.answers, key) !== undefined)
  const left = fields.filter((field) => !given.includes(field))
  const rowOf = (field: MatterField) => (
    <FilledRow key={field.key} field={field} page={page} differs={own(differs, field.key)} />
  )
  return (
    <PageShell
      title="请您确认"
      demo
      top={<Head preparation={preparation} />}
      footer={
        <ActionBar feedback={page.feedback}>
          <Button kind="outline" className="btn--fit" onTap={() => setDeclining(true)}>
            不办了
          </Button>
          <Button busy={page.busy} busyText="正在提交" onTap={page.press}>
            确认提交
          </Button>
        </ActionBar>
      }
    >
      <Form sending={page.busy}>
        <FormChanges changes={draft.changes} />
        {profile === null && <MissingProfile />}
        <Card>
          <Preparer preparation={preparation} />
          <View className="rows mt12">{given.map(rowOf)}</View>
        </Card>
        {left.length > 0 && <SectionCard title="还有这些由您填">{left.map(rowOf)}</SectionCard>}
        <FormSteps
          page={{ ...page, shown: { ...asked.matter, sections: [] } }}
          basis={matter.basis}
          matterCode={matter.code}
          days={days}
          provisional={provisional}
          reusable={reusable}
          verified={verified}
        />
        <Note>代填不等于代办。没有您确认，专员不能提交；到期没确认，草稿删除，不留记录。</Note>
        <EarlierSubmission
          made={page.earlier}
          onOpen={() => page.earlier && onSubmitted(page.earlier)}
          onStay={page.stay}
        />
      </Form>
      <Decline preparation={preparation} open={declining} onClose={() => setDeclining(false)} />
    </PageShell>
  )
}
