import type { Client } from './test-app.ts'

/** A call that changes something, and who makes it. */
export interface Press {
  client: Client
  call: { params?: object; body?: object }
  /** What is uploaded. */
  file?: Buffer
}
