// A drawn picture that is larger than a narrow screen: it is moved within its frame, also by keys.
import { raw } from 'hono/html'

/** `svg`: of our own making, with its title and description inside. */
export function Picture({ svg, label }: { readonly svg: string; readonly label: string }) {
  return (
    <section class="picture" aria-label={label} tabindex={0}>
      {raw(svg)}
    </section>
  )
}
