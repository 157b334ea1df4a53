// Sends a file piece by piece, so that a broken line, a reload or a restart costs nothing but the last piece.
import type { HttpResponse, Upload } from 'tus-js-client'

const piece = 512 * 1024
/** Tried again after so many milliseconds each time: for some minutes, then the person decides. */
const retries = [500, 1000, 2000, 5000, ...Array.from({ length: 30 }, () => 10_000)]

type Words = 'sending' | 'waiting' | 'checking' | 'failed' | 'signed-out' | 'cancel' | 'cancelled'

/**
 * `<resumable-upload address replaces …words>` around a form with a file. Without JavaScript the
 * form is posted as it is. The same file chosen anew goes on where it was broken off.
 */
export class ResumableUpload extends HTMLElement {
  #upload: Upload | undefined
  #panel: HTMLElement | undefined

  connectedCallback(): void {
    this.addEventListener('submit', this.#submit)
  }

  disconnectedCallback(): void {
    this.removeEventListener('submit', this.#submit)
    void this.#upload?.abort()
  }

  readonly #submit = (event: SubmitEvent): void => {
    const file = this.querySelector<HTMLInputElement>('input[type=file]')?.files?.[0]
    if (!file || file.size === 0) return
    event.preventDefault()
    void this.#send(file)
  }

  async #send(file: File): Promise<void> {
    this.#show()
    const { Upload } = await import('tus-js-client')
    const replaces = this.getAttribute('replaces') ?? ''
    const upload = new Upload(file, {
      endpoint: this.getAttribute('address') ?? '',
      chunkSize: piece,
      retryDelays: retries,
      removeFingerprintOnSuccess: true,
      headers: { 'x-csrf': this.#field('csrf') },
      metadata: { filename: file.name, ...(replaces === '' ? {} : { replaces }) },
      onProgress: (sent, size) => this.#progress(file.name, sent, size),
      onShouldRetry: (reason) => this.#mayRetry(statusOf(reason)),
      onError: (reason) => this.#failed(reason),
      onSuccess: ({ lastResponse }) => void this.#done(lastResponse),
    })
    this.#upload = upload
    const earlier = await upload.findPreviousUploads()
    const begun = earlier[0]
    if (begun) upload.resumeFromPreviousUpload(begun)
    upload.start()
  }

  /** Where the line is broken or the server is not there. What was refused is not sent again. */
  #mayRetry(status: number): boolean {
    const again = status === 0 || status === 409 || status >= 500
    if (again) this.#say(this.#word('waiting'))
    return again
  }

  #failed(reason: unknown): void {
    const status = statusOf(reason)
    const refused = saidIn(reason)
    const signedOut = status === 401 || status === 403
    this.#end(refused ?? this.#word(signedOut ? 'signed-out' : 'failed'))
  }

  /** What the picture shows, where it was typed at once, goes with it. */
  async #done(response: HttpResponse): Promise<void> {
    const to = response.getHeader('Upload-Result') ?? location.href
    const alt = this.#field('alt').trim()
    if (alt !== '') {
      const body = new URLSearchParams({ alt, csrf: this.#field('csrf') })
      await fetch(to, { method: 'POST', body }).catch(() => undefined)
    }
    location.assign(to)
  }

  #field(name: string): string {
    return this.querySelector<HTMLInputElement>(`input[name=${name}]`)?.value ?? ''
  }

  #word(name: Words): string {
    return this.getAttribute(name) ?? ''
  }

  #show(): void {
    this.#panel?.remove()
    const panel = document.createElement('div')
    panel.className = 'upload'
    const bar = document.createElement('progress')
    bar.max = 100
    bar.setAttribute('aria-label', this.#word('checking'))
    const told = document.createElement('p')
    told.setAttribute('role', 'status')
    const cancel = document.createElement('button')
    cancel.type = 'button'
    cancel.className = 'ds-button'
    cancel.dataset['variant'] = 'secondary'
    cancel.textContent = this.#word('cancel')
    cancel.addEventListener('click', () => void this.#cancel())
    panel.append(bar, told, cancel)
    this.append(panel)
    this.#panel = panel
    this.querySelector('form')?.setAttribute('hidden', '')
  }

  #progress(name: string, sent: number, size: number): void {
    const share = Math.floor((sent / size) * 100)
    const bar = this.#panel?.querySelector('progress')
    if (bar) bar.value = share
    const all = sent >= size
    const says = all ? this.#word('checking') : this.#word('sending').replace('{name}', name)
    const tenth = Math.floor(share / 10) * 10
    this.#say(all ? says : says.replace('{share}', String(tenth)))
  }

  #say(text: string): void {
    const told = this.#panel?.querySelector('p')
    if (told && told.textContent !== text) told.textContent = text
  }

  /** The form is there again, with what was said of it above. */
  #end(text: string): void {
    this.#panel?.remove()
    const told = document.createElement('p')
    told.className = 'ds-validation-message upload'
    told.dataset['color'] = 'danger'
    told.setAttribute('role', 'alert')
    told.textContent = text
    this.append(told)
    this.#panel = told
    this.querySelector('form')?.removeAttribute('hidden')
  }

  async #cancel(): Promise<void> {
    await this.#upload?.abort(true).catch(() => undefined)
    this.#end(this.#word('cancelled'))
    this.querySelector<HTMLInputElement>('input[type=file]')?.focus()
  }
}

/** 0: there was no answer. */
function statusOf(reason: unknown): number {
  return responseOf(reason)?.getStatus() ?? 0
}

/** The sentence of the server, where it refused the file. */
function saidIn(reason: unknown): string | undefined {
  try {
    const { says } = JSON.parse(responseOf(reason)?.getBody() ?? '') as { readonly says?: unknown }
    return typeof says === 'string' ? says : undefined
  } catch {
    return undefined
  }
}

function responseOf(reason: unknown): HttpResponse | null {
  const { originalResponse } = reason as { readonly originalResponse?: HttpResponse | null }
  return originalResponse ?? null
}
