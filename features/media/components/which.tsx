/** Which item a form is about, as it stood before the eyes. */
export function Which({ item }: { item: { id: string; version: number } }) {
  return (
    <>
      <input type="hidden" name="id" value={item.id} />
      <input type="hidden" name="version" value={item.version} />
    </>
  );
}
