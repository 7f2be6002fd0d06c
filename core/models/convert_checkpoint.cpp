// SPDX-License-Identifier: Apache-2.0
#include "core/models/convert_checkpoint.h"

#include <algorithm>
#include <cstring>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "core/base/comma_list.h"
#include "core/base/error.h"
#include "core/base/new_folder.h"
#include "core/base/text_file.h"
#include "core/checkpoint/checkpoint.h"
#include "core/checkpoint/safetensors_writer.h"
#include "core/checkpoint/tflite_file.h"
#include "core/models/foreign_model.h"
#include "core/models/tensor_table.h"

namespace voxbit {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMaxLabelBytes = std::size_t{1} << 20;

/// The one TensorFlow Lite file below a folder.
fs::path tfliteIn(const fs::path& folder) {
    fs::path found;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file() || entry.path().extension() != ".tflite") continue;
        if (!found.empty())
            throw InvalidArgument(folder.string() + " holds more than one model, " + found.string() + " and " +
                                  entry.path().string() + "; name one of them");
        found = entry.path();
    }
    if (found.empty()) throw IoError(folder.string() + " holds no *.tflite file; name the file of the weights");
    return found;
}

/// flags.json beside a file or in a folder above it, as the trainer leaves it.
fs::path flagsOf(const fs::path& weights) {
    for (fs::path folder = fs::absolute(weights).parent_path(); folder.has_relative_path();
         folder = folder.parent_path())
        if (fs::exists(folder / "flags.json")) return folder / "flags.json";
    throw IoError(weights.string() +
                  ": looked for flags.json, which says how the model was trained, in its folder and those above");
}

std::vector<std::string> readLabels(const fs::path& path) {
    std::istringstream lines(readTextFile(path, kMaxLabelBytes));
    std::vector<std::string> labels;
    for (std::string line; std::getline(lines, line);) {
        while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.pop_back();
        if (!line.empty()) labels.push_back(line);
    }
    if (labels.empty()) throw FormatError(path.string() + " names no classes");
    return labels;
}

ForeignModel readForeign(const ConversionSource& source) {
    if (!fs::exists(source.source)) throw IoError(source.source.string() + ": no such file or folder");
    const fs::path file = fs::is_directory(source.source) ? tfliteIn(source.source) : source.source;
    const TensorSet tensors = readTensors(file);
    if (isTflite(tensors.files().front()->bytes())) {
        const fs::path flags = flagsOf(file);
        const fs::path labels = source.labels.empty() ? flags.parent_path() / "labels.txt" : source.labels;
        return readKeywordTransformer(tensors, flags, readLabels(labels));
    }
    if (source.labels.empty())
        throw InvalidArgument(file.string() + " holds no class names; give a file with one a line");
    return readKeywordRnn(tensors, file.string(), readLabels(source.labels));
}

/// Row-major bytes of a tensor.
std::vector<std::byte> contiguousBytes(const TensorView& tensor) {
    const std::size_t element = dtypeSize(tensor.dtype);
    std::vector<std::byte> bytes(tensor.sizeBytes());
    std::vector<std::int64_t> at(tensor.shape.size());
    for (std::size_t i = 0; i < bytes.size(); i += element) {
        std::int64_t offset = 0;
        for (std::size_t d = 0; d < at.size(); ++d) offset += at[d] * tensor.strides[d];
        std::memcpy(bytes.data() + i, tensor.data + static_cast<std::size_t>(offset) * element, element);
        for (std::size_t d = at.size(); d-- > 0 && ++at[d] == tensor.shape[d];) at[d] = 0;
    }
    return bytes;
}

/// Which rows of the last layer stay.
std::vector<std::size_t> rowsOf(const std::vector<std::string>& classes, const std::vector<std::string>& labels) {
    std::vector<std::size_t> rows;
    for (const std::string& name : classes) {
        const auto found = std::find(labels.begin(), labels.end(), name);
        if (found == labels.end())
            throw InvalidArgument("the model has no class '" + name + "'; it has " + commaList(labels));
        rows.push_back(static_cast<std::size_t>(found - labels.begin()));
    }
    return rows;
}

/// @param tensor its first dimension counts classes
TensorView selectedRows(const TensorView& tensor, const std::vector<std::size_t>& rows) {
    const std::vector<std::byte> whole = contiguousBytes(tensor);
    const std::size_t rowBytes = whole.size() / static_cast<std::size_t>(tensor.shape.front());
    const auto chosen = std::make_shared<std::vector<std::byte>>();
    for (const std::size_t row : rows) {
        const auto first = whole.begin() + static_cast<std::ptrdiff_t>(row * rowBytes);
        chosen->insert(chosen->end(), first, first + static_cast<std::ptrdiff_t>(rowBytes));
    }
    TensorView result = tensor;
    result.shape.front() = static_cast<std::int64_t>(rows.size());
    result.strides = rowMajorStrides(result.shape);
    result.data = chosen->data();
    result.owner = chosen;
    return result;
}

void keepClasses(ForeignModel& model, const std::vector<std::string>& classes) {
    const std::vector<std::size_t> rows = rowsOf(classes, model.config.labels);
    for (TensorView& tensor : model.tensors)
        if (tensor.name == "classifier.weight" || tensor.name == "classifier.bias") tensor = selectedRows(tensor, rows);
    model.config.labels = classes;
}

void writeWeights(const fs::path& path, const std::vector<TensorView>& tensors) {
    std::vector<std::vector<std::byte>> bytes;
    std::vector<TensorBytes> views;
    for (const TensorView& tensor : tensors) bytes.push_back(contiguousBytes(tensor));
    for (std::size_t i = 0; i < tensors.size(); ++i)
        views.push_back({tensors[i].name, tensors[i].dtype, tensors[i].shape, bytes[i]});
    SafetensorsOptions options;
    options.metadata = {{"format", "pt"}};
    writeSafetensors(path, views, options);
}

/// What the configuration asks for must be there before anything is written.
void check(const ForeignModel& model, const std::string& where) {
    try {
        model.config.validate();
    } catch (const InvalidArgument& error) {
        throw FormatError(where + ": " + error.what());
    }
    TensorSet tensors;
    for (const TensorView& tensor : model.tensors) tensors.add(tensor);
    try {
        (void)matchTensors(model.config, tensors);
    } catch (const FormatError& error) {
        throw FormatError(where + ": under the names of a Voxbit checkpoint: " + error.what());
    }
}

}  // namespace

void convertCheckpoint(const ConversionSource& source, const fs::path& out) {
    requireNewFolder(out);
    ForeignModel model = readForeign(source);
    check(model, source.source.string());
    if (!source.classes.empty()) keepClasses(model, source.classes);
    createFolder(out);
    PreprocessorConfig preprocessor;
    preprocessor.samplingRateHz = model.config.features.sampleRateHz;
    preprocessor.doNormalize = false;
    writeFileAtomically(out / "config.json", modelConfigJson(model.config));
    writeFileAtomically(out / "preprocessor_config.json", preprocessorConfigJson(preprocessor));
    writeWeights(out / "model.safetensors", model.tensors);
    const Checkpoint checkpoint = openCheckpoint(out);
    (void)matchTensors(checkpoint.config, checkpoint.tensors);
}

}  // namespace voxbit
