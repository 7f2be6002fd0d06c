// SPDX-License-Identifier: Apache-2.0
#include "core/package/onnx_file.h"

#include <google/protobuf/io/zero_copy_stream_impl_lite.h>
#include <onnx/checker.h>
#include <onnx/shape_inference/implementation.h>

#include <exception>

#include "core/base/error.h"
#include "core/base/text_file.h"
#include "core/package/onnx_wav2vec2.h"

namespace voxbit {
namespace {

using Writer = std::function<void(std::span<const std::byte>)>;

/// Passes what is serialized on, so that a large model is not in memory twice. Nothing may be thrown through the
/// library: a failure is kept.
class Sink : public google::protobuf::io::CopyingOutputStream {
  public:
    explicit Sink(const Writer& write) : m_write(write) {}

    bool Write(const void* buffer, int size) override {
        try {
            m_write({static_cast<const std::byte*>(buffer), static_cast<std::size_t>(size)});
            return true;
        } catch (...) {
            m_failure = std::current_exception();
            return false;
        }
    }
    void rethrow() const {
        if (m_failure) std::rethrow_exception(m_failure);
    }

  private:
    const Writer& m_write;
    std::exception_ptr m_failure;
};

void serialize(const onnx::ModelProto& model, const std::filesystem::path& path, const Writer& write) {
    Sink sink(write);
    bool isWritten = false;
    {
        google::protobuf::io::CopyingOutputStreamAdaptor stream(&sink);
        isWritten = model.SerializeToZeroCopyStream(&stream) && stream.Flush();
    }
    sink.rethrow();
    if (!isWritten) throw IoError("cannot write " + path.string() + ": the model could not be serialized");
}

void requireSound(onnx::ModelProto& model) {
    constexpr int kStopAtErrors = 1;
    const onnx::ShapeInferenceOptions strict(/*check_type_val=*/true, kStopAtErrors, /*data_prop_val=*/true);
    try {
        onnx::checker::check_model(model);
        onnx::shape_inference::InferShapes(model, onnx::OpSchemaRegistry::Instance(), strict);
    } catch (const std::runtime_error& error) {
        throw FormatError(std::string("ONNX's checker refuses the exported model: ") + error.what());
    }
    // Runtimes infer the shapes between for themselves, for the inputs that they get.
    model.mutable_graph()->clear_value_info();
}

}  // namespace

void writeOnnx(const std::filesystem::path& path, const PackedFile& file) {
    OnnxGraph graph = onnxWav2Vec2(file);
    onnx::ModelProto& model = graph.model();
    requireSound(model);
    requireOnnxSize(model.ByteSizeLong());
    writeFileAtomically(path, [&](const Writer& write) { serialize(model, path, write); });
}

}  // namespace voxbit
