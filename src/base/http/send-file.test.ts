import { Hono } from 'hono'
import { expect, test } from 'vitest'
import type { Env } from './env.ts'
import { disposition, sendFile } from './send-file.ts'

test('a file goes out as a download that no browser runs', async () => {
  const bytes = new TextEncoder().encode('<script>alert(1)</script>')
  const site = new Hono<Env>().get('/', (c) =>
    sendFile(c, { name: 'Utdrag åäö.txt', mediaType: 'text/plain; charset=utf-8', bytes }),
  )
  const answer = await site.request('/')
  expect(await answer.text()).toBe('<script>alert(1)</script>')
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'text/plain; charset=utf-8',
    'content-disposition': `attachment; filename="Utdrag aao.txt"; filename*=UTF-8''Utdrag%20%C3%A5%C3%A4%C3%B6.txt`,
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  })
})

test('no name ends the header or the quotation', () => {
  expect(disposition('a"; x=\r\n*\'(1).pdf')).toBe(
    `attachment; filename="a__ x_____(1).pdf"; filename*=UTF-8''a%22%3B%20x%3D%0D%0A%2A%27%281%29.pdf`,
  )
})
