/**
 * Takes files that are dropped anywhere on the page; beside a small target the browser would open them in its place.
 * @param target has the class `over` while files are above the page
 */
export function onFileDrop(target: HTMLElement, take: (files: File[]) => void): void {
  const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false;
  for (const type of ['dragenter', 'dragover'] as const)
    document.addEventListener(type, (event) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      target.classList.add('over');
    });
  document.addEventListener('dragleave', ({ relatedTarget }) => {
    // Between two elements of the page the files are still above it.
    if (relatedTarget === null) target.classList.remove('over');
  });
  document.addEventListener('drop', (event) => {
    target.classList.remove('over');
    if (!hasFiles(event)) return;
    event.preventDefault();
    take([...event.dataTransfer!.files]);
  });
}
