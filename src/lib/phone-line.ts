/** A published telephone line: whose it is, and the number to dial. */
export interface PhoneLine {
  label: string
  number: string
}

const NUMBER = /\d{3,4}-\d{5,8}|\d{7,11}|\d{5,6}$/

/** `报名咨询 0375-0000000` as written in a document; without a name it is 咨询电话, without digits there is nothing to dial. */
export function phoneLine(text: string): PhoneLine | null {
  const number = NUMBER.exec(text)?.[0]
  if (number === undefined) return null
  return {
    label:
      text
        .replace(number, '')
        .replace(/[\s:：、，]+$/, '')
        .trim() || '咨询电话',
    number,
  }
}
