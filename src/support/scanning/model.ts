// Files that a scanner for viruses has looked at.

/** `unavailable`: it did not answer, or not in a way that says anything of the file. */
export type Verdict = 'clean' | 'infected' | 'unavailable'

/** tcp://host:port, or the path of a socket. */
export type ScannerAddress =
  | { readonly host: string; readonly port: number }
  | { readonly path: string }

/** Milliseconds without a sign from it. A file of 25 MB takes seconds. */
export const scannerPatience = 60_000
