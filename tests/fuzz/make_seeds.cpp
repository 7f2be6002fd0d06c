// SPDX-License-Identifier: Apache-2.0
// Writes the seed corpora of the fuzz targets: small whole files, each of another kind.
//   make_seeds tests/fuzz/corpus
#include <array>
#include <filesystem>
#include <iostream>
#include <span>
#include <vector>

#include "core/base/text_file.h"
#include "core/checkpoint/safetensors_writer.h"
#include "tests/core/checkpoint/small_tflite.h"
#include "tests/core/checkpoint/torch_save_writer.h"
#include "tests/support/tiny_packed.h"

namespace {

namespace fs = std::filesystem;
using voxbit::Family;
using voxbit::ModelConfig;

ModelConfig smallestConfig(Family family) {
    ModelConfig config = voxbit::test::tinyPackedConfig(family);
    config.hiddenSize = 4;
    config.numHiddenLayers = family == Family::KeywordResnet ? 2 : 1;
    config.numAttentionHeads = 1;
    config.intermediateSize = 4;
    config.convDim = {4, 4};
    config.convKernel = {3, 2};
    config.convStride = {2, 2};
    config.numConvPosEmbeddings = 2;
    config.convDepthwiseKernelSize = 3;
    if (!config.spotsKeywords()) return config;
    config.head = voxbit::Head::SequenceClassification;
    config.labels = {"yes", "no"};
    config.features.clipSamples = 1600;
    config.features.windowSamples = config.features.fftSamples = 512;
    config.features.hopSamples = 400;
    config.features.melBins = config.features.coefficients = 4;
    config.poolFrames = 1;
    return config;
}

/// One of every family; together they have every width and every kind of range.
void writePackedSeeds(const fs::path& folder) {
    fs::create_directories(folder);
    for (const Family family : {Family::Wav2Vec2, Family::Wav2Vec2Conformer, Family::KeywordTransformer,
                                Family::KeywordRnn, Family::KeywordResnet}) {
        const ModelConfig config = smallestConfig(family);
        const voxbit::test::TinyPacked tiny(1, config);
        voxbit::writePackedFile(folder / (std::string(config.modelType()) + ".voxbit"), tiny.source);
    }
}

void writeWeightsSeeds(const fs::path& folder) {
    using namespace voxbit::test;
    fs::create_directories(folder);
    const std::string floats = floatBytes({0, 1, 2, 3, 4, 5});
    TorchTensor matrix;
    matrix.name = "weight";
    matrix.storageNumel = 6;
    matrix.shape = {3, 2};
    matrix.strides = {1, 3};
    TorchTensor row = matrix;
    row.name = "bias";
    row.offset = 3;
    row.shape = {3};
    row.strides = {1};
    row.isParameter = true;
    const std::vector<TorchStorage> storages = {{"0", floats, 6}};
    using voxbit::writeFileAtomically;
    writeFileAtomically(folder / "zip.pt", torchZip(stateDictPickle({matrix, row}), storages));
    writeFileAtomically(folder / "zip64.pt",
                        torchZip(stateDictPickle({matrix}, false, "state_dict"), storages, /*isZip64=*/true));
    writeFileAtomically(folder / "stream.pt", torchStream(stateDictPickle({matrix, row}, /*isLegacy=*/true), storages));
    writeFileAtomically(folder / "small.tflite", smallTfliteModel());
    const std::array<float, 6> values = {0, 1, 2, 3, 4, 5};
    const auto bytes = std::as_bytes(std::span(values));
    const std::vector<voxbit::TensorBytes> tensors = {{"weight", voxbit::DType::F32, {2, 2}, bytes.first(16)},
                                                      {"bias", voxbit::DType::F16, {4}, bytes.last(8)}};
    voxbit::writeSafetensors(folder / "small.safetensors", tensors);
}

}  // namespace

int main(int argc, char** argv) try {
    if (argc != 2) {
        std::cerr << "make_seeds FOLDER\n";
        return 2;
    }
    writePackedSeeds(fs::path(argv[1]) / "packed_file");
    writeWeightsSeeds(fs::path(argv[1]) / "weights_file");
    return 0;
} catch (const std::exception& error) {
    std::cerr << "make_seeds: " << error.what() << "\n";
    return 1;
}
