import { waiverFor, withWaivers, type VerifiedFact } from './verified.ts'
import type { MatterMaterial } from './schema.ts'

const fact: VerifiedFact = {
  kind: 'talent-category',
  value: 'C 类',
  validUntil: '2028-08-31',
  requestNumber: 'RC-2026-000001',
}
const proof: MatterMaterial = {
  ...{ key: 'proof', name: '人才认定证明', form: '照片', help: null, alternatives: [], basis: null },
  ...{ required: true, deferrable: true, waivedBy: 'talent-category' },
}

test.each<[string, Partial<MatterMaterial>, readonly VerifiedFact[], string, boolean]>([
  ['verified', {}, [fact], '2026-11-24', true],
  ['on its last day', {}, [fact], '2028-08-31', true],
  ['a day late', {}, [fact], '2028-09-01', false],
  ['nothing verified', {}, [], '2026-11-24', false],
  ['a material that is always asked for', { waivedBy: null }, [fact], '2026-11-24', false],
  ['a material of before', { waivedBy: undefined }, [fact], '2026-11-24', false],
])('免交: %s', (_, more, verified, today, waived) => {
  const material = { ...proof, ...more }
  expect(waiverFor(material, verified, today)).toEqual(waived ? fact : null)
  expect(withWaivers({ materials: [material] }, verified, today).materials).toEqual([
    waived ? { ...material, required: false, deferrable: false } : material,
  ])
})
