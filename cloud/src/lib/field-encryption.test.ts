import { createSealer, type FieldKey } from './field-encryption.ts'

const key = (id: string, fill: number): FieldKey => ({ id, key: Buffer.alloc(32, fill) })
const place = { table: 'profile', row: 'a1', column: 'phone_sealed' }
const index = Buffer.alloc(32, 9)

describe('field encryption', () => {
  const sealer = createSealer([key('k1', 1)], index)

  it('opens what it sealed, and keeps the plain text out of the sealed bytes', () => {
    const sealed = sealer.seal(place, '410302199001011234 王小明')
    expect(sealer.open(place, sealed)).toBe('410302199001011234 王小明')
    expect(sealed.includes('410302199001011234')).toBe(false)
  })

  it('never gives the same bytes twice', () => {
    expect(sealer.seal(place, 'x').equals(sealer.seal(place, 'x'))).toBe(false)
  })

  it.each([
    ['table', { ...place, table: 'session' }],
    ['row', { ...place, row: 'a2' }],
    ['column', { ...place, column: 'name' }],
  ])('refuses a value moved to another %s', (_, elsewhere) => {
    const sealed = sealer.seal(place, '13800000127')
    expect(() => sealer.open(elsewhere, sealed)).toThrow()
  })

  it('refuses a value of which one bit was changed', () => {
    const sealed = sealer.seal(place, '13800000127')
    sealed.writeUInt8(sealed.readUInt8(20) ^ 1, 20)
    expect(() => sealer.open(place, sealed)).toThrow()
  })

  it('opens with an old key and seals with the newest', () => {
    const old = sealer.seal(place, 'kept')
    const rotated = createSealer([key('k2', 2), key('k1', 1)], index)
    expect(rotated.open(place, old)).toBe('kept')
    expect(() => sealer.open(place, rotated.seal(place, 'new'))).toThrow('no field key k2')
  })

  it('finds equal values by a blind index that differs by purpose and key', () => {
    expect(sealer.blindIndex('phone', '1').equals(sealer.blindIndex('phone', '1'))).toBe(true)
    expect(sealer.blindIndex('phone', '1').equals(sealer.blindIndex('openid', '1'))).toBe(false)
    expect(
      sealer
        .blindIndex('phone', '1')
        .equals(createSealer([key('k1', 1)], Buffer.alloc(32, 8)).blindIndex('phone', '1')),
    ).toBe(false)
  })
})
