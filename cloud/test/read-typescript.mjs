import { register } from 'tsx/esm/api'

// The files run in plain Node, which reads no TypeScript by itself.
register()
