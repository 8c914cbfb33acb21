import type { MatterFile } from '../matter/matter-file.ts'
import type { MatterField, MatterMaterial } from '../matter/schema.ts'
import type { MatterContent } from './content.ts'

/** What the tests here edit. */
export const field = (key: string, more: Partial<MatterField> = {}): MatterField => ({
  key,
  label: `问${key}`,
  type: 'text',
  required: false,
  help: '为什么',
  basis: null,
  placeholder: null,
  options: [],
  max: 60,
  sensitivity: null,
  ...more,
})
export const material = (key: string, more: Partial<MatterMaterial> = {}): MatterMaterial => ({
  key,
  name: `材料${key}`,
  form: '照片',
  help: '看得清',
  alternatives: [],
  required: false,
  deferrable: false,
  basis: null,
  ...more,
})
export const file = (key: string, more: Partial<MatterFile> = {}): MatterFile => ({
  key,
  use: 'form',
  name: `表${key}`,
  material: null,
  file: { id: `id-${key}`, type: 'application/pdf', size: 2048, uploadedAt: '2026-11-24T16:30:00.000Z' },
  ...more,
})
export const KIND = field('kind', { label: '办理类型', type: 'choice', options: ['新生', '转学'] })
export const content = (more: Partial<MatterContent> = {}): MatterContent => ({
  title: '子女入学',
  group: 'living',
  icon: 'school',
  summary: '协调公办学位',
  keywords: [],
  promisedWorkingDays: 10,
  acceptWithinWorkingDays: 1,
  departmentCode: 'jiaoti',
  basis: [],
  notice: null,
  variantField: 'kind',
  sections: [{ title: '孩子', fields: [KIND, field('name')] }],
  materials: [material('household')],
  consents: [],
  appointment: null,
  demo: true,
  ...more,
})
export const withFields = (...fields: MatterField[]) => content({ sections: [{ title: '孩子', fields }] })
