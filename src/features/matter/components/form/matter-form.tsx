import { useEffect, useState } from 'react'
import { Text } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { hasCode } from '@talent/contract'
import type { Answer, Matter } from '@talent/contract/matter'
import type { RequestChanged } from '@talent/contract/service-request'
import { ActionBar } from '@/components/layout/action-bar'
import { Form } from '@/components/form/form'
import { Button } from '@/components/form/button'
import { filesNotIn, FilesOf, useFormUploads } from '@/features/file'
import { fieldAnchor } from '@/components/form/form-field'
import { Note } from '@/components/feedback/note'
import { PageShell } from '@/components/layout/page-shell'
import { fieldFaults } from '@/lib/error-text'
import { draftKey } from '@/lib/kept-draft'
import { isOnline } from '@/lib/network'
import { go } from '@/lib/navigate'
import { scrollToId } from '@/lib/scroll-to'
import { useSubmit } from '@/lib/use-submit'
import {
  currentStep,
  faultsElsewhere,
  faultsOnPage,
  isFaulty,
  leftOffAt,
  stepsOf,
  submissionOf,
  type Faults,
  type Submission,
} from '../../form/form-faults'
import { useFormFaults } from '../../form/use-form-faults'
import type { MatterDraft } from '../../form/use-matter-draft'
import { AnswersStep } from './answers-step'
import { ConfirmStep } from './confirm-step'
import { DraftConflicts } from './draft-conflicts'
import { EarlierSubmission } from './earlier-submission'
import { FormChanges } from './form-changes'
import { MaterialsStep } from './materials-step'
import { MissingProfile } from './missing-profile'
import type { EarlierMaterials } from './reuse-offer'
import './matter-form.scss'

interface MatterFormProps {
  matter: Matter
  days: readonly string[]
  /** The calendar of some of these days isn't announced yet. */
  provisional: boolean
  draft: MatterDraft
  /** Without name, telephone and area nobody can be matched. */
  profileFilled: boolean
  onSubmit: (form: Submission, idempotencyKey: string) => Promise<RequestChanged>
  /** What a request has, by id; asked when an earlier press turns out to have gone through. */
  filesOf: (requestId: string) => Promise<ReadonlySet<string>>
  /** 沿用: what one handed in before. */
  reusable?: EarlierMaterials
  /** Handed in, the draft gone. */
  onSubmitted: (request: RequestChanged) => void
}

/**
 * The form of any matter: questions, materials, appointment and consents on one page; saved as one goes, gone on with
 * where one left off.
 */
