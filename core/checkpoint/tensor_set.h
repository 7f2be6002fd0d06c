// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/base/mapped_file.h"
#include "core/checkpoint/tensor_view.h"

namespace voxbit {

/// The named tensors of a checkpoint, in the order of their places in a safetensors file or of the pickled state dict.
/// Views only: nothing is read from the mapped files before a tensor is touched. Immutable once read; shared between
/// threads.
class TensorSet {
  public:
    const std::vector<TensorView>& tensors() const { return m_tensors; }
    std::size_t size() const { return m_tensors.size(); }
    std::vector<std::string> names() const;
    /// nullptr when there is no such tensor; the pointer lives as long as this set.
    const TensorView* find(std::string_view name) const;
    /// @throws FormatError naming the tensor and the files when there is no such tensor
    const TensorView& get(std::string_view name) const;

    /// The files that the tensors come from, each once, in reading order.
    const std::vector<std::shared_ptr<const MappedFile>>& files() const { return m_files; }
    /// Their paths, for messages; "the checkpoint" without any.
    std::string fileNames() const;
    /// The "__metadata__" of safetensors files; empty for others.
    const std::map<std::string, std::string>& metadata() const { return m_metadata; }

    /// @throws FormatError naming tensor and file when the name is taken
    void add(TensorView tensor);
    /// A file whose tensors were added.
    void addFile(std::shared_ptr<const MappedFile> file);
    void setMetadata(std::map<std::string, std::string> metadata) { m_metadata = std::move(metadata); }

  private:
    std::vector<TensorView> m_tensors;
    std::unordered_map<std::string, std::size_t> m_indexOf;
    std::vector<std::shared_ptr<const MappedFile>> m_files;
    std::map<std::string, std::string> m_metadata;
};

/// Reads a weights file of any kind that Voxbit knows, recognised by its content: safetensors, a zip or a stream
/// that torch.save wrote, a TensorFlow Lite model, or an index of shards (*.index.json). Needs no config.json.
/// @throws IoError, FormatError naming file and reason
TensorSet readTensors(const std::filesystem::path& path);

}  // namespace voxbit
