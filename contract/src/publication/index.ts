export * from './canonical.ts'
export * from './merge-parts.ts'
export * from './schema.ts'