export function MatterForm({
  matter,
  days,
  provisional,
  draft,
  profileFilled,
  onSubmit,
  filesOf,
  onSubmitted,
  reusable,
}: MatterFormProps) {
  const { body, change } = draft
  const [consents, setConsents] = useState<readonly string[]>([])
  const [leftOff] = useState(() => leftOffAt(matter, body))
  const { asked, found, faults, tell, forget, recheck } = useFormFaults(matter, body, consents)
  /** By title. */
  const [done, setDone] = useState<readonly string[]>(leftOff.done)
  // An answer elsewhere may ask for something more in a section that was done.
  const folded = asked.sections.flatMap((section) =>
    done.includes(section.title) && !isFaulty(section, found) ? [section.title] : [],
  )
  const open = (title: string) => setDone((before) => before.filter((other) => other !== title))
  const [offline, setOffline] = useState(false)
  const form = draftKey('matter', matter.code)
  const uploads = useFormUploads(form)
  const [earlier, setEarlier] = useState<RequestChanged | null>(null)
  const steps = stepsOf(asked)
  useEffect(() => {
    if (leftOff.first !== undefined) scrollToId(fieldAnchor(leftOff.first))
  }, [leftOff])
  const { submit, busy, error } = useSubmit(async () => {
    const submission = submissionOf(matter, days, body)
    const request = await draft
      .submit((idempotencyKey) => onSubmit(submission, idempotencyKey))
      .catch((failure: Error) => {
        show(fieldFaults(failure))
        if (hasCode(failure, 'key_reused')) tellEarlier(failure.detail.earlier as RequestChanged)
        throw failure
      })
    onSubmitted(request)
  })
  /** A file belongs to one request: what the earlier one has is chosen anew for another. Unasked, the server says so. */
  const tellEarlier = (request: RequestChanged) => {
    setEarlier(request)
    void filesOf(request.id).then(
      (there) =>
        change(({ materials }) => ({
          materials: Object.fromEntries(
            Object.entries(materials).map(([key, files]) => [key, filesNotIn(there, files)]),
          ),
        })),
      () => undefined,
    )
  }
  const shownFaults: Faults = { ...faults, ...uploads.faults }
  const onPage = faultsOnPage(asked, shownFaults)
  const elsewhere = Object.keys(onPage).length === 0 ? faultsElsewhere(matter, shownFaults) : []
  const show = (wrong: Faults, notUploaded: Faults = {}) => {
    tell(wrong)
    const shown = faultsOnPage(asked, { ...wrong, ...notUploaded })
    const first = Object.keys(shown)[0]
    if (first === undefined) return
    asked.sections.filter((section) => isFaulty(section, shown)).forEach(({ title }) => open(title))
    scrollToId(fieldAnchor(first))
  }
  const write = (key: string, answer: Answer) => {
    change((before) => ({ answers: { ...before.answers, [key]: answer } }))
    forget(`answers.${key}`)
  }
  const send = () => {
    setOffline(false)
    const notUploaded = uploads.check()
    if (Object.keys({ ...found, ...notUploaded }).length > 0) show(found, notUploaded)
    else if (!profileFilled) go('profile')
    else if (!isOnline()) setOffline(true)
    else void submit()
  }
  const current = currentStep(asked, folded, found)

  return (
    <PageShell
      title={matter.title}
      demo={matter.demo}
      footer={
        <ActionBar
          feedback={{
            faults: onPage,
            error,
            words: offline ? '没有网络，已存为草稿，联网后请再点提交' : elsewhere.join('。'),
            draft: draft.status,
          }}
        >
          <Button
            kind="outline"
            className="btn--fit"
            onTap={() =>
              void draft
                .save()
                .then((saved) =>
                  Taro.showToast({ title: saved ? '草稿已保存' : '草稿已存在本机', icon: 'none' }),
                )
            }
          >
            存草稿
          </Button>
          <Button busy={busy} busyText="正在提交" onTap={send}>
            提交申请
          </Button>
        </ActionBar>
      }
    >
      <Form sending={busy}>
        <Text className="aux">{`第 ${current} 步，共 ${steps.count} 步`}</Text>
        <DraftConflicts matter={asked} body={body} conflicts={draft.conflicts} onChoose={draft.choose} />
        <FormChanges changes={draft.changes} />
        {matter.notice && <Note>{matter.notice}</Note>}
        {!profileFilled && <MissingProfile />}
        {asked.sections.map((section, index) => (
          <AnswersStep
            key={section.title}
            step={index + 1}
            section={section}
            answers={body.answers}
            faults={faults}
            folded={folded.includes(section.title)}
            onAnswer={write}
            onLeave={(key) => recheck(`answers.${key}`)}
            onOpen={() => open(section.title)}
            onDone={() => {
              const here = faultsOnPage({ ...asked, sections: [section], materials: [], consents: [] }, found)
              if (Object.keys(here).length > 0) show(here)
              else setDone((before) => [...before, section.title])
            }}
          />
        ))}
        {steps.materials !== null && (
          <FilesOf value={form}>
            <MaterialsStep
              step={steps.materials}
              matter={asked}
              materials={body.materials}
              faults={shownFaults}
              deferred={body.deferred}
              reusable={reusable}
              onDefer={(key, later) => {
                change((before) => ({
                  deferred: later
                    ? [...before.deferred, key]
                    : before.deferred.filter((other) => other !== key),
                }))
                forget(`materials.${key}`)
              }}
              onChange={(key, update) => {
                change((before) => ({
                  materials: { ...before.materials, [key]: update(before.materials[key] ?? []) },
                }))
                forget(`materials.${key}`)
              }}
            />
          </FilesOf>
        )}
        {steps.confirm !== null && (
          <ConfirmStep
            step={steps.confirm}
            matter={asked}
            days={days}
            provisional={provisional}
            body={body}
            consents={consents}
            faults={faults}
            onChange={(part) => {
              change(part)
              forget('slots')
              forget('channel')
            }}
            onConsent={(purpose, given) => {
              setConsents((before) =>
                given ? [...before, purpose] : before.filter((other) => other !== purpose),
              )
              forget(`consents.${purpose}`)
            }}
          />
        )}
        <EarlierSubmission
          request={earlier}
          onOpen={(request) => void onSubmitted(request)}
          onStay={() => setEarlier(null)}
        />
      </Form>
    </PageShell>
  )
}
