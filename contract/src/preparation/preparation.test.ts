import type { Profile } from '../account/schema.ts'
import type { Matter, MatterField } from '../matter/schema.ts'
import { next } from '../workflow.ts'
import { differencesFrom, preparedFaults, preparedMatter } from './rules.ts'
import {
  PREPARATION_ACTORS,
  PREPARATION_EVENTS,
  PREPARATION_STATES,
  preparationWorkflow,
} from './workflow.ts'

const field = (key: string, more: Partial<MatterField> = {}): MatterField => ({
  ...{ key, label: key, type: 'text', required: false, help: null, basis: null, placeholder: null },
  ...{ options: [], max: 60, sensitivity: null },
  ...more,
})
const matter = {
  sections: [
    {
      title: '想办的',
      fields: [
        field('kind', { type: 'choice', options: ['租房', '购房'], required: true }),
        field('phone', { type: 'phone', sensitivity: 'phone', required: true }),
        field('since', { requiredWhen: { field: 'kind', is: ['租房'] } }),
      ],
    },
    { title: '健康', fields: [field('health', { sensitivity: 'health' })] },
    { title: '家人', fields: [field('spouse', { type: 'family-member', options: ['配偶'] })] },
  ],
  materials: [{ key: 'book' }],
  consents: [{ purpose: 'health' }],
  appointment: { times: ['09:30'], channels: ['phone'] },
} as unknown as Matter

test.each(
  PREPARATION_STATES.flatMap((state) =>
    PREPARATION_EVENTS.flatMap((event) =>
      PREPARATION_ACTORS.flatMap((actor) =>
        [true, false].map((over) => [state, event, actor, over] as const),
      ),
    ),
  ),
)('%s, %s by %s, over %s', (state, event, actor, over) => {
  const rows: Record<string, string> = {
    'waiting confirm talent false': 'confirmed',
    'waiting decline talent false': 'declined',
    'waiting expire system true': 'expired',
    'waiting withdraw preparer false': 'withdrawn',
  }
  expect(next(preparationWorkflow, state, event, actor, { over })).toBe(
    rows[`${state} ${event} ${actor} ${over}`] ?? null,
  )
})

test('somebody else is asked nothing sensitive, for nothing that has to be there, and for no proof or consent', () => {
  const prepared = preparedMatter(matter)
  expect(prepared.sections.map(({ fields }) => fields.map(({ key, required }) => [key, required]))).toEqual([
    [
      ['kind', false],
      ['since', false],
    ],
  ])
  expect([prepared.materials, prepared.consents, prepared.appointment]).toEqual([[], [], null])
})

test.each([
  ['nothing', {}, ['answers']],
  ['blanks', { kind: ' ' }, ['answers']],
  ['a part of it', { kind: '租房' }, []],
  ['a sensitive answer', { kind: '租房', phone: '13800000127' }, ['answers.phone']],
  ['what isn’t offered', { kind: '继承' }, ['answers.kind']],
])('%s', (_, answers, faults) => {
  expect(preparedFaults(matter, answers, { today: '2026-11-24' }).map((one) => one.field)).toEqual(faults)
})

describe('beside the profile', () => {
  const profile = {
    name: '周予安',
    employer: '某材料研究院',
    education: 'doctor',
    arrivedOn: null,
  } as Profile
  const form = {
    sections: [
      {
        title: '本人',
        fields: [
          field('who', { fact: 'name' }),
          field('unit', { fact: 'employer' }),
          field('degree', { fact: 'education', type: 'choice', options: ['博士', '硕士', '其他'] }),
          field('level', { fact: 'education', type: 'choice', options: ['技师', '其他'] }),
          field('arrived', { fact: 'arrivedOn', type: 'day' }),
          field('other'),
        ],
      },
    ],
  }
  test.each([
    ['the same', { who: '周予安', degree: '博士' }, {}],
    ['another name', { who: '周宇安' }, { who: '周予安' }],
    ['another degree, as the form says it', { degree: '硕士' }, { degree: '博士' }],
    ['a choice that doesn’t offer what the profile says', { level: '技师' }, {}],
    ['what the profile says nothing of', { arrived: '2025-08-01', other: '别的' }, {}],
    ['no answer', { unit: '' }, {}],
  ])('%s', (_, answers, told) => {
    expect(differencesFrom(profile, form, answers)).toEqual(told)
  })
  test('without a profile nothing differs', () => {
    expect(differencesFrom(null, form, { who: '周宇安' })).toEqual({})
  })
})
