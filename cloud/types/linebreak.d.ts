/** The library brings no types. */
declare module 'linebreak' {
  export default class LineBreaker {
    constructor(words: string)
    /** The next place a line may end, or must; null after the last. */
    nextBreak(): { position: number; required: boolean } | null
  }
}
