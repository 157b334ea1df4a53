// The shipped JSON Schemas are those of the forms. `vitest -u` writes them anew.
import { expect, test } from 'vitest'
import { jsonSchemas } from './json-schemas.ts'

for (const [name, text] of jsonSchemas()) {
  test(`programmes/schema/${name} is what the forms say`, async () => {
    await expect(text).toMatchFileSnapshot(`../../../../programmes/schema/${name}`)
  })
}
