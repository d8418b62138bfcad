import { readFonts } from './fonts.ts';

type Compiler = import('@myriaddreamin/typst-ts-node-compiler').NodeCompiler;

/** A drawing in Typst could not be made into a PDF; the message has what Typst says of it. */
export class PrintFault extends Error {}

let started: Promise<Compiler> | undefined;

/** Loaded at the first page that somebody prints: a site that prints nothing does not carry it. */
const startCompiler = (): Promise<Compiler> => {
  started ??= Promise.all([import('@myriaddreamin/typst-ts-node-compiler'), readFonts()]).then(
    ([{ NodeCompiler }, fontBlobs]) => NodeCompiler.create({ fontArgs: [{ fontBlobs }] }),
  );
  return started;
};

/**
 * Prints a tagged PDF. The text of the template never changes; what differs is read in it by
 * `json(bytes(sys.inputs.data))`, so nothing that a person typed is ever read as Typst.
 * @param template the text of a Typst file
 * @param data what the template prints; it is handed over as JSON
 * @throws PrintFault where the template cannot be compiled
 */
export const printPdf = async (template: string, data: unknown): Promise<Buffer> => {
  const compiler = await startCompiler();
  const compiled = compiler.compile({ mainFileContent: template, inputs: { data: JSON.stringify(data) } });
  const document = compiled.result;
  if (!document) {
    const told = compiled.takeDiagnostics();
    throw new PrintFault(`A page could not be printed: ${JSON.stringify(told?.shortDiagnostics ?? [])}`);
  }
  const pdf = compiler.pdf(document);
  // What Typst remembers of a page helps no other one, and grows by megabytes with each.
  compiler.evictCache(0);
  return pdf;
};
