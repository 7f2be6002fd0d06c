// SPDX-License-Identifier: Apache-2.0
#include "core/experiment/export_model.h"

#include <ATen/core/Tensor.h>

#include <algorithm>
#include <list>
#include <unordered_map>

#include "core/base/comma_list.h"
#include "core/base/error.h"
#include "core/base/new_folder.h"
#include "core/base/temporary_folder.h"
#include "core/base/text_file.h"
#include "core/checkpoint/json_text.h"
#include "core/checkpoint/safetensors_writer.h"
#include "core/models/model.h"
#include "core/package/calibration_table.h"
#include "core/package/compressed_tensors.h"
#include "core/package/onnx_file.h"
#include "core/package/tensor_types.h"

namespace voxbit {
namespace {

DType dtypeOf(const at::Tensor& tensor) {
    switch (tensor.scalar_type()) {
        case at::kLong:
            return DType::I64;
        case at::kInt:
            return DType::I32;
        case at::kHalf:
            return DType::F16;
        default:
            return DType::F32;
    }
}

/// The tensors of a weights file, kept until it is written.
class TensorList {
  public:
    void add(std::string name, const at::Tensor& tensor) {
        const at::Tensor& kept = m_kept.emplace_back(tensor.detach().cpu().contiguous());
        m_tensors.push_back({std::move(name),
                             dtypeOf(kept),
                             kept.sizes().vec(),
                             {static_cast<const std::byte*>(kept.data_ptr()), kept.nbytes()}});
    }
    template <class Number>
    void add(std::string name, DType dtype, std::vector<std::int64_t> shape, const std::vector<Number>& numbers) {
        const auto bytes = std::as_bytes(std::span(numbers));
        m_bytes.emplace_back(bytes.begin(), bytes.end());
        m_tensors.push_back({std::move(name), dtype, std::move(shape), m_bytes.back()});
    }
    const std::vector<TensorBytes>& tensors() const { return m_tensors; }

