// Asks the server to save one text, and understands what it answers.

export type Answer = Saved | Clash | Refused | { readonly kind: 'signed-out' | 'unreachable' }
/** `revision` is the one that the text got. `now`: what stands today, where others have gone on from it. */
export type Saved = {
  readonly kind: 'saved'
  readonly revision: number
  readonly says: string
  readonly now: { readonly text: string; readonly revision: number } | null
}
/** Someone else has changed what it was written upon. It is not saved. */
export type Clash = { readonly kind: 'clash'; readonly says: string }
/** It will not be saved, and trying again does not help. */
export type Refused = { readonly kind: 'refused'; readonly says: string }

const patience = 20_000
/** Browsers let so much finish after the page has gone. */
const small = 60_000

export async function post(
  form: HTMLFormElement,
  address: string,
  fields: Readonly<Record<string, string>>,
): Promise<Answer> {
  const body = new URLSearchParams({ ...fields, csrf: tokenOf(form)?.value ?? '' }).toString()
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const signal = AbortSignal.timeout(patience)
  const keepalive = body.length < small
  try {
    const response = await fetch(address, { method: 'POST', body, headers, signal, keepalive })
    return await understood(response)
  } catch {
    return { kind: 'unreachable' }
  }
}

async function understood(response: Response): Promise<Answer> {
  const ours = response.headers.get('content-type')?.includes('json')
  if (ours) return (await response.json()) as Answer
  const ended = response.status === 401 || response.status === 403
  return { kind: ended ? 'signed-out' : 'unreachable' }
}

/**
 * After a new sign-in in another tab this page's token is old. The page itself, asked for anew, has
 * the right one. `own`: whether that page is for the same person.
 */
export async function askPage(
  form: HTMLFormElement,
  own: (page: Document) => boolean = () => true,
): Promise<'fine' | 'signed-out' | 'unreachable'> {
  try {
    const response = await fetch(location.href, { signal: AbortSignal.timeout(patience) })
    if (response.status >= 500) return 'unreachable'
    if (!response.ok || response.redirected) return 'signed-out'
    const page = new DOMParser().parseFromString(await response.text(), 'text/html')
    const fresh = page.querySelector<HTMLInputElement>('main input[name="csrf"]')
    const token = tokenOf(form)
    if (!fresh || !token || !own(page)) return 'signed-out'
    token.value = fresh.value
    return 'fine'
  } catch {
    return 'unreachable'
  }
}

/** False: still signed out. */
export async function renewToken(form: HTMLFormElement): Promise<boolean> {
  return (await askPage(form)) === 'fine'
}

function tokenOf(form: HTMLFormElement): HTMLInputElement | null {
  return form.querySelector<HTMLInputElement>('input[name="csrf"]')
}
