import { useState } from 'react'
import { View } from '@tarojs/components'
import { LIMITS } from '@talent/contract'
import { classOf, reviewRecognition, type Scheme, type Standard } from '@talent/contract/recognition'
import { isOpen, type RequestDetail } from '@talent/contract/service-request'
import { Facts } from '@/components/data/facts'
import { KvList } from '@/components/data/kv-list'
import { Note } from '@/components/feedback/note'
import { Button } from '@/components/form/button'
import { Chips } from '@/components/form/chips'
import { Form } from '@/components/form/form'
import { FormField } from '@/components/form/form-field'
import { OptionGroup } from '@/components/form/option-group'
import { TextInput } from '@/components/form/text-input'
import { ActionBar } from '@/components/layout/action-bar'
import { Card } from '@/components/layout/card'
import { PageShell } from '@/components/layout/page-shell'
import { fieldFaults } from '@/lib/error-text'
import { useKeptPart } from '@/lib/kept-part'
import { back } from '@/lib/navigate'
import { call } from '@/lib/request'
import { toggled } from '@/lib/toggled'
import { useSubmit } from '@/lib/use-submit'

type Category = Scheme['classes'][number]['category']
interface Check {
  met: boolean
  materials: string[]
  note: string
}
interface Typed {
  opinion: 'propose' | 'refuse' | null
  category: Category | null
  /** By standard: those that were looked at. */
  checks: Readonly<Record<string, Check>>
  basis: string
  change: string
  text: string
}
const EMPTY: Typed = { opinion: null, category: null, checks: {}, basis: '', change: '', text: '' }

interface StandardCardProps {
  standard: Standard
  check: Check | undefined
  evidence: readonly { key: string; name: string }[]
  fault: string | undefined
  onChange: (check: Check | undefined) => void
}

/** One standard: whether it is met, and by which of the materials. Pressed again, it isn't looked at. */
function StandardCard({ standard: { key, text, clause, evidence: wanted }, ...props }: StandardCardProps) {
  const { check, evidence, fault, onChange } = props
  const met = check === undefined ? null : check.met ? 'met' : 'unmet'
  const press = (value: 'met' | 'unmet') =>
    onChange(met === value ? undefined : { materials: [], note: '', ...check, met: value === 'met' })
  return (
    <Card>
      <FormField name={`standard-${key}`} label={text} help={`${clause}；佐证：${wanted}`} error={fault}>
        <Chips
          label={text}
          look="pick"
          options={[
            { value: 'met', text: '满足' },
            { value: 'unmet', text: '不满足' },
          ]}
          value={met}
          onPress={press}
        />
      </FormField>
      {check && (
        <>
          <FormField name={`materials-${key}`} label="依据哪些材料" optional={!check.met}>
            <Chips
              label="依据哪些材料"
              look="pick"
              multiple
              options={evidence.map(({ key: value, name }) => ({ value, text: name }))}
              value={check.materials}
              onPress={(one) => onChange({ ...check, materials: toggled(check.materials, one) })}
            />
          </FormField>
          <FormField name={`note-${key}`} label="核验说明" optional help="申请人看得到">
            <TextInput
              label="核验说明"
              value={check.note}
              maxLength={LIMITS.materialNote}
              onChange={(note) => onChange({ ...check, note })}
            />
          </FormField>
        </>
      )}
    </Card>
  )
}

