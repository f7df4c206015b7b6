import { crc32, deflateSync, inflateSync } from "node:zlib";

/** A picture of opaque dots, as 0xRRGGBB, row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly dots: Uint32Array;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Reads a PNG as a browser writes a screenshot: eight bits a channel, not interlaced, with or without transparency, which is left out. */
export function readPng(file: Buffer): Picture {
  const data: Buffer[] = [];
  let [width, height, channels] = [0, 0, 0];
  for (let at = SIGNATURE.length; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const kind = file.toString("latin1", at + 4, at + 8);
    const body = file.subarray(at + 8, at + 8 + length);
    if (kind === "IHDR") {
      [width, height] = [body.readUInt32BE(0), body.readUInt32BE(4)];
      channels = body[9] === 2 ? 3 : body[9] === 6 ? 4 : 0;
      if (body[8] !== 8 || channels === 0 || body[12] !== 0)
        throw new Error("Only PNG with eight bits a channel, in true color and not interlaced, can be read.");
    }
    if (kind === "IDAT") data.push(body);
    at += length + 12;
  }
  const rows = unfiltered(inflateSync(Buffer.concat(data)), width * channels, channels);
  const dots = new Uint32Array(width * height);
  for (let dot = 0; dot < dots.length; dot += 1) dots[dot] = rows.readUIntBE(dot * channels, 3);
  return { width, height, dots };
}

/** Undoes the filters of PNG: each row begins with the number of the one that was used. */
function unfiltered(data: Buffer, stride: number, channels: number): Buffer {
  const height = data.length / (stride + 1);
  const rows = Buffer.alloc(stride * height);
  for (let row = 0; row < height; row += 1) {
    const filter = data[row * (stride + 1)];
    for (let at = 0; at < stride; at += 1) {
      const place = row * stride + at;
      const left = at < channels ? 0 : (rows[place - channels] ?? 0);
      const above = row === 0 ? 0 : (rows[place - stride] ?? 0);
      const corner = at < channels || row === 0 ? 0 : (rows[place - stride - channels] ?? 0);
      const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter ?? 0] ?? 0;
      rows[place] = (data[row * (stride + 1) + 1 + at] ?? 0) + guess;
    }
  }
  return rows;
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}

/** Writes a picture as a PNG with a palette, at most 16 or 256 colors: what is rarer becomes the nearest that is not. */
export function writePng(picture: Picture, most: 16 | 256): Buffer {
  const { width, height, dots } = picture;
  const { palette, indexOf } = paletteOf(dots, most);
  const perByte = most === 16 ? 2 : 1;
  const stride = Math.ceil(width / perByte);
  const rows = Buffer.alloc((stride + 1) * height);
  for (let dot = 0; dot < dots.length; dot += 1) {
    const column = dot % width;
    const place = Math.floor(dot / width) * (stride + 1) + 1 + Math.floor(column / perByte);
    const index = indexOf.get(dots[dot] ?? 0) ?? 0;
    rows[place] = (rows[place] ?? 0) | (perByte === 2 && column % 2 === 0 ? index << 4 : index);
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Bits for each dot; 3 says that they count in the palette.
  head.set([8 / perByte, 3, 0, 0, 0], 8);
  const colors = Buffer.alloc(palette.length * 3);
  palette.forEach((color, index) => {
    colors.writeUIntBE(color, index * 3, 3);
  });
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", head),
    chunk("PLTE", colors),
    chunk("IDAT", deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(kind: string, body: Buffer): Buffer {
  const whole = Buffer.alloc(body.length + 12);
  whole.writeUInt32BE(body.length, 0);
  whole.write(kind, 4, "latin1");
  body.copy(whole, 8);
  whole.writeUInt32BE(crc32(whole.subarray(4, body.length + 8)), body.length + 8);
  return whole;
}

/** The most frequent colors, and for every color of the picture the place of the one that stands for it. */
function paletteOf(dots: Uint32Array, most: number): { palette: number[]; indexOf: Map<number, number> } {
  const counts = new Map<number, number>();
  for (const dot of dots) counts.set(dot, (counts.get(dot) ?? 0) + 1);
  const palette = [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([color]) => color);
  const nearest = (color: number): number =>
    palette.reduce(
      (best, one, index) => (distance(color, one) < distance(color, palette[best] ?? 0) ? index : best),
      0,
    );
  return { palette, indexOf: new Map([...counts.keys()].map((color) => [color, nearest(color)])) };
}

function distance(a: number, b: number): number {
  const of = (shift: number): number => ((a >> shift) & 255) - ((b >> shift) & 255);
  return of(16) ** 2 + of(8) ** 2 + of(0) ** 2;
}
