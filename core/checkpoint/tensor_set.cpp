// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/tensor_set.h"

#include "core/base/comma_list.h"
#include "core/base/error.h"

namespace voxbit {

std::vector<std::string> TensorSet::names() const {
    std::vector<std::string> names;
    names.reserve(m_tensors.size());
    for (const TensorView& tensor : m_tensors) names.push_back(tensor.name);
    return names;
}

const TensorView* TensorSet::find(std::string_view name) const {
    const auto found = m_indexOf.find(std::string(name));
    return found == m_indexOf.end() ? nullptr : &m_tensors[found->second];
}

const TensorView& TensorSet::get(std::string_view name) const {
    if (const TensorView* tensor = find(name)) return *tensor;
    throw FormatError("tensor '" + std::string(name) + "' is missing in " + fileNames());
}

void TensorSet::add(TensorView tensor) {
    const auto [place, isNew] = m_indexOf.try_emplace(tensor.name, m_tensors.size());
    if (!isNew) throw FormatError("tensor '" + tensor.name + "' is there twice in " + fileNames());
    m_tensors.push_back(std::move(tensor));
}

void TensorSet::addFile(std::shared_ptr<const MappedFile> file) {
    m_files.push_back(std::move(file));
}

std::string TensorSet::fileNames() const {
    if (m_files.empty()) return "the checkpoint";
    return commaList(m_files, [](const auto& file) { return file->path().string(); });
}

}  // namespace voxbit
