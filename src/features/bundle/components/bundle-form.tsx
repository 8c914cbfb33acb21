import { useMemo, useState } from 'react'
import { Text, View } from '@tarojs/components'
import {
  CHOSEN,
  chosenParts,
  questionsLeft,
  shownForm,
  type Bundle,
  type BundleSubmitted,
  type Part,
} from '@talent/contract/bundle'
import { filledOf, withWaivers, type VerifiedFact } from '@talent/contract/matter'
import type { Me } from '@talent/contract/me'
import { Meter } from '@/components/data/meter'
import { Note } from '@/components/feedback/note'
import { Button } from '@/components/form/button'
import { Form } from '@/components/form/form'
import { ActionBar } from '@/components/layout/action-bar'
import { PageShell } from '@/components/layout/page-shell'
import {
  BegunBefore,
  currentStep,
  DraftConflicts,
  EarlierSubmission,
  FormSteps,
  leftOffIn,
  MissingProfile,
  SaveDraftButton,
  stepsOf,
  useFormPage,
  type EarlierMaterials,
  type MatterDraft,
  type Submission,
} from '@/features/matter'
import { todayInChina } from '@/lib/dates'
import { draftKey } from '@/lib/kept-draft'
import { bundleFaults, bundleSubmission, chooserOf, placeOfRefusal } from '../bundle-faults'
import { ChooseParts } from './choose-parts'
import { KnownFacts } from './known-facts'

interface BundleFormProps {
  bundle: Bundle
  parts: readonly Part[]
  days: readonly string[]
  provisional: boolean
  draft: MatterDraft
  me: Me
  /** Asked whether to go on with what there is, unless one came here to go on. */
  asksFirst: boolean
  onSubmit: (requests: readonly Submission[], idempotencyKey: string) => Promise<BundleSubmitted>
  filesOf: (made: BundleSubmitted) => Promise<ReadonlySet<string>>
  reusable?: EarlierMaterials
  /** 免交: what is verified of the person. */
  verified?: readonly VerifiedFact[]
  onSubmitted: (made: BundleSubmitted) => void
}

const NONE: readonly VerifiedFact[] = []
/** Two questions a minute. */
const minutesFor = (left: number) => Math.max(1, Math.ceil(left / 2))

/** 一件事: which matters, what they all need, then what each asks itself; handed in together. */
export function BundleForm({
  bundle,
  parts: whole,
  days,
  provisional,
  draft,
  me,
  asksFirst,
  onSubmit,
  filesOf,
  reusable,
  verified = NONE,
  onSubmitted,
}: BundleFormProps) {
  const { body } = draft
  const parts = useMemo(
    () => whole.map((part) => ({ ...part, matter: withWaivers(part.matter, verified, todayInChina()) })),
    [whole, verified],
  )
  const [consents, setConsents] = useState<readonly string[]>([])
  const form = useMemo(() => shownForm(parts, body), [parts, body])
  const found = useMemo(() => bundleFaults(parts, body, consents), [parts, body, consents])
  const chosen = chosenParts(parts, body.answers)
  const left = questionsLeft(parts, body).total
  const chooser = useMemo(() => chooserOf(parts), [parts])
  const shown = useMemo(
    () => ({
      ...form,
      sections: [chooser, ...form.sections],
      consents: form.consents.map((one) => ({ ...one, title: `${one.matterTitle}：${one.title}` })),
    }),
    [chooser, form],
  )
  const [begun] = useState(() => filledOf(body))
  const [leftOff] = useState(() => (begun > 0 ? leftOffIn(form, found) : { done: [], first: undefined }))
  const page = useFormPage<BundleSubmitted>({
    formKey: draftKey('bundle', bundle.code),
    draft,
    shown,
    found,
    places: shown,
    consents,
    onConsents: setConsents,
    leftOff,
    profileFilled: me.profile !== null,
    send: (idempotencyKey) => onSubmit(bundleSubmission(parts, days, body), idempotencyKey),
    placeOf: (path) => placeOfRefusal(parts, body, path),
    filesOf,
    onSubmitted,
  })
  const steps = stepsOf(form).count + 1
  const current = chosen.length === 0 ? 1 : currentStep(form, page.folded, found) + 1
  const ready = Object.keys(found).length === 0
  const press = (key: string) =>
    page.write(
      CHOSEN,
      parts
        .map((part) => part.key)
        .filter((one) => (one === key) !== chosen.some((part) => part.key === one)),
    )

  return (
    <PageShell
      title="一件事"
      demo={bundle.demo}
      top={
        <>
          <View className="h-section">{bundle.title}</View>
          <View className="aux">{bundle.summary}</View>
          <View className="between stack-large mt12">
            <Text className="aux">{`第 ${current} 步，共 ${steps} 步`}</Text>
            <Text className="aux">
              {chosen.length === 0
                ? '先选要办的事'
                : left > 0
                  ? `还剩 ${left} 题，约 ${minutesFor(left)} 分钟`
                  : '必答的都答了'}
            </Text>
          </View>
          <View className="mt8">
            <Meter value={current} max={steps} label={`第 ${current} 步，共 ${steps} 步`} />
          </View>
        </>
      }
      footer={
        <ActionBar feedback={page.feedback}>
          <SaveDraftButton draft={draft} />
          <Button busy={page.busy} busyText="正在提交" onTap={page.press}>
            {ready ? `提交 ${chosen.length} 件` : '下一步'}
          </Button>
        </ActionBar>
      }
    >
      <Form sending={page.busy}>
        <DraftConflicts shown={shown} body={body} conflicts={draft.conflicts} onChoose={draft.choose} />
        <ChooseParts
          parts={parts}
          chosen={chosen}
          body={body}
          fault={page.faults[`answers.${CHOSEN}`]}
          onPress={press}
        />
        {me.profile ? <KnownFacts profile={me.profile} /> : <MissingProfile />}
        <FormSteps
          page={{ ...page, shown: { ...shown, sections: form.sections } }}
          after={1}
          days={days}
          provisional={provisional}
          reusable={reusable}
          verified={verified}
        />
        <Note icon="shield">
          每件分别办理、分别编号，孩子和健康信息分别征求同意，只给对应部门看。任何一件都可以单独撤回。
        </Note>
        <EarlierSubmission
          made={page.earlier}
          onOpen={() => page.earlier && onSubmitted(page.earlier)}
          onStay={page.stay}
        />
        <BegunBefore draft={draft} asks={asksFirst} />
      </Form>
    </PageShell>
  )
}
