/** What a page handed the reader as a file. */
export interface SavedFile {
  name: string;
  type: string;
  text: string;
  bytes: number[];
}

/** Catches the next file that `act` makes the page save; nothing is written anywhere. */
export async function savedFile(act: () => unknown): Promise<SavedFile> {
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  try {
    return await new Promise((done) => {
      let blob: Blob;
      URL.createObjectURL = (given: Blob) => {
        blob = given;
        return createObjectURL.call(URL, given);
      };
      HTMLAnchorElement.prototype.click = function () {
        const name = this.download;
        void blob.arrayBuffer().then((buffer) => {
          const bytes = [...new Uint8Array(buffer)];
          done({ name, type: blob.type, bytes, text: new TextDecoder().decode(buffer) });
        });
      };
      act();
    });
  } finally {
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
  }
}
