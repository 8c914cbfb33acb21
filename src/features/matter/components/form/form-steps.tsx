import { View } from '@tarojs/components'
import type { Matter, VerifiedFact } from '@talent/contract/matter'
import { Card } from '@/components/layout/card'
import { FilesOf } from '@/features/file'
import { a11y } from '@/lib/a11y'
import { stepsOf } from '../../form/form-faults'
import type { FormPage } from '../../form/use-form-page'
import type { Carried } from '../../form/with-known'
import { MatterFileLinks } from '../matter-file-links'
import { AnswersStep } from './answers-step'
import { ConfirmStep } from './confirm-step'
import { MaterialsStep } from './materials-step'
import type { EarlierMaterials } from './reuse-offer'
import './matter-form.scss'

interface FormStepsProps {
  page: Omit<FormPage, 'send' | 'filesOf' | 'onSubmitted' | 'earlier'>
  /** Steps before these. */
  after?: number
  /** What the materials rest on. */
  basis?: Matter['basis']
  matterCode?: string
  /** 带入: which answers were known. */
  carried?: Carried
  days: readonly string[]
  provisional: boolean
  /** 沿用: what one handed in before. */
  reusable?: EarlierMaterials
  /** 免交: what is verified of the person. */
  verified?: readonly VerifiedFact[]
}

/** The questions, the materials, when to talk and the consents of a form, below each other. */
export function FormSteps({
  page,
  after = 0,
  basis,
  matterCode,
  carried,
  days,
  provisional,
  reusable,
  verified,
}: FormStepsProps) {
  const { shown, draft, faults, shownFaults, folded, forget, consents, onConsents } = page
  const { body, change } = draft
  const steps = stepsOf(shown)
  const general = (shown.files ?? []).filter(({ material }) => material === null)
  return (
    <>
      {general.length > 0 && (
        <Card>
          <View className="h-title" {...a11y({ role: 'heading', 'aria-level': 2 })}>
            表格和指南
          </View>
          <MatterFileLinks files={general} />
        </Card>
      )}
      {shown.sections.map((section, index) => (
        <AnswersStep
          key={section.title}
          step={after + index + 1}
          section={section}
          answers={body.answers}
          carried={carried}
          faults={faults}
          folded={folded.includes(section.title)}
          onAnswer={page.write}
          onLeave={(key) => page.recheck(`answers.${key}`)}
          onOpen={() => page.open(section.title)}
          onDone={() => page.finish(section)}
        />
      ))}
      {steps.materials !== null && (
        <FilesOf value={page.formKey}>
          <MaterialsStep
            step={after + steps.materials}
            of={shown.materials}
            basis={basis}
            files={shown.files}
            matterCode={matterCode}
            materials={body.materials}
            faults={shownFaults}
            deferred={body.deferred}
            reusable={reusable}
            verified={verified}
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
          step={after + steps.confirm}
          shown={shown}
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
          onConsent={(place, given) => {
            onConsents((before) => (given ? [...before, place] : before.filter((other) => other !== place)))
            forget(`consents.${place}`)
          }}
        />
      )}
    </>
  )
}
