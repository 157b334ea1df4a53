// What time it is for the site: the true time, or in a demonstration another one that runs on.
export function clockFrom(start: Date | undefined): () => Date {
  if (start === undefined) return () => new Date()
  const shift = start.getTime() - Date.now()
  return () => new Date(Date.now() + shift)
}
