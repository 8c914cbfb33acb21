import { isEndpoint, partsCalled } from '../contract/src/endpoint.ts'

/** `tsx config/print-endpoints.mts FILE` prints what a phone gets of a file of endpoints, as a module. */
const [, , file = ''] = process.argv
for (const [name, value] of Object.entries((await import(file)) as Record<string, unknown>)) {
  if (!isEndpoint(value)) throw new Error(`${file}: ${name} is no endpoint and would be missing on the phone`)
  process.stdout.write(`export const ${name} = ${JSON.stringify(partsCalled(value))}\n`)
}
