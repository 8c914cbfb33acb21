import type { Post } from './schema.ts'

/** What one does to apply for a post: send a CV here, call, write a mail, or what its notice says. */
export type ApplyingWay =
  | { readonly way: 'here' }
  | { readonly way: 'phone'; readonly to: string }
  | { readonly way: 'mail'; readonly to: string }
  | { readonly way: 'notice' }

const MAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/
/** Without lookbehind, which older phones don't know. A mobile, a landline with its area code, or a service number. */
const PHONE = /(?:^|\D)(1\d{2}[ -]?\d{4}[ -]?\d{4}|0\d{2,3}[ -]?\d{7,8}|400[ -]?\d{3}[ -]?\d{4})(?!\d)/

/** What the employer asked for goes before what is possible here; of a mail and a telephone the mail takes the CV. */
export function applyingWay({ applyBy, takesCvs }: Pick<Post, 'applyBy' | 'takesCvs'>): ApplyingWay {
  const mail = MAIL.exec(applyBy ?? '')?.[0]
  if (mail !== undefined) return { way: 'mail', to: mail }
  const phone = PHONE.exec(applyBy ?? '')?.[1]
  if (phone !== undefined) return { way: 'phone', to: phone }
  return takesCvs ? { way: 'here' } : { way: 'notice' }
}
