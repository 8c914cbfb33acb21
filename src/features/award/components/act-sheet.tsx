import { View } from '@tarojs/components'
import { LIMITS } from '@talent/contract'
import {
  correctAward,
  DELAY_CAUSE_LABEL,
  DELAY_CAUSES,
  delayAward,
  endAward,
  fenOf,
  missAward,
  moneyText,
  payAward,
  yuanTyped,
  type AwardDetail,
  type DelayCause,
} from '@talent/contract/award'
import { Button } from '@/components/form/button'
import { DateInput } from '@/components/form/date-input'
import { Form } from '@/components/form/form'
import { FormField } from '@/components/form/form-field'
import { OptionGroup } from '@/components/form/option-group'
import { TextInput } from '@/components/form/text-input'
import { Sheet } from '@/components/layout/sheet'
import { todayInChina } from '@/lib/dates'
import { fieldFaults } from '@/lib/error-text'
import { useKeptPart } from '@/lib/kept-part'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'

export type Act = 'pay' | 'delay' | 'end' | 'correct' | 'miss'
const TEXT: Record<Act, { title: string; words: string; help: string; optional: boolean; act: string }> = {
  pay: {
    title: '记已拨付',
    words: '说明',
    help: '金额和认定的不一样时写明为什么，本人看得到',
    optional: true,
    act: '已拨付',
  },
  delay: {
    title: '延期',
    words: '原因',
    help: '本人看得到；原来的承诺日留着',
    optional: false,
    act: '延期并告诉本人',
  },
  end: {
    title: '终止',
    words: '依据',
    help: '哪份文件哪一条，本人看得到；终止后不能恢复',
    optional: false,
    act: '终止',
  },
  correct: {
    title: '更正拨付',
    words: '原因',
    help: '记错了或被银行退回的，回到待拨付；原来的记录留着，本人看得到',
    optional: false,
    act: '更正并告诉本人',
  },
  miss: {
    title: '没到账',
    words: '说明',
    help: '比如哪张卡没有入账。统筹人员会查明，5 个工作日内答复',
    optional: true,
    act: '告诉统筹人员',
  },
}

interface Typed {
  yuan: string
  paidOn: string | null
  batch: string
  cause: DelayCause | null
  nextOn: string | null
  words: string
}

/** What a coordinator writes beside a step: a payment, another day with its reason, or the end with its basis. */
export function ActSheet({ award, act, onClose }: { award: AwardDetail; act: Act; onClose: () => void }) {
  const { id, version, amountFen } = award
  const text = TEXT[act]
  const { part, change, clear } = useKeptPart<Typed>('desk-edit', `award:${act}:${id}`, {
    ...{ yuan: yuanTyped(amountFen), paidOn: null, batch: '', cause: null, nextOn: null, words: '' },
  })
  const { submit, busy, error } = useSubmit(async () => {
    const { words, batch } = part
    const params = { id }
    // What is missing is refused by the field it is missing in.
    if (act === 'pay')
      await call(payAward, {
        params,
        body: { version, paidOn: part.paidOn ?? '', amountFen: fenOf(part.yuan) ?? 0, batch, words },
      })
    else if (act === 'delay')
      await call(delayAward, {
        params,
        body: { version, cause: part.cause as DelayCause, words, nextOn: part.nextOn ?? '' },
      })
    else if (act === 'correct') await call(correctAward, { params, body: { version, words } })
    else if (act === 'miss') await call(missAward, { params, body: { version, words } })
    else await call(endAward, { params, body: { version, basis: words } })
    clear()
    onClose()
  })
  const faults = fieldFaults(error)
  const wordsField = act === 'end' ? 'basis' : 'words'
  return (
    <Form sending={busy}>
      <Sheet
        open
        title={text.title}
        onClose={onClose}
        feedback={{ faults, error }}
        footer={
          <Button
            full
            kind={act === 'end' ? 'danger' : 'primary'}
            busy={busy}
            busyText="正在提交"
            onTap={() => void submit()}
          >
            {text.act}
          </Button>
        }
      >
        {act === 'pay' && (
          <>
            <View className="aux">{`认定 ${moneyText(amountFen)}`}</View>
            <FormField name="paidOn" label="拨付日期" error={faults['paidOn']}>
              <DateInput
                label="拨付日期"
                value={part.paidOn}
                max={todayInChina()}
                invalid={faults['paidOn'] !== undefined}
                onChange={(day) => change({ paidOn: day || null })}
              />
            </FormField>
            <FormField name="amountFen" label="金额" error={faults['amountFen']}>
              <TextInput
                label="金额"
                kind="number"
                unit="元"
                value={part.yuan}
                maxLength={LIMITS.numberTyped}
                invalid={faults['amountFen'] !== undefined}
                onChange={(yuan) => change({ yuan })}
              />
            </FormField>
            <FormField name="batch" label="批次号" error={faults['batch']}>
              <TextInput
                label="批次号"
                value={part.batch}
                maxLength={LIMITS.batch}
                invalid={faults['batch'] !== undefined}
                onChange={(batch) => change({ batch })}
              />
            </FormField>
          </>
        )}
        {act === 'delay' && (
          <>
            <FormField name="cause" label="卡在哪里" error={faults['cause']}>
              <OptionGroup
                label="卡在哪里"
                options={DELAY_CAUSES.map((value) => ({ value, text: DELAY_CAUSE_LABEL[value] }))}
                value={part.cause}
                invalid={faults['cause'] !== undefined}
                onPress={(cause) => change({ cause })}
              />
            </FormField>
            <FormField name="nextOn" label="新的日子" error={faults['nextOn']}>
              <DateInput
                label="新的日子"
                value={part.nextOn}
                min={todayInChina()}
                invalid={faults['nextOn'] !== undefined}
                onChange={(day) => change({ nextOn: day || null })}
              />
            </FormField>
          </>
        )}
        <FormField
          name={wordsField}
          label={text.words}
          optional={text.optional}
          help={text.help}
          error={faults[wordsField]}
        >
          <TextInput
            area
            label={text.words}
            value={part.words}
            maxLength={LIMITS.note}
            invalid={faults[wordsField] !== undefined}
            onChange={(words) => change({ words })}
          />
        </FormField>
      </Sheet>
    </Form>
  )
}
