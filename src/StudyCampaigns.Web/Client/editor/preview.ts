// The pages as they will be printed, beside the text: pictures of what is saved, the page in view being the one that is written.

// After a failure the pane asks again by itself.
const again = 6000;

type Mark = [block: number, page: number, y: number];

interface Pages {
  pages: [width: number, height: number][];
  marks: Mark[];
}

export class Preview {
  private marks: Mark[] = [];
  private pages: Pages["pages"] = [];
  private wanted: string | null = null;
  private isBusy = false;
  private block = 0;
  private retry = 0;

  private readonly frame: HTMLElement;
  private readonly state: HTMLElement;

  constructor(pane: HTMLElement, private readonly address: string) {
    this.frame = pane.querySelector("[data-preview-frame]")!;
    this.state = pane.querySelector("[data-preview-state]")!;
    pane.hidden = false;
  }

  /** Shows the pages of a saved version; of several asked for at once only the last is drawn. */
  async show(version: string): Promise<void> {
    this.wanted = version;
    clearTimeout(this.retry);
    if (this.isBusy) {
      return;
    }

    this.isBusy = true;
    while (this.wanted !== null) {
      const next: string = this.wanted;
      this.wanted = null;
      await this.draw(next);
    }
    this.isBusy = false;
  }

  /** Brings the place on the page where a block stands into view. */
  follow(block: number): void {
    this.block = block;
    const mark = [...this.marks].reverse().find(([index]) => index <= block);
    const image = mark ? this.frame.children[mark[1] - 1] as HTMLElement | undefined : undefined;
    if (!mark || !image) {
      this.tell(1);
      return;
    }

    const y = image.offsetTop - this.frame.offsetTop + (mark[2] * image.clientHeight) / this.pages[mark[1] - 1][1];
    if (y < this.frame.scrollTop + 20 || y > this.frame.scrollTop + this.frame.clientHeight - 60) {
      this.frame.scrollTop = Math.max(0, y - 80);
    }
    this.tell(mark[1]);
  }

  private async draw(version: string): Promise<void> {
    try {
      const answer = await fetch(`${this.address}?v=${version}`, { redirect: "manual" });
      if (answer.status === 429) {
        // Too much at once, this pane's own other pages perhaps: asked again when the server says so, and nothing is to be read about it.
        this.askAgain(version, 1000 * (Number(answer.headers.get("Retry-After")) || 1));
        return;
      }

      if (!answer.ok) {
        // The typesetter is down or the sign-in went: writing goes on.
        this.failed(version, answer.status === 503 ? await answer.text() : "Chưa hiện được bản in, sẽ tự thử lại.");
        return;
      }

      const drawn = (await answer.json()) as Pages;
      this.marks = drawn.marks;
      this.pages = drawn.pages;
      drawn.pages.forEach((size, at) => this.picture(at, size, version));
      [...this.frame.children].slice(drawn.pages.length).forEach((left) => left.remove());
      this.follow(this.block);
    } catch {
      this.failed(version, "Mất mạng, bản in chưa cập nhật.");
    }
  }

  private failed(version: string, text: string): void {
    this.state.textContent = text;
    this.askAgain(version, again);
  }

  private askAgain(version: string, wait: number): void {
    clearTimeout(this.retry);
    this.retry = window.setTimeout(() => void this.show(version), wait);
  }

  // The picture before stays until the next one is there: nothing blinks while one writes.
  private picture(at: number, [width, height]: [number, number], version: string): void {
    let image = this.frame.children[at] as HTMLImageElement | undefined;
    if (!image) {
      image = document.createElement("img");
      image.loading = "lazy";
      image.alt = `Trang ${at + 1}`;
      this.frame.append(image);
    }
    image.style.aspectRatio = `${width} / ${height}`;
    image.onerror = () => this.askAgain(version, again);
    image.src = `${this.address}/${at + 1}.svg?v=${version}`;
  }

  private tell(page: number): void {
    this.state.textContent = `Trang ${page} / ${Math.max(1, this.pages.length)} · đúng như bản in`;
  }
}
