import { forbidden } from '#kernel/http/problem.ts'
import type { SignedIn } from './session.ts'

/**
 * Throws 403 when a key of a machine lacks the scope of a route; `scope` is that of the route's config.
 * A route without a scope is for people only. People's sessions pass: their limits are permissions.
 */
export const requireScope = (signedIn: SignedIn, scope: string | undefined): void => {
  const { apiKeyScopes } = signedIn
  if (!apiKeyScopes) return
  if (!scope) throw forbidden('Tej czynności nie można wykonać kluczem API. Zaloguj się.')
  if (!apiKeyScopes.includes(scope))
    throw forbidden(`Klucz API nie ma zakresu „${scope}”. Nadaje go właściciel klucza, tworząc nowy.`)
}
