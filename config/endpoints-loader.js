const { execFile } = require('node:child_process')
const path = require('node:path')

/** Of a file of endpoints the phone gets what `partsCalled` leaves, read from the running contract, not from its text. */
module.exports = function () {
  const print = path.resolve(__dirname, 'print-endpoints.mts')
  for (const read of [print, path.resolve(__dirname, '../contract/src/endpoint.ts')]) this.addDependency(read)
  execFile(process.execPath, ['--import', 'tsx', print, this.resourcePath], this.async())
}
