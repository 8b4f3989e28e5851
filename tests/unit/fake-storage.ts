/** A storage as browsers have it, with a limit and a switch to refuse. */
export class FakeStorage implements Storage {
  readonly items = new Map<string, string>();
  /** Most characters of all keys and values. */
  limit = Infinity;
  refuses = false;
  /** Calls that read, or tried to write, a value. */
  reads = 0;
  writes = 0;
  get length(): number {
    return this.items.size;
  }
  private keys: { size: number; names: string[] } = { size: 0, names: [] };
  key(index: number): string | null {
    if (index === 0 || this.keys.size !== this.items.size) this.keys = { size: this.items.size, names: [...this.items.keys()] };
    return this.keys.names[index] ?? null;
  }
  getItem(key: string): string | null {
    this.reads += 1;
    return this.items.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    this.writes += 1;
    if (this.refuses) throw new DOMException('refused', 'SecurityError');
    if (this.limit < Infinity) this.assertRoom(key, value);
    this.items.set(key, value);
  }
  private assertRoom(key: string, value: string): void {
    const used = [...this.items].reduce((sum, [name, text]) => sum + (name === key ? 0 : name.length + text.length), 0);
    if (used + key.length + value.length > this.limit) throw new DOMException('full', 'QuotaExceededError');
  }
  removeItem(key: string): void {
    this.items.delete(key);
  }
  clear(): void {
    this.items.clear();
  }
}
