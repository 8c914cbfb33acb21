import { useState } from 'react'
import { View } from '@tarojs/components'
import { LIMITS } from '@talent/contract'
import { passStage, type Applicant } from '@talent/contract/employer'
import { Note } from '@/components/feedback/note'
import { Button } from '@/components/form/button'
import { Chips } from '@/components/form/chips'
import { Form } from '@/components/form/form'
import { FormField } from '@/components/form/form-field'
import { TextInput } from '@/components/form/text-input'
import { Sheet } from '@/components/layout/sheet'
import { useKeptPart } from '@/lib/kept-part'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'
import { ChooseApplicants } from './choose-applicants'

type Passable = Pick<
  Applicant,
  'id' | 'version' | 'name' | 'education' | 'major' | 'sentAt' | 'stage' | 'next'
>

/** Somebody is owed an answer in a stage that isn't the last: that one is 录用. */
export const isPassable = ({ stage, next }: Pick<Applicant, 'stage' | 'next'>): boolean =>
  stage !== null && next !== null && stage.number < stage.of

/** This stage is passed, of one or of several who are in it: each is told once. */
export function PassSheet({
  post,
  applicants,
  onDone,
  onClose,
}: {
  post: string
  applicants: readonly Passable[]
  onDone: () => void
  onClose: () => void
}) {
  const able = applicants.filter(isPassable)
  const stages = able
    .map(({ stage }) => stage?.name ?? '')
    .filter((name, at, names) => names.indexOf(name) === at)
  const [stage, setStage] = useState(stages[0] ?? '')
  const here = able.filter((one) => one.stage?.name === stage)
  const alone = applicants.length === 1
  const [chosen, setChosen] = useState<readonly string[]>(alone ? here.map(({ id }) => id) : [])
  const [pressed, setPressed] = useState(false)
  const [dropped, setDropped] = useState(0)
  // By stage: what is typed for one is never sent for another.
  const kept = useKeptPart<Record<string, string>>(
    'desk-edit',
    `pass:${alone ? (here[0]?.id ?? '') : post}`,
    {},
  )
  const { [stage]: words = '', ...elsewhere } = kept.part
  const { submit, busy, error } = useSubmit(async () => {
    const marks = here.filter(({ id }) => chosen.indexOf(id) >= 0).map(({ id, version }) => ({ id, version }))
    const answer = await call(passStage, {
      params: { id: post },
      body: { applicants: marks, stage, words: words.trim() },
    })
    kept.clear()
    if (Object.keys(elsewhere).length > 0) kept.change(elsewhere)
    onDone()
    if (answer.dropped === 0) onClose()
    else setDropped(answer.dropped)
  })
  const wrong = here.some(({ id }) => chosen.indexOf(id) >= 0) ? undefined : '请选择通过的人'
  const faults = pressed ? { chosen: wrong } : {}
  const act = () => {
    setPressed(true)
    if (wrong === undefined) void submit()
  }
  return (
    <Form sending={busy}>
      <Sheet
        open
        title={alone ? `${here[0]?.name ?? ''}通过“${stage}”` : '批量通过一步'}
        onClose={onClose}
        feedback={{ faults, error }}
        footer={
          dropped > 0 ? (
            <Button full onTap={onClose}>
              知道了
            </Button>
          ) : (
            <Button full busy={busy} busyText="正在提交" onTap={act}>
              {`通过“${stage}”`}
            </Button>
          )
        }
      >
        {dropped > 0 ? (
          <Note tone="amber" icon="alert">
            {`${dropped} 位没有记，也没有告诉：已在别的一步、已答复，或刚有变化。请看过再记`}
          </Note>
        ) : (
          <>
            {stages.length > 1 && (
              <Chips
                label="哪一步"
                options={stages.map((value) => ({ value, text: value }))}
                value={stage}
                onPress={(next) => {
                  setStage(next)
                  setChosen([])
                }}
              />
            )}
            {!alone && (
              <ChooseApplicants
                label="通过的人"
                applicants={here}
                chosen={chosen}
                error={faults.chosen}
                onChange={setChosen}
              />
            )}
            <FormField
              name="words"
              label="给对方的话（可不写）"
              help="如成绩、下一步的时间和地点。每人收到一条消息，下一步和日子按公告"
            >
              <TextInput
                label="给对方的话（可不写）"
                value={words}
                maxLength={LIMITS.note}
                onChange={(typed) => kept.change({ [stage]: typed })}
              />
            </FormField>
            <View className="aux mt8">没通过的请按“不合适”，写明原因。</View>
          </>
        )}
      </Sheet>
    </Form>
  )
}