/** 核验: standard by standard with its evidence, then the opinion. What was typed stays until it was sent. */
export function ReviewForm({
  request,
  scheme,
  title,
}: {
  request: RequestDetail
  scheme: Scheme
  title: string
}) {
  const { part, change, clear } = useKeptPart<Typed>('desk-edit', `review-${request.id}`, EMPTY)
  const [asked, setAsked] = useState(false)
  const wished = request.answers.find(({ key }) => key === 'category')?.value
  const of = classOf(scheme, part.category ?? wished ?? '')
  const standards = of?.standards ?? []
  const looked = standards.flatMap(({ key }) => {
    const check = part.checks[key]
    return check === undefined ? [] : [{ standard: key, ...check }]
  })
  const { submit, busy, error } = useSubmit(async () => {
    if (of === undefined || part.opinion === null) return
    await call(reviewRecognition, {
      params: { id: request.id },
      body: {
        ...{ version: request.version, opinion: part.opinion, category: of.category, checks: looked },
        ...{ basis: part.basis, change: part.change, text: part.text },
      },
    })
    clear()
    back()
  })
  const told = fieldFaults(error)
  const refuses = part.opinion === 'refuse'
  const met = looked.some((check) => check.met)
  const missing = {
    category: of === undefined ? '请选择人才类别' : undefined,
    checks: looked.length === 0 ? '请至少核验一条认定标准' : undefined,
    opinion:
      part.opinion === null
        ? '请选择核验意见'
        : refuses && met
          ? '已有满足的条款，不能不予认定'
          : !refuses && !met
            ? '拟认定要有至少一条满足的标准'
            : undefined,
    basis: refuses && part.basis.trim() === '' ? '请写明不予认定的依据' : undefined,
    change: refuses && part.change.trim() === '' ? '请写明什么情况会不同' : undefined,
    text: part.text.trim() === '' ? '请写给申请人的说明' : undefined,
  }
  const bare = (check: Check | undefined) =>
    check?.met === true && check.materials.length === 0 ? '满足的条款请选至少一项佐证材料' : undefined
  const lacks = Object.values(missing).some(Boolean) || standards.some(({ key }) => bare(part.checks[key]))
  const faults: Record<string, string | undefined> = {
    ...told,
    ...(asked ? Object.fromEntries(Object.entries(missing).filter(([, fault]) => fault)) : {}),
  }
  const send = () => {
    setAsked(true)
    if (!lacks) void submit()
  }
  const evidence = request.materials.filter(({ files }) => files.length > 0)
  if (!isOpen(request))
    return (
      <PageShell title={title} demo>
        <Note>这件申请已办结，核验意见在办理页里看。</Note>
      </PageShell>
    )
  return (
    <PageShell
      title={title}
      demo
      footer={
        <ActionBar feedback={{ faults, error }}>
          <Button full busy={busy} busyText="正在提交" onTap={send}>
            {refuses ? '不予认定，办结' : '提交核验意见'}
          </Button>
        </ActionBar>
      }
    >
      <Form sending={busy}>
        <Card>
          <View className="h-title">
            <Facts facts={[request.talentName, request.number]} />
          </View>
          <View className="mt12">
            <KvList
              facts={request.answers
                .filter(({ key }) => ['category', 'standard', 'since', 'position'].includes(key))
                .map(({ label, value }) => ({ label, value }))}
            />
          </View>
        </Card>
        <Card>
          <FormField name="category" label="按哪个层次核验" help={scheme.name} error={faults['category']}>
            <Chips
              label="按哪个层次核验"
              look="pick"
              options={scheme.classes.map(({ category }) => ({ value: category, text: category }))}
              value={of?.category ?? null}
              onPress={(category) => change({ category })}
            />
          </FormField>
        </Card>
        {standards.map((standard) => (
          <StandardCard
            key={standard.key}
            standard={standard}
            check={part.checks[standard.key]}
            evidence={evidence}
            fault={asked ? bare(part.checks[standard.key]) : undefined}
            onChange={(check) => {
              const { [standard.key]: _, ...others } = part.checks
              change({ checks: check === undefined ? others : { ...others, [standard.key]: check } })
            }}
          />
        ))}
        <Card>
          <FormField name="opinion" label="核验意见" error={faults['opinion'] ?? faults['checks']}>
            <OptionGroup
              label="核验意见"
              columns={2}
              look="centre"
              options={[
                { value: 'propose', text: '拟认定，公示' },
                { value: 'refuse', text: '不予认定' },
              ]}
              value={part.opinion}
              invalid={faults['opinion'] !== undefined}
              onPress={(opinion) => change({ opinion })}
            />
          </FormField>
          {refuses && (
            <>
              <FormField name="basis" label="依据" error={faults['basis']}>
                <TextInput
                  label="依据"
                  value={part.basis}
                  maxLength={LIMITS.basis}
                  invalid={faults['basis'] !== undefined}
                  onChange={(basis) => change({ basis })}
                />
              </FormField>
              <FormField
                name="change"
                label="什么情况会不同"
                help="差什么、补了哪样可以再申请、或改报哪一类"
                error={faults['change']}
              >
                <TextInput
                  area
                  label="什么情况会不同"
                  value={part.change}
                  maxLength={LIMITS.note}
                  invalid={faults['change'] !== undefined}
                  onChange={(words) => change({ change: words })}
                />
              </FormField>
            </>
          )}
          <FormField name="text" label="给申请人的说明" help="申请人会原样看到" error={faults['text']}>
            <TextInput
              area
              label="给申请人的说明"
              value={part.text}
              maxLength={LIMITS.resolution}
              invalid={faults['text'] !== undefined}
              onChange={(text) => change({ text })}
            />
          </FormField>
          <View className="cap">
            {`提交后这件申请办结。拟认定的公示 ${scheme.publicityWorkingDays} 个工作日，期满没有异议的由系统认定。`}
          </View>
        </Card>
      </Form>
    </PageShell>
  )
}
