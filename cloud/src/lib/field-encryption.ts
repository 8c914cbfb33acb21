import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { ExplainedError } from './explained-error.ts'

/** Where an encrypted value is kept; bound to the value, so that it can't be moved to another row unnoticed. */
export interface Place {
  readonly table: string
  readonly row: string
  readonly column: string
}

export interface FieldCipher {
  encrypt(place: Place, plain: string): Buffer
  decrypt(place: Place, encrypted: Buffer): string
  encryptBytes(place: Place, plain: Buffer): Buffer
  decryptBytes(place: Place, encrypted: Buffer): Buffer
  /** Same value, same index: to look up what is encrypted. */
  blindIndex(purpose: string, value: string): Buffer
}

export interface FieldKey {
  readonly id: string
  readonly key: Buffer
}

const IV_BYTES = 12
const TAG_BYTES = 16

/**
 * AES-256-GCM. Layout: 1 byte length of key id, key id, 12 bytes iv, ciphertext, 16 bytes tag.
 * @param keys the first encrypts, all decrypt: rotation adds one in front.
 */
export function createFieldCipher(keys: readonly FieldKey[], indexKey: Buffer): FieldCipher {
  const current = keys[0]
  if (!current) throw new ExplainedError('at least one field key is needed')
  const byId = new Map(keys.map((key) => [key.id, key.key]))
  const additional = ({ table, row, column }: Place) => Buffer.from(`${table}|${row}|${column}`)

  const encryptBytes = (place: Place, plain: Buffer): Buffer => {
    const iv = randomBytes(IV_BYTES)
    const cipher = createCipheriv('aes-256-gcm', current.key, iv).setAAD(additional(place))
    const id = Buffer.from(current.id)
    return Buffer.concat([
      Buffer.from([id.length]),
      id,
      iv,
      cipher.update(plain),
      cipher.final(),
      cipher.getAuthTag(),
    ])
  }
  const decryptBytes = (place: Place, encrypted: Buffer): Buffer => {
    const start = 1 + (encrypted[0] ?? 0)
    const key = byId.get(encrypted.subarray(1, start).toString())
    if (!key) throw new ExplainedError(`no field key ${encrypted.subarray(1, start).toString()}`)
    const decipher = createDecipheriv('aes-256-gcm', key, encrypted.subarray(start, start + IV_BYTES)).setAAD(
      additional(place),
    )
    decipher.setAuthTag(encrypted.subarray(-TAG_BYTES))
    return Buffer.concat([
      decipher.update(encrypted.subarray(start + IV_BYTES, -TAG_BYTES)),
      decipher.final(),
    ])
  }
  return {
    encryptBytes,
    decryptBytes,
    encrypt: (place, plain) => encryptBytes(place, Buffer.from(plain)),
    decrypt: (place, encrypted) => decryptBytes(place, encrypted).toString(),
    blindIndex: (purpose, value) => createHmac('sha256', indexKey).update(`${purpose}|${value}`).digest(),
  }
}
