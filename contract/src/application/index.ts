export * from './cv.ts'
export * from './rules.ts'
export * from './schema.ts'
export * from './workflow.ts'
