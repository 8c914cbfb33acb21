import { useMemo, useState } from 'react'
import { Text } from '@tarojs/components'
import {
  askedOf,
  closedWords,
  withWaivers,
  type Matter,
  type MatterClosing,
  type VerifiedFact,
} from '@talent/contract/matter'
import type { KnownOfPerson } from '@talent/contract/self-check'
import type { RequestChanged } from '@talent/contract/service-request'
import { ActionBar } from '@/components/layout/action-bar'
import { Form } from '@/components/form/form'
import { Button } from '@/components/form/button'
import { Note } from '@/components/feedback/note'
import { PageShell } from '@/components/layout/page-shell'
import { dayLabel, todayInChina } from '@/lib/dates'
import { draftKey } from '@/lib/kept-draft'
import {
  currentStep,
  formFaults,
  leftOffAt,
  stepsOf,
  submissionOf,
  type Submission,
} from '../../form/form-faults'
import { useFormPage } from '../../form/use-form-page'
import type { MatterDraft } from '../../form/use-matter-draft'
import { useDraftWithKnown } from '../../form/with-known'
import { BegunBefore } from './begun-before'
import { DraftConflicts } from './draft-conflicts'
import { EarlierSubmission } from './earlier-submission'
import { FormChanges } from './form-changes'
import { FormSteps } from './form-steps'
import { MissingProfile } from './missing-profile'
import type { EarlierMaterials } from './reuse-offer'
import { SaveDraftButton } from './save-draft-button'

interface MatterFormProps {
  matter: Matter
  days: readonly string[]
  /** The calendar of some of these days isn't announced yet. */
  provisional: boolean
  draft: MatterDraft
  /** Asked whether to go on with what there is, unless one came here to go on. */
  asksFirst?: boolean
  /** Without name, telephone and area nobody can be matched. */
  profileFilled: boolean
  onSubmit: (form: Submission, idempotencyKey: string) => Promise<RequestChanged>
  /** What a request has, by id; asked when an earlier press turns out to have gone through. */
  filesOf: (requestId: string) => Promise<ReadonlySet<string>>
  /** 沿用: what one handed in before. */
  reusable?: EarlierMaterials
  /** 免交: what is verified of the person. */
  verified?: readonly VerifiedFact[]
  /** 带入: what is known of the person, where a policy led here. */
  known?: KnownOfPerson
  /** It takes nothing new: what was begun may be handed in until its day. */
  closing?: MatterClosing | null
  /** Handed in, the draft gone. */
  onSubmitted: (request: RequestChanged) => void
}

const NONE: readonly VerifiedFact[] = []

/**
 * The form of any matter: questions, materials, appointment and consents on one page; saved as one goes, gone on with
 * where one left off.
 */
export function MatterForm({
  matter: whole,
  days,
  provisional,
  draft: begun,
  profileFilled,
  onSubmit,
  filesOf,
  onSubmitted,
  reusable,
  verified = NONE,
  closing = null,
  asksFirst = false,
  known,
}: MatterFormProps) {
  const matter = useMemo(() => withWaivers(whole, verified, todayInChina()), [whole, verified])
  const { draft, carried } = useDraftWithKnown(matter, begun, known)
  const { body } = draft
  const [consents, setConsents] = useState<readonly string[]>([])
  const [leftOff] = useState(() => leftOffAt(matter, body))
  const asked = useMemo(() => askedOf(matter, body.answers), [matter, body.answers])
  const found = useMemo(() => formFaults(matter, body, consents, asked), [matter, body, consents, asked])
  const page = useFormPage<RequestChanged>({
    formKey: draftKey('matter', matter.code),
    draft,
    shown: asked.matter,
    found,
    places: matter,
    consents,
    onConsents: setConsents,
    leftOff,
    profileFilled,
    send: (idempotencyKey) => onSubmit(submissionOf(matter, days, body), idempotencyKey),
    filesOf: ({ id }) => filesOf(id),
    onSubmitted,
  })
  const current = currentStep(asked.matter, page.folded, found)

  return (
    <PageShell
      title={matter.title}
      demo={matter.demo}
      footer={
        <ActionBar feedback={page.feedback}>
          <SaveDraftButton draft={draft} />
          <Button busy={page.busy} busyText="正在提交" onTap={page.press}>
            提交申请
          </Button>
        </ActionBar>
      }
    >
      <Form sending={page.busy}>
        <Text className="aux">{`第 ${current} 步，共 ${stepsOf(asked.matter).count} 步`}</Text>
        <DraftConflicts
          shown={asked.matter}
          body={body}
          conflicts={draft.conflicts}
          onChoose={draft.choose}
        />
        <FormChanges changes={draft.changes} />
        {closing && (
          <Note tone="amber" icon="clock">
            {`${closedWords(matter.title, closing)}。您之前填的，在${dayLabel(closing.finishBy)}前还可以交。`}
          </Note>
        )}
        {matter.notice && <Note>{matter.notice}</Note>}
        {!profileFilled && <MissingProfile />}
        <FormSteps
          page={page}
          basis={matter.basis}
          matterCode={matter.code}
          carried={carried}
          days={days}
          provisional={provisional}
          reusable={reusable}
          verified={verified}
        />
        {/* Of a closed matter nothing can be begun anew. */}
        <BegunBefore draft={begun} asks={asksFirst && closing === null} onAnew={() => setConsents([])} />
        <EarlierSubmission
          made={page.earlier}
          onOpen={() => page.earlier && onSubmitted(page.earlier)}
          onStay={page.stay}
        />
      </Form>
    </PageShell>
  )
}
