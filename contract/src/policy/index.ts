export * from './amount.ts'
export * from './endpoints.ts'
export * from './own-place.ts'
export * from './schema.ts'
