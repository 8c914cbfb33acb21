import { useState } from 'react'
import {
  labelOfPart,
  POLICY_LIMITS,
  type PolicyContent,
  type PolicyEditor,
} from '@talent/contract/policy-editor'
import { Facts } from '@/components/data/facts'
import { KvList } from '@/components/data/kv-list'
import { Button } from '@/components/form/button'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { SectionHead } from '@/components/layout/section-head'
import { useEditablePolicies } from '../api'
import type { EditedPolicy } from '../use-edited-policy'
import { FieldsSheet, orNull, wordOf, wordsIn, type FieldRow, type Typed } from '@/features/publication'

type ListName = 'materials' | 'steps' | 'timeLimits'
interface ListKind<T> {
  title: string
  add: string
  rows: readonly FieldRow[]
  typedOf: (one: T | undefined) => Typed
  oneOf: (typed: Typed, at: number) => T
  titleOf: (one: T) => string
  factsOf: (one: T) => (string | null)[]
}
const line = (key: string, label: string, max: number, optional = false): FieldRow => ({
  key,
  label,
  max,
  optional,
})

const MATERIALS: ListKind<PolicyContent['materials'][number]> = {
  title: '材料',
  add: '加一份材料',
  rows: [
    line('name', '材料名称', POLICY_LIMITS.material),
    line('form', '形式（原件、复印件、几份）', POLICY_LIMITS.step, true),
    {
      key: 'required',
      label: '要不要交',
      options: [
        { value: 'yes', text: '都要交' },
        { value: 'no', text: '有的情况才交' },
      ],
    },
    line('onlyIf', '什么情况要交', POLICY_LIMITS.material, true),
  ],
  typedOf: (one) => ({
    name: one?.name ?? '',
    form: one?.form ?? '',
    required: one?.required === false ? 'no' : 'yes',
    onlyIf: one?.onlyIf ?? '',
  }),
  oneOf: (typed) => ({
    name: wordOf(typed, 'name'),
    form: orNull(typed, 'form'),
    required: typed.required !== 'no',
    onlyIf: orNull(typed, 'onlyIf'),
  }),
  titleOf: ({ name }) => name,
  factsOf: ({ form, required, onlyIf }) => [form, required ? null : (onlyIf ?? '有的情况才交')],
}
const STEPS: ListKind<PolicyContent['steps'][number]> = {
  title: '步骤',
  add: '加一步',
  rows: [
    line('name', '做什么', POLICY_LIMITS.step),
    line('actor', '谁办', POLICY_LIMITS.step, true),
    line('limit', '时限', POLICY_LIMITS.step, true),
  ],
  typedOf: (one) => ({ name: one?.name ?? '', actor: one?.actor ?? '', limit: one?.limit ?? '' }),
  oneOf: (typed, at) => ({
    order: at + 1,
    name: wordOf(typed, 'name'),
    actor: orNull(typed, 'actor'),
    limit: orNull(typed, 'limit'),
  }),
  titleOf: ({ name }) => name,
  factsOf: ({ actor, limit }) => [actor, limit],
}
const LIMITS_KIND: ListKind<PolicyContent['timeLimits'][number]> = {
  title: '时限',
  add: '加一个时限',
  rows: [line('what', '什么的时限', POLICY_LIMITS.step), line('limit', '多久', POLICY_LIMITS.step)],
  typedOf: (one) => ({ what: one?.what ?? '', limit: one?.limit ?? '' }),
  oneOf: (typed) => ({ what: wordOf(typed, 'what'), limit: wordOf(typed, 'limit') }),
  titleOf: ({ what }) => what,
  factsOf: ({ limit }) => [limit],
}

