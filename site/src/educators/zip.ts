/** Files as one ZIP file, not compressed: texts of this size need none, and every computer opens it. */
export function zipOf(
  files: readonly { readonly name: string; readonly text: string }[],
): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const bodies: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, text } of files) {
    const label = encoder.encode(name);
    const data = encoder.encode(text);
    const common = [
      // Version 2.0, names in UTF-8, not compressed, the first day that ZIP knows.
      ...[two(20), two(0x0800), two(0), two(0), two(0x21)],
      ...[four(crc32(data)), four(data.length), four(data.length), two(label.length), two(0)],
    ];
    const body = joined([four(0x04034b50), ...common, label, data]);
    bodies.push(body);
    directory.push(
      joined([four(0x02014b50), two(20), ...common, two(0), two(0), two(0), four(0), four(offset), label]),
    );
    offset += body.length;
  }
  const listed = joined(directory);
  const end = [
    four(0x06054b50),
    two(0),
    two(0),
    two(files.length),
    two(files.length),
    four(listed.length),
    four(offset),
    two(0),
  ];
  return joined([...bodies, listed, ...end]);
}

const two = (value: number): Uint8Array => new Uint8Array([value & 255, (value >>> 8) & 255]);
const four = (value: number): Uint8Array => joined([two(value & 65_535), two(value >>> 16)]);

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The checksum that ZIP asks for (CRC-32 of ISO 3309). */
function crc32(bytes: Uint8Array): number {
  let rest = ~0;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit += 1) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
  }
  return ~rest >>> 0;
}
