import type { QuickReplyInput } from '@talent/contract/quick-reply'
import { quickReplyTextPlace, quickReplyTitlePlace } from '../../lib/encrypted-places.ts'
import type { FieldCipher } from '../../lib/field-encryption.ts'

type Words = Pick<QuickReplyInput, 'title' | 'text'>

export const encryptReply = (cipher: FieldCipher, id: string, { title, text }: Words) => ({
  title_encrypted: cipher.encrypt(quickReplyTitlePlace(id), title),
  text_encrypted: cipher.encrypt(quickReplyTextPlace(id), text),
})

export const decryptReply = (
  cipher: FieldCipher,
  { id, ...row }: { id: string; title_encrypted: Buffer; text_encrypted: Buffer },
): Words => ({
  title: cipher.decrypt(quickReplyTitlePlace(id), row.title_encrypted),
  text: cipher.decrypt(quickReplyTextPlace(id), row.text_encrypted),
})