  private:
    std::list<at::Tensor> m_kept;
    std::list<std::vector<std::byte>> m_bytes;
    std::vector<TensorBytes> m_tensors;
};

at::Tensor inWidth(const std::string& name, const at::Tensor& tensor, bool isBuffer, RestWidth floats) {
    if (!tensor.is_floating_point() || isBuffer || floats == RestWidth::Fp32) return tensor;
    const at::Tensor half = tensor.detach().to(at::kHalf);
    if (!half.isfinite().all().item<bool>() && tensor.isfinite().all().item<bool>())
        throw InvalidArgument("tensor " + name + " holds values that half precision cannot: export as fp32");
    return half;
}

/// Adds every tensor of the checkpoint; `adds` may write some of them in its own way and says which.
template <class Special>
void addTensors(TensorList& list, const LoadedModel& model, RestWidth floats, const Special& isAddedOtherwise) {
    std::unordered_map<std::string, bool> isBuffer;
    for (const ModelTensor& tensor : model.tensors) isBuffer.emplace(tensor.name, tensor.isBuffer);
    for (const auto& [name, tensor] : model.model->tensors())
        if (!isAddedOtherwise(name)) list.add(name, inWidth(name, tensor, isBuffer[name], floats));
}

/// config.json with other members; its own keep their order.
std::string changedConfig(const std::string& text, const Json& members) {
    Json config = parseJson(text, "config.json");
    for (const auto& [key, value] : members.items()) config[key] = value;
    return config.dump(2) + "\n";
}

ExportedFiles filesIn(const std::filesystem::path& out) {
    ExportedFiles result;
    if (std::filesystem::is_directory(out)) {
        for (const auto& entry : std::filesystem::directory_iterator(out)) result.files.push_back(entry.path());
    } else {
        result.files.push_back(out);
    }
    for (const auto& file : result.files) result.sizeBytes += std::filesystem::file_size(file);
    return result;
}

void writeFolder(const std::filesystem::path& out, const LoadedModel& model, const TensorList& list, Json members,
                 RestWidth floats) {
    members["torch_dtype"] = floats == RestWidth::Fp32 ? "float32" : "float16";
    createFolder(out);
    // Last comes what makes the folder a checkpoint: an interrupted export cannot be opened.
    writeSafetensors(out / "model.safetensors", list.tensors(), {{{"format", "pt"}}, 0});
    for (const auto& [name, text] : model.texts)
        if (name != "config.json") writeFileAtomically(out / name, text);
    writeFileAtomically(out / "config.json", changedConfig(model.texts.at("config.json"), members));
}

void exportHuggingFace(const LoadedModel& model, RestWidth floats, const std::filesystem::path& out) {
    TensorList list;
    addTensors(list, model, floats, [](const std::string&) { return false; });
    writeFolder(out, model, list, Json::object(), floats);
}

void exportCompressedTensors(const LoadedModel& model, RestWidth floats, const std::filesystem::path& out) {
    const PackedFile& file = *model.packed;
    TensorList list;
    std::unordered_map<std::string, int> layerOfWeight;
    for (std::size_t l = 0; l < file.layers.size(); ++l)
        if (compressedBits(file, static_cast<int>(l)))
            layerOfWeight.emplace(file.layers[l].name + ".weight", static_cast<int>(l));
    addTensors(list, model, floats, [&](const std::string& name) {
        const auto found = layerOfWeight.find(name);
        if (found == layerOfWeight.end()) return false;
        const int layer = found->second;
        const LayerInfo& info = file.layers[static_cast<std::size_t>(layer)];
        const std::int64_t rows = info.weightShape.front();
        const auto words = packedWords(packedLevels(file, layer), rows, *compressedBits(file, layer));
        const auto& steps = file.quantizers[static_cast<std::size_t>(layer)].weight.scales;
        std::vector<float> scales(steps.begin(), steps.end());
        if (scales.size() == 1) scales.assign(static_cast<std::size_t>(rows), scales.front());
        list.add(name + "_packed", DType::I32, {rows, static_cast<std::int64_t>(words.size()) / rows}, words);
        list.add(name + "_scale", DType::F32, {rows, static_cast<std::int64_t>(scales.size()) / rows}, scales);
        list.add(name + "_shape", DType::I64, {2}, info.weightShape);
        return true;
    });
    writeFolder(out, model, list, {{"quantization_config", compressedTensorsConfig(file)}}, floats);
}

void exportOnnx(const LoadedModel& model, RestWidth floats, const std::filesystem::path& out) {
    if (floats != RestWidth::Fp32) throw InvalidArgument("ONNX files have no fp16: export as fp32");
    writeOnnx(out, *model.packed);
}

}  // namespace

const std::vector<ExportFormatEntry>& exportFormats() {
    static const std::vector<ExportFormatEntry> formats = {
        {ExportFormat::Voxbit, "voxbit", "packed file of Voxbit: what transcribe, evaluate and inspect open",
         ".voxbit"},
        {ExportFormat::HuggingFace, "huggingface", "checkpoint folder with dequantized weights in fp32 or fp16", ""},
        {ExportFormat::CompressedTensors, "compressed-tensors",
         "checkpoint folder with linear weights in 4 or 8 bits (pack-quantized); its size is not held to the budget",
         ""},
        {ExportFormat::CalibrationTable, "calibration-table", "bits, scales and ranges of all layers as JSON", ".json"},
        {ExportFormat::TensorType, "tensor-type", "bit map as the --tensor-type-file of ggml tools", ".txt"},
        {ExportFormat::Onnx, "onnx",
         "graph of a wav2vec2 model with QuantizeLinear and DequantizeLinear, operator set 13: up to 8 bits, ranges "
         "that "
         "are known, fp32",
         ".onnx"}};
    return formats;
}

ExportFormat parseExportFormat(const std::string& name) {
    for (const auto& entry : exportFormats()) {
        if (entry.name == name) return entry.format;
    }
    throw InvalidArgument("format is \"" + name + "\"; allowed: one of " +
                          commaList(exportFormats(), &ExportFormatEntry::name));
}

const ExportFormatEntry& exportFormatEntry(ExportFormat format) {
    const auto& formats = exportFormats();
    return *std::find_if(formats.begin(), formats.end(),
                         [format](const ExportFormatEntry& entry) { return entry.format == format; });
}

ExportedFiles exportModel(const LoadedModel& model, ExportFormat format, RestWidth floats,
                          const std::filesystem::path& out) {
    if (exportFormatEntry(format).isFolder()) requireNewFolder(out);
    switch (format) {
        case ExportFormat::Voxbit: {
            const auto bytes = model.checkpoint.tensors.files().front()->bytes();
            writeFileAtomically(out, [&](const auto& write) { write(bytes); });
            break;
        }
        case ExportFormat::HuggingFace:
            exportHuggingFace(model, floats, out);
            break;
        case ExportFormat::CompressedTensors:
            exportCompressedTensors(model, floats, out);
            break;
        case ExportFormat::CalibrationTable:
            writeFileAtomically(out, calibrationTable(*model.packed).dump(1) + "\n");
            break;
        case ExportFormat::TensorType:
            writeFileAtomically(out, ggmlTensorTypes(*model.packed));
            break;
        case ExportFormat::Onnx:
            exportOnnx(model, floats, out);
            break;
    }
    return filesIn(out);
}

ExportedFiles exportModel(const QuantizedModel& model, ExportFormat format, RestWidth floats,
                          const std::filesystem::path& out, const RunControl& control) {
    if (model.model->packed) return exportModel(*model.model, format, floats, out);
    if (format == ExportFormat::Voxbit) {
        writeQuantizedModel(out, model, control);
        return filesIn(out);
    }
    // Beside the result, where there is room for it. "FOLDER/" is a path without a file name.
    const TemporaryFolder folder((out.has_filename() ? out : out.parent_path()).string() + ".");
    const std::filesystem::path packed = folder.path() / "packed.voxbit";
    writeQuantizedModel(packed, model, control);
    const LoadedModel opened = openPackedModel(packed, "cpu", control);
    std::filesystem::remove(packed);  // it stays mapped
    return exportModel(opened, format, floats, out);
}

}  // namespace voxbit
