import { FIELD_KINDS, type MatterField, type MatterMaterial } from '@talent/contract/matter'

/** A field with what most fields have in common; only the differences are written down. */
export const field = (
  given: Pick<MatterField, 'key' | 'label' | 'type'> & Partial<MatterField>,
): MatterField => ({
  required: false,
  help: null,
  basis: null,
  placeholder: null,
  options: [],
  max: FIELD_KINDS[given.type].max,
  sensitivity: null,
  ...given,
})

export const material = (
  given: Pick<MatterMaterial, 'key' | 'name' | 'form'> & Partial<MatterMaterial>,
): MatterMaterial => ({
  help: null,
  alternatives: [],
  required: false,
  deferrable: false,
  basis: null,
  ...given,
})

/** Asked by several matters in the same way: one form for several asks it once. */
export const homeAddress = (help: string, more: Partial<MatterField> = {}): MatterField =>
  field({
    key: 'homeAddress',
    label: '现在住在哪里',
    type: 'text',
    fact: 'homeAddress',
    placeholder: '如：科创园人才公寓 3 号楼',
    help,
    ...more,
  })

export const TALK_TIMES = ['09:30', '14:30', '16:00']