/** One list, each of its rows opened to be changed. */
function ListCard<T>({ name, kind, edited }: { name: ListName; kind: ListKind<T>; edited: EditedPolicy }) {
  const { content } = edited
  const all = content[name] as unknown as readonly T[]
  const [open, setOpen] = useState<number | null>(null)
  const withAll = (next: readonly T[]) => ({ ...content, [name]: next }) as PolicyContent
  const first = kind.rows[0]?.key ?? ''
  return (
    <>
      <SectionHead title={kind.title} />
      <Card padding="tight" rows>
        {all.map((one, at) => (
          <ListRow
            key={at}
            title={kind.titleOf(one) || '没有名称'}
            sub={<Facts facts={kind.factsOf(one)} />}
            onTap={() => setOpen(at)}
          />
        ))}
        <Button kind="quiet" full icon="plus" onTap={() => setOpen(all.length)}>
          {kind.add}
        </Button>
      </Card>
      {open !== null && (
        <FieldsSheet
          key={open}
          title={open < all.length ? `编辑${kind.title}` : kind.add}
          save="保存"
          place={`${name}-${open}`}
          edited={edited}
          rows={kind.rows}
          saved={kind.typedOf(all[open])}
          faultsOf={(typed): Record<string, string> =>
            wordOf(typed, first) === '' ? { [first]: '请填写' } : {}
          }
          put={(typed) => {
            const next = kind.oneOf(typed, open)
            return withAll(
              open < all.length ? all.map((one, at) => (at === open ? next : one)) : [...all, next],
            )
          }}
          remove={open < all.length ? () => withAll(all.filter((_, at) => at !== open)) : undefined}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}

const NO_MATTER = 'none'

/** 怎么办: where and with what it is applied for, what to bring, step by step. */
export function HowTab({ edited, matters }: { edited: EditedPolicy; matters: PolicyEditor['matters'] }) {
  const { content } = edited
  const [open, setOpen] = useState(false)
  const general = content.implements ?? null
  const others = (useEditablePolicies('').items ?? []).filter((one) => one.id !== edited.id)
  const generals =
    general === null || others.some(({ id }) => id === general)
      ? others
      : [{ id: general, title: general }, ...others]
  const rows: readonly FieldRow[] = [
    {
      key: 'matter',
      label: '用哪个事项申请',
      options: [
        { value: NO_MATTER, text: '没有，线下办' },
        ...matters.map(({ code, title }) => ({ value: code, text: title })),
      ],
    },
    {
      key: 'implements',
      label: labelOfPart('implements'),
      help: '这份在本区落实哪一份；这份停止受理时，那一份不再显示为能申请',
      options: [
        { value: NO_MATTER, text: '没有' },
        ...generals.map((one) => ({ value: one.id, text: one.title })),
      ],
    },
    { key: 'department', label: '受理部门', max: POLICY_LIMITS.department, optional: true },
    { key: 'phones', label: '电话', max: 200, optional: true, help: '几个电话用顿号隔开' },
  ]
  return (
    <>
      <Card>
        <KvList
          facts={[
            {
              label: '办理事项',
              value: matters.find(({ code }) => code === content.matter)?.title ?? '没有，线下办',
            },
            ...(general === null
              ? []
              : [
                  {
                    label: labelOfPart('implements'),
                    value: generals.find(({ id }) => id === general)?.title ?? general,
                  },
                ]),
            { label: '受理部门', value: content.acceptDepartment ?? '没有写' },
            { label: '电话', value: content.phones.join('、') || '没有写' },
          ]}
        />
        <Button kind="outline" full icon="edit" onTap={() => setOpen(true)}>
          修改
        </Button>
      </Card>
      <ListCard name="materials" kind={MATERIALS} edited={edited} />
      <ListCard name="steps" kind={STEPS} edited={edited} />
      <ListCard name="timeLimits" kind={LIMITS_KIND} edited={edited} />
      {open && (
        <FieldsSheet
          title="在哪里办"
          save="保存"
          place="where"
          edited={edited}
          rows={rows}
          saved={{
            matter: content.matter ?? NO_MATTER,
            implements: general ?? NO_MATTER,
            department: content.acceptDepartment ?? '',
            phones: content.phones.join('、'),
          }}
          put={(typed) => {
            const { matter: _, implements: __, ...rest } = content
            const [matter, implemented] = [wordOf(typed, 'matter'), wordOf(typed, 'implements')]
            return {
              ...rest,
              ...(matter !== NO_MATTER && { matter }),
              ...(implemented !== NO_MATTER && { implements: implemented }),
              acceptDepartment: orNull(typed, 'department'),
              phones: wordsIn(typed, 'phones'),
            }
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
