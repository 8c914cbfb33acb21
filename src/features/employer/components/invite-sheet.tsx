import { View } from '@tarojs/components'
import { LIMITS } from '@talent/contract'
import type { ApplicationChanged } from '@talent/contract/application'
import { inviteOne, offerTimes, type Applicant } from '@talent/contract/employer'
import { Button } from '@/components/form/button'
import { Form } from '@/components/form/form'
import { FormField } from '@/components/form/form-field'
import { Segmented } from '@/components/form/segmented'
import { TextInput } from '@/components/form/text-input'
import { Sheet } from '@/components/layout/sheet'
import { fieldFaults } from '@/lib/error-text'
import { useKeptPart } from '@/lib/kept-part'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'
import { AnswerTemplates } from './answer-templates'
import { NO_TIMES, TimesFields, timesOf } from './times-fields'

const HOW = [
  { value: 'choose', text: '放时间让对方选' },
  { value: 'words', text: '直接写时间地点' },
] as const
type How = (typeof HOW)[number]['value']

interface InviteSheetProps {
  applicant: Pick<Applicant, 'id' | 'version' | 'name' | 'postId'>
  /** Invited already: only times are offered. */
  anew?: boolean
  onDone: (changed: ApplicationChanged) => void
  onClose: () => void
}

/** 邀面试: times to choose from, or time and place in words; with what the talent has to know. */
export function InviteSheet({ applicant, anew = false, onDone, onClose }: InviteSheetProps) {
  const { id, version, name, postId } = applicant
  const { part, change, clear } = useKeptPart('desk-edit', `${anew ? 'times' : 'invite'}:${id}`, {
    ...{ ...NO_TIMES, how: 'choose' as How, words: '', pressed: false },
  })
  const choose = anew || part.how === 'choose'
  const { submit, busy, error } = useSubmit(async () => {
    const params = { id }
    const [words, times] = [part.words.trim(), choose ? timesOf(part) : []]
    onDone(
      anew
        ? await call(offerTimes, { params, body: { version, words, times } })
        : await call(inviteOne, { params, body: { version, words, choose, times } }),
    )
    clear()
    onClose()
  })
  const said = fieldFaults(error)
  const faults = {
    words: part.pressed && part.words.trim() === '' ? '请写清对方要知道的' : said.words,
    times: Object.entries(said).find(([field]) => field.startsWith('times'))?.[1],
  }
  return (
    <Form sending={busy}>
      <Sheet
        open
        title={anew ? `给${name}另放时间` : `邀${name}面试`}
        onClose={onClose}
        feedback={{ faults, error }}
        footer={
          <Button
            full
            busy={busy}
            busyText="正在发出"
            onTap={() => {
              change({ pressed: true })
              if (part.words.trim() !== '') void submit()
            }}
          >
            {anew ? '放出时间' : '发出邀请'}
          </Button>
        }
      >
        {!anew && (
          <View className="mt12">
            <Segmented
              label="怎么约时间"
              options={HOW}
              value={part.how}
              onChange={(how) => change({ how })}
            />
          </View>
        )}
        {choose && <TimesFields post={postId} part={part} error={faults.times} onChange={change} />}
        <View className="mt16">
          <FormField
            name="words"
            label={choose ? '给对方的话' : '时间、地点和要带什么'}
            help="对方收到的就是这段话；邀请后您能看到对方的手机号"
            error={faults.words}
          >
            <TextInput
              area
              label={choose ? '给对方的话' : '时间、地点和要带什么'}
              value={part.words}
              maxLength={LIMITS.note}
              placeholder={choose ? '例如：请带学历证书，到了打前台电话' : undefined}
              invalid={faults.words !== undefined}
              onChange={(words) => change({ words })}
            />
          </FormField>
          <AnswerTemplates use="invite" words={part.words} onPick={(words) => change({ words })} />
        </View>
      </Sheet>
    </Form>
  )
}
