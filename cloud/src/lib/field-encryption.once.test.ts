import { createFieldCipher, type FieldKey } from './field-encryption.ts'

const key = (id: string, fill: number): FieldKey => ({ id, key: Buffer.alloc(32, fill) })
const place = { table: 'profile', row: 'a1', column: 'phone_encrypted' }
const index = Buffer.alloc(32, 9)

describe('field encryption', () => {
  const cipher = createFieldCipher([key('k1', 1)], index)

  it('decrypts what it encrypted, and keeps the plain text out of the bytes', () => {
    const encrypted = cipher.encrypt(place, '410302199001011234 王小明')
    expect(cipher.decrypt(place, encrypted)).toBe('410302199001011234 王小明')
    expect(encrypted.includes('410302199001011234')).toBe(false)
  })

  it('never gives the same bytes twice', () => {
    expect(cipher.encrypt(place, 'x').equals(cipher.encrypt(place, 'x'))).toBe(false)
  })

  it.each([
    ['table', { ...place, table: 'session' }],
    ['row', { ...place, row: 'a2' }],
    ['column', { ...place, column: 'name' }],
  ])('refuses a value moved to another %s', (_, elsewhere) => {
    const encrypted = cipher.encrypt(place, '13800000127')
    expect(() => cipher.decrypt(elsewhere, encrypted)).toThrow()
  })

  it('refuses a value of which one bit was changed', () => {
    const encrypted = cipher.encrypt(place, '13800000127')
    encrypted.writeUInt8(encrypted.readUInt8(20) ^ 1, 20)
    expect(() => cipher.decrypt(place, encrypted)).toThrow()
  })

  it('decrypts with an old key and encrypts with the newest', () => {
    const old = cipher.encrypt(place, 'kept')
    const rotated = createFieldCipher([key('k2', 2), key('k1', 1)], index)
    expect(rotated.decrypt(place, old)).toBe('kept')
    expect(() => cipher.decrypt(place, rotated.encrypt(place, 'new'))).toThrow('no field key k2')
  })

  it('finds equal values by a blind index that differs by purpose and key', () => {
    expect(cipher.blindIndex('phone', '1').equals(cipher.blindIndex('phone', '1'))).toBe(true)
    expect(cipher.blindIndex('phone', '1').equals(cipher.blindIndex('openid', '1'))).toBe(false)
    expect(
      cipher
        .blindIndex('phone', '1')
        .equals(createFieldCipher([key('k1', 1)], Buffer.alloc(32, 8)).blindIndex('phone', '1')),
    ).toBe(false)
  })
})
