import { createRegistry } from '#kernel/register/registry.ts'
import { definitions } from './modules.ts'

/** The registers of this installation. */
export const registry = createRegistry(definitions)
