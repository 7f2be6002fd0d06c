// SPDX-License-Identifier: Apache-2.0
// node run_onnx.mjs FOLDER MODEL LEVEL CLIP...
// Runs a model in onnxruntime-web, installed in FOLDER by npm, on one clip after the other. A CLIP is a file of bare
// float32; its logits go to CLIP.logits, likewise. LEVEL says how far the runtime may rewrite the graph: disabled, all.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";

const [folder, model, level, ...clips] = process.argv.slice(2);
const ort = createRequire(resolve(folder, "package.json"))("onnxruntime-web");
ort.env.wasm.numThreads = 1;
const session = await ort.InferenceSession.create(new Uint8Array(readFileSync(model)), {
  executionProviders: ["wasm"],
  graphOptimizationLevel: level,
});
for (const clip of clips) {
  const samples = new Float32Array(new Uint8Array(readFileSync(clip)).buffer);
  const input = new ort.Tensor("float32", samples, [1, samples.length]);
  const { logits } = await session.run({ input_values: input });
  const { buffer, byteOffset, byteLength } = logits.data;
  writeFileSync(`${clip}.logits`, new Uint8Array(buffer, byteOffset, byteLength));
}
