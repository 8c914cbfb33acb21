import type { FieldCipher } from '../../lib/field-encryption.ts'
import { enterpriseContactPlace } from '../../lib/encrypted-places.ts'

/** The person to ask there, kept encrypted as one piece. */
export interface Contact {
  readonly contactName: string
  readonly contactPhone: string
}
const NOBODY: Contact = { contactName: '', contactPhone: '' }

export const encryptContact = (cipher: FieldCipher, id: string, contact: Contact): Buffer | null =>
  contact.contactName === '' && contact.contactPhone === ''
    ? null
    : cipher.encrypt(
        enterpriseContactPlace(id),
        JSON.stringify({ contactName: contact.contactName, contactPhone: contact.contactPhone }),
      )

export const decryptContact = (cipher: FieldCipher, id: string, encrypted: Buffer | null): Contact =>
  encrypted === null ? NOBODY : (JSON.parse(cipher.decrypt(enterpriseContactPlace(id), encrypted)) as Contact)
