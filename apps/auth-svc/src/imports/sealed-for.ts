/** What a generated password is sealed for: it opens for no other row. */
export function sealedFor({ importId, row }: { readonly importId: string; readonly row: number }): string {
  return `import:${importId}:${row}`;
}
